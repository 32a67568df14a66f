package org.bihuan.startup;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again, after a pause, while the platform runs; what has begun is
 * finished before it stops.
 */
public abstract class BackgroundWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
  private static final long PATIENCE_SECONDS = 30;

  private final String name;
  private final Duration pause;
  private volatile ScheduledExecutorService executor = newExecutor();

  protected BackgroundWork(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
    executor.shutdown();
  }

  private ScheduledExecutorService newExecutor() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          thread.setPriority(Thread.MIN_PRIORITY);
          return thread;
        });
  }

  /** One round; a failure is logged, and the next round comes all the same. */
  protected abstract void round();

  /** Whether the platform is stopping, so that a long round ends early. */
  protected final boolean isStopping() {
    return executor.isShutdown();
  }

  @Override
  public void start() {
    executor = newExecutor();
    executor.scheduleWithFixedDelay(
        this::roundSafely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void roundSafely() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("{} 没有完成，稍后重试", name, e);
    }
  }

  @Override
  public void stop() {
    executor.shutdown();
    try {
      executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !executor.isShutdown();
  }
}
