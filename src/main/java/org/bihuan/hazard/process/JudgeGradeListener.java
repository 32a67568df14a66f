package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 判定等级: a person of 街道安委办 decides what the tables could not. */
@Component
class JudgeGradeListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  JudgeGradeListener(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }
  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    String grade =
        answers.choice("grade", "等级", Answers.choices("ordinary", "一般隐患", "major", "重大隐患"));
    Hazard hazard = lifeCycle.judge(number, Grade.of(grade), answers.comment(true));
    answers.forget(List.of("comment"));
    variables.publishGrade(task, hazard);
    variables.publishOffice(task, hazard);
    variables.publishDeadline(task, hazard);
  }
}
