package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.grading.DeadlineRule;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Grading;
import org.bihuan.grading.SectorCatalogue;
import org.springframework.stereotype.Component;

/** The clocks of a hazard: one for the rectification, one for each other step that is open. */
@Component
public class HazardDeadlines {

  /** The clock of the rectification, which runs from the assignment until it is done. */
  public static final String RECTIFY = "rectify";

  private static final String REINSPECT = "reinspect";

  /** The letter to the brigade counts from the grading (plan, annex 9, 2 (5) 2). */
  public static final String NOTIFY_BRIGADE = "notify-brigade";

  private final Clocks clocks;
  private final Grading grading;
  private final SectorCatalogue sectors;
  private final WorkingCalendar calendar;
  private final BusinessClock clock;
  private final HazardRegister register;

  HazardDeadlines(
      Clocks clocks,
      Grading grading,
      SectorCatalogue sectors,
      WorkingCalendar calendar,
      BusinessClock clock,
      HazardRegister register) {
    this.clocks = clocks;
    this.grading = grading;
    this.sectors = sectors;
    this.calendar = calendar;
    this.clock = clock;
    this.register = register;
  }

  /** The last day of the rectification if the hazard were assigned today. */
  LocalDate ifAssignedToday(Grade grade) {
    return calendar.deadline(clock.today(), grading.rectificationDeadline(grade).term());
  }

  /** The assignment starts the rectification's clock. */
  Clock startRectification(Hazard hazard) {
    DeadlineRule rule = grading.rectificationDeadline(hazard.grade());
    return clocks.start(
        hazard.number(), RECTIFY, clock.now(), rule.term(), rule.display());
  }

  /** A person decided the last day: with the plan, or with an extension. */
  void decideRectification(Hazard hazard, LocalDate lastDay) {
    if (clocks.find(hazard.number(), RECTIFY).isEmpty()) {
      startRectification(hazard);
    }
    clocks.decide(hazard.number(), RECTIFY, lastDay);
  }

  /** Gives a clock to the rectification of a hazard that was assigned without one. */
  public void takeOver(Hazard hazard) {
    decideRectification(hazard, hazard.dueOn());
    if (!hazard.status().isUnderRectification()) {
      clocks.pause(hazard.number(), RECTIFY);
    }
  }

  /** A step opens: its clock starts, the rectification's goes on. */
  public Clock open(Hazard hazard, String step) {
    return RECTIFY.equals(step) ? goOn(hazard) : start(hazard, step);
  }

  private Clock goOn(Hazard hazard) {
    clocks.resume(hazard.number(), RECTIFY);
    return clocks
        .find(hazard.number(), RECTIFY)
        .orElseThrow(
            () -> new IllegalStateException("隐患 " + hazard.number() + " 尚未交办，没有整改期限"));
  }

  private Clock start(Hazard hazard, String step) {
    return start(hazard, step, NOTIFY_BRIGADE.equals(step) ? gradedAt(hazard) : clock.now());
  }

  private Clock start(Hazard hazard, String step, Instant startedAt) {
    HazardFacts facts = hazard.facts();
    DeadlineRule rule =
        grading.stepDeadline(step, sectors.require(facts.sector()), facts.criteria());
    return clocks.start(hazard.number(), step, startedAt, rule.term(), rule.display());
  }

  /**
   * The rectification's last day passed without a report: the re-inspection's days count from it
   * (公安部令第120号, article 20), until the rectifier reports.
   */
  public Clock expectReinspection(Hazard hazard) {
    return start(hazard, REINSPECT, calendar.endOf(hazard.dueOn()).minusMillis(1));
  }

  private Instant gradedAt(Hazard hazard) {
    return register.history(hazard.number()).stream()
        .filter(
            step ->
                step.kind() == HazardStep.Kind.GRADE
                    || step.kind() == HazardStep.Kind.JUDGE
                    || step.kind() == HazardStep.Kind.CHANGE)
        .map(HazardStep::occurredAt)
        .reduce((first, second) -> second)
        .orElseGet(clock::now);
  }

  /** A step is done, or its task was taken away; the rectification's clock stands still. */
  public void close(String number, String step) {
    if (RECTIFY.equals(step)) {
      clocks.pause(number, RECTIFY);
    } else {
      clocks.end(number, step);
    }
  }

  /** The hazard left the loop. */
  void endAll(String number) {
    clocks.endAll(number);
  }

  /** The clocks of several hazards that still count or may go on. */
  public List<Clock> running(Collection<String> numbers) {
    return clocks.open(numbers);
  }

  /** The clocks that still count or may go on, in the order of their last moments. */
  public List<Clock> running(String number) {
    return clocks.of(number).stream()
        .filter(running -> running.state() != Clock.State.ENDED)
        .toList();
  }
}
