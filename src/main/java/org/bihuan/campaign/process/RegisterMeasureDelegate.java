package org.bihuan.campaign.process;

import java.util.List;
import java.util.Objects;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.Measures;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记制度措施. */
@Component
class RegisterMeasureDelegate implements JavaDelegate {

  static final List<String> FIELDS =
      List.of("subject", "name", "cause", "type", "office", "due");

  private final Measures measures;
  private final CampaignMatters matters;
  private final CampaignViews views;

  RegisterMeasureDelegate(Measures measures, CampaignMatters matters, CampaignViews views) {
    this.measures = measures;
    this.matters = matters;
    this.views = views;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Answers answers = new Answers(execution);
    Measure measure =
        measures.register(
            new Measures.Entry(
                answers.requiredText("subject", "专题"),
                answers.requiredText("name", "制度措施"),
                answers.text("cause", "问题根源"),
                answers.requiredText("type", "类型"),
                answers.requiredText("office", "责任单位"),
                Objects.requireNonNull(answers.day("due", "完成时限", true))));
    answers.forget(FIELDS);
    execution.setProcessBusinessKey(measure.key());
    CampaignProcess.MATTER.set(execution, measure.key());
    CampaignProcess.TITLE.set(execution, measure.name());
    CampaignProcess.PLACE.set(
        execution, views.subjectName(measure.campaign(), measure.subject()));
    CampaignProcess.DUE_ON.set(execution, measure.dueOn().toString());
    CampaignProcess.OWNER.set(execution, measure.owner());
    matters.publish(execution, measure.key());
  }
}
