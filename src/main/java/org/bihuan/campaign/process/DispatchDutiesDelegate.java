package org.bihuan.campaign.process;

import java.util.ArrayList;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.DutyStore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定到期任务: each is taken once, however late the timer fires. */
@Component
class DispatchDutiesDelegate implements JavaDelegate {

  private final DutyStore store;
  private final BusinessClock clock;

  DispatchDutiesDelegate(DutyStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String subject = CampaignProcess.SUBJECT_KEY.require(execution);
    execution.setVariable(
        CampaignProcess.DUE_DUTIES,
        new ArrayList<>(
            store.dispatch(
                CampaignKeys.campaignOf(subject),
                CampaignKeys.subjectOf(subject),
                clock.today())));
  }
}
