package org.bihuan.inspection.process;

import java.util.List;
import org.bihuan.inspection.Inspections;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 签发检查记录: signed, or returned with what is missing. */
@Component
class SignInspectionListener implements TaskListener {

  private static final int LONGEST_DISCLOSURE = 200;

  private final Inspections inspections;

  SignInspectionListener(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean approved = answers.yesOrNo("approved", "同意签发");
    String disclosure = answers.text("disclosure", "检查结果公开方式和日期");
    if (disclosure.length() > LONGEST_DISCLOSURE) {
      throw new RefusedInputException(
          "disclosure", "“检查结果公开方式和日期”不能超过 " + LONGEST_DISCLOSURE + " 字");
    }
    inspections.signed(
        InspectionModel.MATTER.require(task), approved, answers.comment(!approved), disclosure);
    answers.forget(List.of("comment", "disclosure"));
  }
}
