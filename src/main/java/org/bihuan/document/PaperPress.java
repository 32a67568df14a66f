package org.bihuan.document;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.startup.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints papers right after they were issued, so that no step waits for it. */
@Component
class PaperPress extends BackgroundWork {

  private static final Logger LOG = LoggerFactory.getLogger(PaperPress.class);

  private final PaperPrinter printer;
  private final boolean enabled;
  private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

  PaperPress(PaperPrinter printer, @Value("${bihuan.papers.print}") boolean enabled) {
    super("paper-press", Duration.ofSeconds(2));
    this.printer = printer;
    this.enabled = enabled;
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }

  @Override
  protected void round() {
    Optional<PaperVersion> next = printer.waiting(failed);
    while (!isStopping() && next.isPresent()) {
      print(next.get());
      next = printer.waiting(failed);
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
}
