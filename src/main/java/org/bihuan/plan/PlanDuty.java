package org.bihuan.plan;

import java.util.List;

/**
 * A duty: the rows of one item of the plan that the same bodies of the street own.
 *
 * @param code code of its first row
 * @param owners as the file has them
 */
public record PlanDuty(
    String code, String subject, String source, List<String> owners, List<Strand> strands) {

  public PlanDuty {
    owners = List.copyOf(owners);
    strands = List.copyOf(strands);
  }
}
