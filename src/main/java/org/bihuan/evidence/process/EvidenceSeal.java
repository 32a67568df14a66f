package org.bihuan.evidence.process;

import org.bihuan.evidence.EvidenceDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a task is over, whatever its process, what was uploaded in it stays. */
@Component
class EvidenceSeal {

  private final EvidenceDesk desk;

  EvidenceSeal(EvidenceDesk desk) {
    this.desk = desk;
  }

  @EventListener(condition = "#task.eventName == 'complete' || #task.eventName == 'delete'")
  void seal(DelegateTask task) {
    String matter = task.getExecution().getProcessBusinessKey();
    if (matter != null) {
      desk.seal(matter, task.getId());
    }
  }
}
