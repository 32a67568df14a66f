package org.bihuan.deadline.process;

import org.bihuan.deadline.ClockStore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 测算下一期限节点. */
@Component
class FindNextMomentDelegate implements JavaDelegate {

  private final ClockStore store;
  private final EngineDeadlineWatch watch;

  FindNextMomentDelegate(ClockStore store, EngineDeadlineWatch watch) {
    this.store = store;
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String matter = WatchProcess.MATTER.require(execution);
    store.setWatch(matter, execution.getProcessInstanceId());
    WatchProcess.NEXT_MOMENT_AT.set(execution, watch.nextMoment(matter));
  }
}
