package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.enterprise.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is to be inspected. Checked: codes exist.
 *
 * @param sector code of the subject whose criteria make the checklist
 * @param wanted how many enterprises are to be drawn; 0 where they are chosen
 * @param community only enterprises of this one are drawn; null for any
 * @param risk only enterprises of this risk are drawn; null for any
 * @param inspectorOffices inspectors are drawn of these; empty for every office
 * @param enterprises codes of those chosen; empty where they are drawn
 * @param inspectors accounts of those chosen, the leading one first; empty where they are drawn
 */
public record InspectionPlan(
    InspectionKind kind,
    String title,
    String sector,
    LocalDate dueOn,
    int wanted,
    @Nullable String community,
    @Nullable RiskLevel risk,
    List<String> inspectorOffices,
    List<String> enterprises,
    List<String> inspectors) {

  public InspectionPlan {
    inspectorOffices = List.copyOf(inspectorOffices);
    enterprises = List.copyOf(enterprises);
    inspectors = List.copyOf(inspectors);
  }
}
