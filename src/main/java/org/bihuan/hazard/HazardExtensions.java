package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/**
 * Extension of a rectification (延期): asked for before the last day, with reason and measures, and
 * decided by the authority of the grade; both last days are kept.
 */
@Component
public class HazardExtensions {

  /**
   * What the office asks for.
   *
   * @param until the day asked for
   */
  public record Request(String reason, String measures, LocalDate until) {}

  private final HazardLifeCycle lifeCycle;
  private final HazardRegister register;
  private final HazardDeadlines deadlines;
  private final HazardJournal journal;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;

  HazardExtensions(
      HazardLifeCycle lifeCycle,
      HazardRegister register,
      HazardDeadlines deadlines,
      HazardJournal journal,
      BusinessClock clock,
      CurrentPerson currentPerson) {
    this.lifeCycle = lifeCycle;
    this.register = register;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
    this.currentPerson = currentPerson;
  }

  /**
   * The hazard for which the current person may ask for an extension.
   *
   * @throws RefusedInputException when there is no such hazard for the person, it is not being
   *     rectified or its last day has passed
   * @throws ForbiddenException when the person is not of the responsible office
   */
  public Hazard extensible(String number) {
    Person person =
        currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
    Hazard hazard =
        register
            .find(number)
            .filter(found -> HazardRegister.maySee(person, found))
            .orElseThrow(
                () ->
                    new RefusedInputException(
                        "hazardNumber", "没有编号为 " + number + " 的隐患，或您无权查看"));
    if (!person.belongsTo(hazard.responsibleOffice()) && !person.is(Role.ADMINISTRATOR)) {
      throw new ForbiddenException("只有责任办所可以申请延期");
    }
    if (!hazard.status().isUnderRectification()) {
      throw new RefusedInputException(
          "hazardNumber", "隐患 " + number + " " + hazard.status().label() + "，不能申请延期");
    }
    if (clock.today().isAfter(hazard.dueOn())) {
      throw new RefusedInputException(
          "hazardNumber", "整改期限 " + hazard.dueOn() + " 已过，不能申请延期");
    }
    return hazard;
  }

  /**
   * Keeps the request.
   *
   * @throws RefusedInputException when the day asked for is not later than the last day
   */
  public void request(Hazard hazard, Request request) {
    refuseUnlessLater("requestedUntil", "申请延至", request.until(), hazard);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("原期限", hazard.dueOn().toString());
    words.put("申请延至", request.until().toString());
    words.put("理由", request.reason());
    words.put("管控措施", request.measures());
    journal.record(hazard.number(), HazardStep.Kind.REQUEST_EXTENSION, "", words);
  }

  /**
   * Keeps the decision; the deadline itself moves with {@link #extend}.
   *
   * @throws RefusedInputException when the day is not later than the last day, or is past
   */
  public void decide(String number, boolean approved, LocalDate until, String comment) {
    Hazard hazard = lifeCycle.require(number);
    Map<String, String> words = HazardJournal.comment(comment);
    if (approved) {
      refuseUnlessLater("extendedUntil", "延至", until, hazard);
      words.put("原期限", hazard.dueOn().toString());
      words.put("延至", until.toString());
    }
    journal.record(
        number, HazardStep.Kind.DECIDE_EXTENSION, approved ? "同意" : "不同意", words);
  }

  /** The new last day holds from now on. */
  public Hazard extend(String number, LocalDate until) {
    Hazard hazard = lifeCycle.require(number);
    deadlines.decideRectification(hazard, until);
    return lifeCycle.moveDeadline(hazard, until);
  }

  private void refuseUnlessLater(String field, String label, LocalDate until, Hazard hazard) {
    if (!until.isAfter(hazard.dueOn())) {
      throw new RefusedInputException(
          field, "“" + label + "”须晚于原期限 " + hazard.dueOn());
    }
    if (until.isBefore(clock.today())) {
      throw new RefusedInputException(field, "“" + label + "”不能早于今天");
    }
  }
}
