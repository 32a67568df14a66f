package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.Measures;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 推进制度措施. */
@Component
class AdvanceMeasureListener implements TaskListener {

  private final Measures measures;

  AdvanceMeasureListener(Measures measures) {
    this.measures = measures;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    Measure.State state =
        Measure.State.of(answers.choice("state", "状态", Measure.State.choices()));
    measures.advance(
        CampaignProcess.MATTER.require(task),
        state,
        answers.text("document", "成果文号或名称"),
        answers.requiredText("progress", "进展"));
    CampaignProcess.MEASURE_ENDED.set(task, state.isEnd());
    answers.forget(List.of("state", "document", "progress"));
  }
}
