package org.bihuan.hazard.process;

import java.time.LocalDate;
import org.bihuan.hazard.HazardExtensions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 延长整改期限: the deadline, its reminders and the task move. */
@Component
class ExtendDeadlineDelegate implements JavaDelegate {

  private final HazardExtensions extensions;
  private final HazardInstances instances;

  ExtendDeadlineDelegate(HazardExtensions extensions, HazardInstances instances) {
    this.extensions = extensions;
    this.instances = instances;
  }

  @Override
  public void execute(DelegateExecution execution) {
    instances.refresh(
        extensions.extend(
            HazardProcess.NUMBER.require(execution),
            LocalDate.parse(HazardProcess.EXTENDED_UNTIL.require(execution))));
  }
}
