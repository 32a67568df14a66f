package org.bihuan.ledger.process;

import org.bihuan.ledger.LedgerDifferences;
import org.bihuan.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对台账与流程. */
@Component
class ReconcileLedgerDelegate implements JavaDelegate {

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  private static final ProcessVariable<Boolean> DIFFERING = ProcessVariable.bool("differing");

  private final LedgerDifferences differences;

  ReconcileLedgerDelegate(LedgerDifferences differences) {
    this.differences = differences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LedgerDifferences.Found found = differences.compare();
    DIFFERING.set(execution, found.differences() > 0);
    if (found.differences() > 0) {
      execution.setProcessBusinessKey(found.matter());
      MATTER.set(execution, found.matter());
    }
  }
}
