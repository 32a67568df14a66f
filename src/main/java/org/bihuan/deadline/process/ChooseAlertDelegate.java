package org.bihuan.deadline.process;

import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.deadline.Alert;
import org.bihuan.deadline.Alerts;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.LadderStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定到点事项: the earliest alert that is due; the deadline may have moved meanwhile, then none is. */
@Component
class ChooseAlertDelegate implements JavaDelegate {

  private final Alerts alerts;
  private final BusinessClock clock;
  private final WorkingCalendar calendar;

  ChooseAlertDelegate(
      Alerts alerts, BusinessClock clock, WorkingCalendar calendar) {
    this.alerts = alerts;
    this.clock = clock;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String matter = WatchProcess.MATTER.require(execution);
    Optional<Alert> due =
        alerts.next(matter).filter(alert -> !alert.at().isAfter(clock.now()));
    WatchProcess.ALERT.set(execution, due.map(ChooseAlertDelegate::name).orElse("none"));
    due.ifPresent(alert -> publish(execution, matter, alert));
  }

  private static String name(Alert alert) {
    LadderStep step = alert.step();
    return switch (alert.kind()) {
      case REMINDER -> "reminder";
      case MISSED -> "missed";
      case LADDER -> step != null && step.isNotice() ? "notice" : "step";
    };
  }

  private void publish(DelegateExecution execution, String matter, Alert alert) {
    alerts.raised(matter, alert);
    Clock running = alert.clock();
    if (running != null) {
      WatchProcess.ALERT_CLOCK.set(execution, running.step());
      WatchProcess.DAYS_LEFT.set(
          execution, calendar.workingDaysUntil(clock.today(), running.dueOn()));
    }
    WatchProcess.DAYS_OVERDUE.set(execution, alert.daysOverdue());
    LadderStep step = alert.step();
    if (step != null) {
      WatchProcess.publish(execution, step);
    }
  }
}
