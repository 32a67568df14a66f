package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.hazard.HazardExtensions;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批延期: to the day asked for, or to another. */
@Component
class DecideExtensionListener implements TaskListener {

  private final HazardExtensions extensions;
  private final HazardInstances instances;

  DecideExtensionListener(HazardExtensions extensions, HazardInstances instances) {
    this.extensions = extensions;
    this.instances = instances;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean approved = answers.yesOrNo("approved", "是否同意延期");
    @Nullable LocalDate other = answers.day("extendedUntil", "延至", false);
    LocalDate until =
        other != null ? other : LocalDate.parse(HazardProcess.REQUESTED_UNTIL.require(task));
    String number = HazardProcess.NUMBER.require(task);
    extensions.decide(number, approved, until, answers.comment(!approved));
    instances.showHistory(number);
    answers.forget(List.of("comment"));
    HazardProcess.EXTENDED_UNTIL.set(task.getExecution(), until.toString());
  }
}
