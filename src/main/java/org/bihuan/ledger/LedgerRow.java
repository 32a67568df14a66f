package org.bihuan.ledger;

import java.util.List;
import org.bihuan.hazard.FormerHazard;
import org.bihuan.problem.FieldProblem;
import org.bihuan.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a filled ledger.
 *
 * @param hazard what it says, null while it has problems
 * @param number the hazard's number in the ledger that it comes from, empty where it has none
 * @param identity stands for what makes it this hazard: subject, place, description and day
 * @param problems what keeps it out, by row and column
 * @param warnings what somebody should look at all the same
 */
public record LedgerRow(
    SheetRow row,
    @Nullable FormerHazard hazard,
    String number,
    String identity,
    List<FieldProblem> problems,
    List<FieldProblem> warnings) {

  public boolean isSound() {
    return problems.isEmpty();
  }
}
