package org.bihuan.assessment.process;

import org.bihuan.assessment.Appeals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 更正得分. */
@Component
class CorrectScoreDelegate implements JavaDelegate {

  private final Appeals appeals;

  CorrectScoreDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.correct(AppealModel.MATTER.require(execution));
  }
}
