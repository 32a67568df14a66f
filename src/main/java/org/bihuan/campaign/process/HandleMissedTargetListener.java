package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Indicators;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 处置未达标指标. */
@Component
class HandleMissedTargetListener implements TaskListener {

  private final Indicators indicators;

  HandleMissedTargetListener(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    indicators.handle(
        CampaignProcess.MATTER.require(task), answers.requiredText("decision", "处置意见"));
    answers.forget(List.of("decision"));
  }
}
