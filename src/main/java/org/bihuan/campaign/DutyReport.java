package org.bihuan.campaign;

import java.util.List;

/**
 * What the owner of a duty says on having done it.
 *
 * @param doneItems codes of the lines of the checklist that are done
 * @param delivered the deliverable: its name and number
 * @param reason why lines are not done or contributions are missing; empty when none
 */
public record DutyReport(
    List<String> doneItems, String result, String delivered, String reason) {

  public DutyReport {
    doneItems = List.copyOf(doneItems);
  }
}
