package org.bihuan.audit;

import java.util.List;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.ForbiddenException;
import org.springframework.stereotype.Component;

/** The record for those who read everything. */
@Component
public class AuditDesk {

  private final AuditStore store;
  private final AuditSealer sealer;
  private final AuditVerification verification;
  private final CurrentPerson currentPerson;

  AuditDesk(
      AuditStore store,
      AuditSealer sealer,
      AuditVerification verification,
      CurrentPerson currentPerson) {
    this.store = store;
    this.sealer = sealer;
    this.verification = verification;
    this.currentPerson = currentPerson;
  }

  private void requireAuditor() {
    if (!currentPerson.find().filter(Person::readsEverything).isPresent()) {
      throw new ForbiddenException("只有街道安委办、领导和监督人员可以查看审计记录");
    }
  }

  /** Seals what waits and verifies the whole record; see {@link AuditVerification}. */
  public AuditVerification.Result verify(long seq, String hash) {
    requireAuditor();
    sealer.seal();
    return verification.verify(seq, hash);
  }

  public List<AuditEntry> search(AuditStore.Search search) {
    requireAuditor();
    return store.search(search);
  }

  public long count(AuditStore.Search search) {
    requireAuditor();
    return store.count(search);
  }
}
