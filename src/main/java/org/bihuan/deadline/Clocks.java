package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Clocks(ClockStore store, WorkingCalendar calendar, DeadlineWatch watch, Audiences audiences) {
    this.store = store;
    this.calendar = calendar;
    this.watch = watch;
    this.audiences = audiences;
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
        .filter(clock -> clock.state() != Clock.State.ENDED)
        .ifPresent(clock -> save(clock.in(Clock.State.ENDED)));
  }

  /** The matter is over. */
  public void endAll(String matter) {
    for (Clock clock : store.of(matter)) {
      if (clock.state() != Clock.State.ENDED) {
        store.save(clock.in(Clock.State.ENDED));
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

  /** Counts every open deadline again that no person decided (a new year's calendar was loaded). */
  @Override
  public List<MovedDeadline> move() {
    List<MovedDeadline> moved = new ArrayList<>();
    for (Clock clock : store.movable()) {
      DueMoment due = calendar.dueMoment(clock.startedAt(), clock.term());
      if (due.at().equals(clock.dueAt()) && due.provisional() == clock.provisional()) {
        continue;
      }
      LocalDate before = clock.dueOn();
      Clock after = save(clock.dueAt(due.at(), false, due.provisional()));
      if (!before.equals(after.dueOn())) {
        audiences.of(clock.matter()).moved(after, before, "节假日安排更新");
        moved.add(new MovedDeadline(clock.matter(), clock.rule(), before, after.dueOn()));
      }
    }
    return moved;
  }

  private void change(String matter, String step, Clock.State from, Clock.State to) {
    store
        .find(matter, step)
        .filter(clock -> clock.state() == from)
        .ifPresent(clock -> save(clock.in(to)));
  }

  private Clock require(String matter, String step) {
    return store
        .find(matter, step)
        .orElseThrow(() -> new IllegalStateException(matter + " 没有“" + step + "”的期限"));
  }

  private Clock save(Clock clock) {
    store.save(clock);
    watch.reschedule(clock.matter());
    return clock;
  }
}
