package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.DutyLife;
import org.bihuan.campaign.DutyReport;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 落实任务: what was done is kept, line by line. */
@Component
class CarryOutDutyListener implements TaskListener {

  private final DutyLife life;
  private final JsonVariables json;

  CarryOutDutyListener(DutyLife life, JsonVariables json) {
    this.life = life;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    life.carryOut(
        CampaignProcess.MATTER.require(task),
        new DutyReport(
            Choices.texts(json.plain("doneItems", answers.raw("doneItems")), "doneItems", "清单"),
            answers.requiredText("result", "落实情况"),
            answers.text("delivered", "成果"),
            answers.text("reason", "未完成或未配合的说明")));
    answers.forget(List.of("doneItems", "result", "delivered", "reason"));
  }
}
