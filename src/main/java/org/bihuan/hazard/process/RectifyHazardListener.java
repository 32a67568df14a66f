package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 整改隐患: what was done is kept and shown to the one who re-inspects. */
@Component
class RectifyHazardListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;

  RectifyHazardListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }
  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    lifeCycle.rectify(number, answers.requiredText("measuresTaken", "整改措施"));
    answers.forget(List.of("measuresTaken"));
  }
}
