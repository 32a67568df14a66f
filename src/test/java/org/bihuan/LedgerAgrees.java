package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.board.BoardStore;
import org.bihuan.ledger.Difference;
import org.bihuan.ledger.Reconciliation;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** After whatever a test has done, register, engine and board still agree on every hazard. */
class LedgerAgrees implements TestExecutionListener {

  @Override
  public void afterTestClass(TestContext test) {
    if (test.hasApplicationContext()) {
      assertThat(test.getApplicationContext().getBean(Reconciliation.class).differences())
          .as("what %s has left behind", test.getTestClass().getSimpleName())
          .extracting(Difference::sentence)
          .isEmpty();
      assertThat(test.getApplicationContext().getBean(BoardStore.class).differences())
          .as("what the board counts otherwise after %s", test.getTestClass().getSimpleName())
          .isEmpty();
    }
  }
}
