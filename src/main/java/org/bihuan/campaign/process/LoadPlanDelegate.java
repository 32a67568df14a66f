package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignOpening;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.CampaignSubject;
import org.bihuan.campaign.Indicators;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 载入方案: puts the whole plan into the tables, or refuses it. */
@Component
class LoadPlanDelegate implements JavaDelegate {

  static final String PLAN = "plan";
  static final String START = "start";

  private final CampaignOpening opening;
  private final CampaignStore store;
  private final Indicators indicators;

  LoadPlanDelegate(CampaignOpening opening, CampaignStore store, Indicators indicators) {
    this.opening = opening;
    this.store = store;
    this.indicators = indicators;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Answers answers = new Answers(execution);
    LocalDate start = answers.day(START, "启动日期", false);
    Campaign campaign =
        opening.open(
            answers.requiredText(PLAN, "方案"), start, execution.getProcessInstanceId());
    answers.forget(List.of(PLAN, START));
    execution.setProcessBusinessKey(campaign.key());
    CampaignProcess.CAMPAIGN_KEY.set(execution, campaign.key());
    CampaignProcess.TITLE.set(execution, campaign.name());
    List<String> subjects = new ArrayList<>();
    for (CampaignSubject subject : store.subjects(campaign.key())) {
      String key = CampaignViews.subjectKey(subject);
      if (subject.whole()) {
        CampaignProcess.SUBJECT_KEY.set(execution, key);
        SubjectPhases.publish(execution, subject, store.phases(campaign.key()));
      } else {
        subjects.add(key);
      }
    }
    execution.setVariable(CampaignProcess.SUBJECTS, subjects);
    execution.setVariable(
        CampaignProcess.INDICATORS, new ArrayList<>(indicators.measured(campaign.key())));
  }
}
