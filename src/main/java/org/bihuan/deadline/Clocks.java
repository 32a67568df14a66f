package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.DeadlineMover;
import org.bihuan.calendar.DueMoment;
import org.bihuan.calendar.MovedDeadline;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Starts, moves and stops the clocks of all matters. Whatever changes a clock moves the timer of the
 * matter's watch with it, in the same transaction.
 */
@Component
public class Clocks implements DeadlineMover {

  private final ClockStore store;
  private final WorkingCalendar calendar;
  private final DeadlineWatch watch;
  private final Audiences audiences;
  private final BusinessClock clock;

  Clocks(
      ClockStore store,
      WorkingCalendar calendar,
      DeadlineWatch watch,
      Audiences audiences,
      BusinessClock clock) {
    this.store = store;
    this.calendar = calendar;
    this.watch = watch;
    this.audiences = audiences;
    this.clock = clock;
  }

  /** Starts a step's clock anew; the day of {@code startedAt} does not count. */
  public Clock start(String matter, String step, Instant startedAt, Term term, String rule) {
    DueMoment due = calendar.dueMoment(startedAt, term);
    return save(
        new Clock(
            matter,
            step,
            startedAt,
            term,
            rule,
            due.at(),
            false,
            due.provisional(),
            Clock.State.RUNNING));
  }

  /**
   * Starts a step's clock anew toward a day that is set from outside, so that no calendar moves it;
   * the day may have passed.
   */
  public Clock startUntil(String matter, String step, LocalDate lastDay, String rule) {
    Instant now = clock.now();
    long days = Math.max(1, ChronoUnit.DAYS.between(clock.today(), lastDay));
    return save(
        new Clock(
            matter,
            step,
            now,
            new Term((int) days, Term.Unit.CALENDAR_DAYS),
            rule,
            calendar.endOf(lastDay),
            true,
            false,
            Clock.State.RUNNING));
  }

  /** Sets the last day of a step by the decision of a person. */
  public Clock decide(String matter, String step, LocalDate lastDay) {
    return save(require(matter, step).dueAt(calendar.endOf(lastDay), true, false));
  }

  /** The step is being worked on again; its last day stays. */
  public void resume(String matter, String step) {
    change(matter, step, Clock.State.PAUSED, Clock.State.RUNNING);
  }

  /** The step may come back; its last day stays. */
  public void pause(String matter, String step) {
    change(matter, step, Clock.State.RUNNING, Clock.State.PAUSED);
  }

  /** The step is over. */
  public void end(String matter, String step) {
    store
        .find(matter, step)
        .filter(open -> open.state() != Clock.State.ENDED)
        .ifPresent(open -> save(open.in(Clock.State.ENDED)));
  }

  /** The matter is over. */
  public void endAll(String matter) {
    for (Clock open : store.of(matter)) {
      if (open.state() != Clock.State.ENDED) {
        store.save(open.in(Clock.State.ENDED));
      }
    }
    store.removeWatch(matter);
  }

  public Optional<Clock> find(String matter, String step) {
    return store.find(matter, step);
  }

  /** Every clock of a matter, in the order of their last moments. */
  public List<Clock> of(String matter) {
    return store.of(matter);
  }

  /** The clocks of several matters that have not ended. */
  public List<Clock> open(Collection<String> matters) {
    return store.open(matters);
  }

  /** Counts every open deadline again that no person decided (a new year's calendar was loaded). */
  @Override
  public List<MovedDeadline> move() {
    List<MovedDeadline> moved = new ArrayList<>();
    for (Clock open : store.movable()) {
      DueMoment due = calendar.dueMoment(open.startedAt(), open.term());
      if (due.at().equals(open.dueAt()) && due.provisional() == open.provisional()) {
        continue;
      }
      LocalDate before = open.dueOn();
      Clock after = save(open.dueAt(due.at(), false, due.provisional()));
      if (!before.equals(after.dueOn())) {
        audiences.of(open.matter()).moved(after, before, "节假日安排更新");
        moved.add(new MovedDeadline(open.matter(), open.rule(), before, after.dueOn()));
      }
    }
    return moved;
  }

  private void change(String matter, String step, Clock.State from, Clock.State to) {
    store
        .find(matter, step)
        .filter(found -> found.state() == from)
        .ifPresent(found -> save(found.in(to)));
  }

  private Clock require(String matter, String step) {
    return store
        .find(matter, step)
        .orElseThrow(() -> new IllegalStateException(matter + " 没有“" + step + "”的期限"));
  }

  private Clock save(Clock changed) {
    store.save(changed);
    watch.reschedule(changed.matter());
    return changed;
  }
}
