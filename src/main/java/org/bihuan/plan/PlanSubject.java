package org.bihuan.plan;

import java.util.List;

/**
 * A subject of the plan (专题), or the campaign as a whole.
 *
 * @param isWhole whether it stands for the campaign as a whole
 * @param leads codes of who leads; the first one leads the others
 * @param secondList name of the list that goes with the one of hazards: 制度措施清单, for fire 整改责任清单
 */
public record PlanSubject(
    String code,
    String name,
    boolean isWhole,
    String annex,
    List<String> leads,
    List<String> cooperating,
    String secondList,
    String targets,
    String source) {

  public PlanSubject {
    leads = List.copyOf(leads);
    cooperating = List.copyOf(cooperating);
  }
}
