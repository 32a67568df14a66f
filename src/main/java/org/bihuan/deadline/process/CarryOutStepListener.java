package org.bihuan.deadline.process;

import java.util.List;
import org.bihuan.deadline.Audiences;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An office carried a step of the ladder out and says with what result. */
@Component
class CarryOutStepListener implements TaskListener {

  private final Audiences audiences;

  CarryOutStepListener(Audiences audiences) {
    this.audiences = audiences;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String matter = WatchProcess.MATTER.require(task);
    audiences
        .of(matter)
        .carriedOut(
            matter,
            WatchProcess.LADDER_NAME.require(task),
            answers.requiredText(WatchProcess.RESULT, "办理情况"));
    answers.forget(List.of(WatchProcess.RESULT));
  }
}
