package org.bihuan.trial.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.Campaigns;
import org.bihuan.database.TrialMode;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.plan.CampaignPlan;
import org.bihuan.plan.PlanLibrary;
import org.bihuan.process.Memberships;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts one campaign with the dates of the plan shifted so that it was issued today: what the plan
 * wanted before its issue is overdue, what it wanted then is at work, all else is to come. The duties
 * open one by one once the platform has started.
 */
@Component
@Conditional(TrialMode.Condition.class)
@Order(StartupStep.Position.TRIAL_CAMPAIGN)
class TrialCampaign implements StartupStep {

  private static final Logger LOG = LoggerFactory.getLogger(TrialCampaign.class);

  private static final String PLAN = "2020-2022";

  private final boolean enabled;
  private final Campaigns campaigns;
  private final CampaignStore store;
  private final PlanLibrary library;
  private final IdentityService identityService;
  private final BusinessClock clock;

  TrialCampaign(
      @Value("${bihuan.trial.campaign}") boolean enabled,
      Campaigns campaigns,
      CampaignStore store,
      PlanLibrary library,
      IdentityService identityService,
      BusinessClock clock) {
    this.enabled = enabled;
    this.campaigns = campaigns;
    this.store = store;
    this.library = library;
    this.identityService = identityService;
    this.clock = clock;
  }

  /** Once only, where there is no campaign yet. */
  @Override
  public void run() {
    if (!enabled || !store.all().isEmpty()) {
      return;
    }
    CampaignPlan plan = library.read(PLAN);
    LocalDate start =
        clock.today().minusDays(ChronoUnit.DAYS.between(plan.start(), plan.issuedOn()));
    String person = SafetyCommitteeOffice.CODE + "-1";
    try {
      identityService.setAuthentication(
          person, Memberships.of(person, identityService), List.of());
      String key = campaigns.start(PLAN, start).key();
      LOG.info("试用专项行动 {} 已启动，方案日期平移到 {} 起；任务正在陆续派出", key, start);
    } finally {
      identityService.clearAuthentication();
    }
  }
}
