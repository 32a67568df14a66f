package org.bihuan.campaign.process;

import java.util.List;
import java.util.Map;
import org.bihuan.campaign.PhaseLife;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 评审阶段: closed with its outputs or a reason, or extended. */
@Component
class ReviewPhaseListener implements TaskListener {

  private static final String EXTEND = "extend";

  private static final Map<String, String> CONCLUSIONS =
      Answers.choices("close", "结束阶段", EXTEND, "延长阶段");

  private final PhaseLife life;
  private final JsonVariables json;

  ReviewPhaseListener(PhaseLife life, JsonVariables json) {
    this.life = life;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String matter = CampaignProcess.MATTER.require(task);
    String conclusion = answers.choice("conclusion", "评审结论", CONCLUSIONS);
    String reason = answers.text("reason", "理由");
    if (EXTEND.equals(conclusion)) {
      CampaignProcess.DUE_ON.set(
          task,
          life.extend(matter, answers.day("extendedUntil", "延长至", true), reason)
              .endsOn()
              .toString());
    } else {
      life.close(
          matter,
          Choices.texts(
              json.plain("presentOutputs", answers.raw("presentOutputs")),
              "presentOutputs",
              "阶段成果"),
          reason);
    }
    answers.forget(List.of("presentOutputs", "extendedUntil", "reason"));
  }
}
