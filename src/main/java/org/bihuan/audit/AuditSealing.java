package org.bihuan.audit;

import java.time.Duration;
import org.bihuan.startup.BackgroundWork;
import org.springframework.stereotype.Component;

/** Has entries sealed every second while the platform runs. */
@Component
class AuditSealing extends BackgroundWork {

  private final AuditSealer sealer;

  AuditSealing(AuditSealer sealer) {
    super("audit-sealer", Duration.ofSeconds(1));
    this.sealer = sealer;
  }

  @Override
  protected void round() {
    sealer.seal();
  }
}
