package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.RectificationPlan;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 制定整改方案: five in place (五到位), none may be missing. */
@Component
class PlanRectificationListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;
  private final BusinessClock clock;

  PlanRectificationListener(HazardLifeCycle lifeCycle, BusinessClock clock) {
    this.lifeCycle = lifeCycle;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    RectificationPlan plan =
        new RectificationPlan(
            answers.requiredText("responsibility", "责任"),
            answers.requiredText("measures", "措施"),
            answers.requiredTextOrNumber("funds", "资金"),
            TimeLimit.parse(
                answers.requiredTextOrNumber("timeLimit", "时限"), clock.today()),
            answers.requiredText("contingencyPlan", "预案"));
    lifeCycle.plan(HazardProcess.NUMBER.require(task), plan);
    answers.forget(
        List.of("responsibility", "measures", "funds", "timeLimit", "contingencyPlan"));
  }
}
