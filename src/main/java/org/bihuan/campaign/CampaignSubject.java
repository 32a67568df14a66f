package org.bihuan.campaign;

import java.util.List;

/**
 * A subject of a campaign, or the campaign as a whole.
 *
 * @param whole whether it stands for the campaign as a whole
 * @param lead code of the office that leads
 * @param cooperating codes of who cooperates, as the plan names them
 * @param secondList name of the list of measures
 */
public record CampaignSubject(
    String campaign,
    String code,
    String name,
    boolean whole,
    String lead,
    List<String> cooperating,
    String secondList,
    String targets) {

  public CampaignSubject {
    cooperating = List.copyOf(cooperating);
  }
}
