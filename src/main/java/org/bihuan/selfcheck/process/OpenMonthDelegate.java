package org.bihuan.selfcheck.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.deadline.Clocks;
import org.bihuan.matter.MatterJournal;
import org.bihuan.selfcheck.MonthlyReturns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 布置每月承诺: asks every crowded place, until the month's last day. */
@Component
class OpenMonthDelegate implements JavaDelegate {

  private final MonthlyReturns returns;
  private final MatterJournal journal;
  private final Clocks clocks;
  private final WorkingCalendar calendar;
  private final BusinessClock clock;

  OpenMonthDelegate(
      MonthlyReturns returns,
      MatterJournal journal,
      Clocks clocks,
      WorkingCalendar calendar,
      BusinessClock clock) {
    this.returns = returns;
    this.journal = journal;
    this.clocks = clocks;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    YearMonth month = YearMonth.from(clock.today());
    LocalDate lastDay = month.atEndOfMonth();
    String key = returns.open(month);
    execution.setProcessBusinessKey(key);
    ReturnModel.MATTER.set(execution, key);
    execution.setVariable(ReturnModel.TITLE, journal.require(key).title());
    execution.setVariable(ReturnModel.PLACE, "");
    // Counted just before the watch would find the day passed: the count tells who is late.
    ReturnModel.ENDS_AT.set(
        execution, Date.from(calendar.endOf(lastDay).minus(Duration.ofMinutes(1))));
    clocks.startUntil(key, ReturnModel.CLOCK, lastDay, "每月填报“三自主两公开一承诺”（方案附件9二（五）1）");
  }
}
