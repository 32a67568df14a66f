package org.bihuan.campaign;

/** The decision tables of a campaign. */
public interface CampaignRules {

  /** Table {@code campaign-deadline}. */
  StepRule deadline(String step);

  /** Table {@code duty-handling}. */
  DutyHandling handling(Duty duty);

  /** Table {@code indicator-reporting}. */
  ReportingRule reporting(Indicator indicator);
}
