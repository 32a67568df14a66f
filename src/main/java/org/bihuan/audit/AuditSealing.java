package org.bihuan.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has entries sealed every second while the platform runs. */
@Component
class AuditSealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

  private final AuditSealer sealer;
  private volatile ScheduledExecutorService executor = newExecutor();

  AuditSealing(AuditSealer sealer) {
    this.sealer = sealer;
    executor.shutdown();
  }

  private static ScheduledExecutorService newExecutor() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "audit-sealer");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void start() {
    executor = newExecutor();
    executor.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
  }

  /** A failure is told and tried again; otherwise nothing would be sealed any more. */
  private void seal() {
    try {
      sealer.seal();
    } catch (RuntimeException e) {
      LOG.warn("审计记录未能入链，稍后重试", e);
    }
  }

  @Override
  public void stop() {
    executor.shutdown();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !executor.isShutdown();
  }
}
