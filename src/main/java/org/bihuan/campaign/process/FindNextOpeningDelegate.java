package org.bihuan.campaign.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 测算下一开办时点. */
@Component
class FindNextOpeningDelegate implements JavaDelegate {

  private final EngineDutySchedule schedule;

  FindNextOpeningDelegate(EngineDutySchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Date> next = schedule.next(CampaignProcess.SUBJECT_KEY.require(execution));
    CampaignProcess.OPENINGS_LEFT.set(execution, next.isPresent());
    CampaignProcess.NEXT_OPENING_AT.set(execution, next.orElse(null));
  }
}
