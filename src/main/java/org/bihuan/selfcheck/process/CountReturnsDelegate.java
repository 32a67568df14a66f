package org.bihuan.selfcheck.process;

import java.util.Map;
import org.bihuan.deadline.Clocks;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.bihuan.selfcheck.ReturnStanding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 统计填报情况: whether everybody has answered. */
@Component
class CountReturnsDelegate implements JavaDelegate {

  private final ReturnStanding standing;
  private final MatterJournal journal;
  private final Clocks clocks;

  CountReturnsDelegate(ReturnStanding standing, MatterJournal journal, Clocks clocks) {
    this.standing = standing;
    this.journal = journal;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = ReturnModel.MATTER.require(execution);
    ReturnStanding.Count count = standing.of(key);
    clocks.end(key, ReturnModel.CLOCK);
    if (count.missing() == 0) {
      journal.record(key, "统计填报情况", "全部已报");
    } else {
      journal.record(
          key,
          MatterStep.Kind.OVERDUE,
          "统计填报情况",
          count.missing() + " 家未报",
          Map.of("未报", String.join("；", count.lines())));
    }
    ReturnModel.ALL_ANSWERED.set(execution, count.missing() == 0);
  }
}
