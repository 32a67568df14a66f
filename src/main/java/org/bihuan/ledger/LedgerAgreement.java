package org.bihuan.ledger;

import java.util.List;
import org.bihuan.supervision.AgreementCheck;
import org.springframework.stereotype.Component;

/** Tells whoever intervenes in the engine what the ledger would say to it. */
@Component
class LedgerAgreement implements AgreementCheck {

  private final Reconciliation reconciliation;

  LedgerAgreement(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public List<String> differences(String matter) {
    return reconciliation.differences(matter).stream().map(Difference::sentence).toList();
  }
}
