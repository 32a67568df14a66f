package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * What falls due next on a matter: reminders before the last day of a running clock, the passing of
 * that day, the steps of the ladder after it, and what repeated failure calls for. An alert belongs to
 * one last day; when the day moves, its alerts come again.
 */
@Component
public class Alerts {

  /** Beyond these days the ladder is looked at again only then. */
  private static final int LADDER_HORIZON_DAYS = 120;

  private static final int FIRST_FAILURE_THAT_COUNTS = 2;

  private final ClockStore store;
  private final DeadlineRules rules;
  private final WorkingCalendar calendar;
  private final BusinessClock clock;
  private final Audiences audiences;

  Alerts(
      ClockStore store,
      DeadlineRules rules,
      WorkingCalendar calendar,
      BusinessClock clock,
      Audiences audiences) {
    this.store = store;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
    this.audiences = audiences;
  }

  /** The earliest alert that has not been raised; it may be due already. */
  public Optional<Alert> next(String matter) {
    DeadlineAudience audience = audiences.of(matter);
    Set<String> raised = store.alerts(matter);
    List<Alert> alerts = new ArrayList<>();
    for (Clock running : store.of(matter)) {
      if (running.state() == Clock.State.RUNNING) {
        reminders(running, alerts);
        alerts.add(missed(running));
        audience
            .ladder(running)
            .ifPresent(
                facts -> ladder(running, facts, audience.ladderFrom(running), raised, alerts));
      }
    }
    failures(audience.timesFailed(matter), alerts);
    return alerts.stream()
        .filter(alert -> !raised.contains(alert.key()))
        .min(Comparator.comparing(Alert::at));
  }

  /** Notes that an alert was raised. */
  public void raised(String matter, Alert alert) {
    store.addAlert(matter, alert.key());
  }

  /** A reminder that would come before the clock started, or after its end, is left out. */
  private void reminders(Clock running, List<Alert> alerts) {
    if (!clock.now().isBefore(running.dueAt())) {
      return;
    }
    for (Term before : rules.reminders(running.step())) {
      Instant at = calendar.morningOf(earlier(running.dueOn(), before));
      if (at.isAfter(running.startedAt()) && at.isBefore(running.dueAt())) {
        alerts.add(
            new Alert(Alert.Kind.REMINDER, key(running, reminder(before)), at, running, null, 0));
      }
    }
  }

  private LocalDate earlier(LocalDate lastDay, Term before) {
    return before.unit() == Term.Unit.WORKING_DAYS
        ? calendar.minusWorkingDays(lastDay, before.count())
        : lastDay.minusDays(before.count());
  }

  private static String reminder(Term before) {
    return "reminder-"
        + before.count()
        + (before.unit() == Term.Unit.WORKING_DAYS ? "" : '-' + before.unit().code());
  }

  private static Alert missed(Clock running) {
    return new Alert(
        Alert.Kind.MISSED, key(running, "missed"), running.dueAt(), running, null, 0);
  }

  private void ladder(
      Clock running,
      LadderFacts facts,
      LocalDate lastDay,
      Set<String> raised,
      List<Alert> alerts) {
    if (raised.contains(key(running, ladderName(LadderStep.HIGHEST_RANK)))) {
      return;
    }
    int today = (int) ChronoUnit.DAYS.between(lastDay, clock.today());
    int reached = 0;
    for (int days = Math.max(1, today); days <= Math.max(1, today) + LADDER_HORIZON_DAYS; days++) {
      Optional<LadderStep> step = rules.escalation(days, facts);
      if (step.isEmpty() || step.get().rank() <= reached) {
        continue;
      }
      reached = step.get().rank();
      if (isRaisedOrPassed(running, step.get(), raised)) {
        continue;
      }
      alerts.add(
          new Alert(
              Alert.Kind.LADDER,
              key(running, ladderName(step.get().rank())),
              calendar.endOf(lastDay.plusDays(days - 1L)),
              running,
              step.get(),
              days));
      return;
    }
  }

  /** A hazard that was exposed is not warned afterwards, because its grade has fallen. */
  private static boolean isRaisedOrPassed(Clock running, LadderStep step, Set<String> raised) {
    for (int rank = step.rank(); rank <= LadderStep.HIGHEST_RANK; rank++) {
      if (raised.contains(key(running, ladderName(rank)))) {
        return true;
      }
    }
    return false;
  }

  private static String ladderName(int rank) {
    return "ladder-" + rank;
  }

  private void failures(int timesFailed, List<Alert> alerts) {
    for (int times = FIRST_FAILURE_THAT_COUNTS; times <= timesFailed; times++) {
      String key = "failed-" + times;
      rules
          .repeatedFailure(times)
          .ifPresent(
              step ->
                  alerts.add(new Alert(Alert.Kind.LADDER, key, clock.now(), null, step, 0)));
    }
  }

  private static String key(Clock running, String what) {
    return running.step() + '/' + running.dueOn() + '/' + what;
  }
}
