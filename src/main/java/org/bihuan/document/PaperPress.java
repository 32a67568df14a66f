package org.bihuan.document;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prints papers right after they were issued, so that no step waits for it. */
@Component
class PaperPress implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PaperPress.class);
  private static final int PAUSE_SECONDS = 2;

  private final PaperPrinter printer;
  private final boolean enabled;
  private final Set<UUID> failed = ConcurrentHashMap.newKeySet();
  private volatile ScheduledExecutorService executor = newExecutor();

  PaperPress(PaperPrinter printer, @Value("${bihuan.papers.print}") boolean enabled) {
    this.printer = printer;
    this.enabled = enabled;
    executor.shutdown();
  }

  private static ScheduledExecutorService newExecutor() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "paper-press");
          thread.setDaemon(true);
          thread.setPriority(Thread.MIN_PRIORITY);
          return thread;
        });
  }

  @Override
  public void start() {
    if (enabled) {
      executor = newExecutor();
      executor.scheduleWithFixedDelay(
          this::printAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void printAll() {
    try {
      Optional<PaperVersion> next = printer.waiting(failed);
      while (!executor.isShutdown() && next.isPresent()) {
        print(next.get());
        next = printer.waiting(failed);
      }
    } catch (RuntimeException e) {
      LOG.warn("文书未能打印，稍后重试", e);
    }
  }

  /** One that cannot be printed does not hold up the others; it is tried again when it is asked for. */
  private void print(PaperVersion version) {
    try {
      printer.print(version.paper(), version.version());
    } catch (RuntimeException e) {
      failed.add(version.paper());
      LOG.warn("文书 {} 第 {} 版未能打印", version.paper(), version.version(), e);
    }
  }

  @Override
  public void stop() {
    executor.shutdown();
    try {
      executor.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !executor.isShutdown();
  }
}
