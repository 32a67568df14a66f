package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Grading;
import org.bihuan.grading.GradingFacts;
import org.bihuan.grading.GradingResult;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.problem.RefusedInputException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happens to a hazard at each step of the loop (plan, section 4 (2); annex 3, 2 (2); annex 8,
 * 5 (2)). The model decides which step comes next; this decides what the step means for the register
 * and keeps who did it, when and with which words.
 */
@Component
public class HazardLifeCycle {

  private final HazardRegister register;
  private final Grading grading;
  private final SectorCatalogue sectors;
  private final HazardDeadlines deadlines;
  private final HazardJournal journal;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;
  private final String prefix;

  HazardLifeCycle(
      HazardRegister register,
      Grading grading,
      SectorCatalogue sectors,
      HazardDeadlines deadlines,
      HazardJournal journal,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events,
      @Value("${bihuan.hazard-number-prefix}") String prefix) {
    this.register = register;
    this.grading = grading;
    this.sectors = sectors;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
    this.prefix = prefix;
  }

  /**
   * A hazard of the register.
   *
   * @throws IllegalStateException when there is none of that number
   */
  public Hazard require(String number) {
    return register
        .find(number)
        .orElseThrow(() -> new IllegalStateException("台账中没有隐患 " + number));
  }

  /** Registers a report under a new number. Grade, office and deadline are provisional until set. */
  public Hazard register(HazardFacts facts, String processInstanceId) {
    LocalDate today = clock.today();
    String number = numberOf(register.nextNumber(today.getYear()));
    Hazard hazard =
        new Hazard(
            number,
            processInstanceId,
            facts,
            currentPerson.accountOrSystem(),
            clock.now(),
            Grade.ORDINARY,
            false,
            "",
            List.of(),
            "",
            false,
            today,
            null,
            "",
            null,
            0,
            null,
            HazardStatus.REPORTED,
            null);
    register.insert(hazard);
    record(number, HazardStep.Kind.REPORT, facts.fixedOnSpot() ? "已立查立改" : "", Map.of());
    return hazard;
  }

  /**
   * A number of this year as the register writes it.
   *
   * @param serial from 1
   */
  public String numberOf(int serial) {
    return "%s-%d-%06d".formatted(prefix, clock.today().getYear(), serial);
  }

  /**
   * Enters a hazard that was dealt with elsewhere so far, as it stands. Its grade is the ledger's;
   * which rules the tables find for its criteria is kept beside it.
   */
  public Hazard enter(String number, FormerHazard former) {
    HazardFacts facts = former.facts();
    Sector sector = sectors.require(facts.sector());
    GradingResult rules = preview(facts);
    String office = grading.responsibility(sector, facts.community(), former.grade()).office();
    Hazard hazard =
        new Hazard(
            number,
            "",
            facts,
            currentPerson.accountOrSystem(),
            facts.foundOn().atStartOfDay(BusinessClock.ZONE).toInstant(),
            former.grade(),
            former.status() == HazardStatus.JUDGING,
            "按导入的台账",
            rules.basis(),
            former.office().isEmpty() ? office : former.office(),
            !former.office().isEmpty() && !former.office().equals(office),
            dueOn(former),
            former.plan(),
            former.measuresTaken(),
            null,
            0,
            null,
            former.status(),
            former.endedOn() == null
                ? null
                : former.endedOn().atStartOfDay(BusinessClock.ZONE).toInstant());
    register.insert(hazard);
    record(number, HazardStep.Kind.IMPORT, former.status().label(), former.words());
    if (former.rectifiedOn() != null && former.rectifiedOn().isAfter(hazard.dueOn())) {
      // Kept for the rates alone: nobody is to be told of it now.
      register.record(
          number,
          new HazardStep(
              clock.now(),
              currentPerson.accountOrSystem(),
              HazardStep.Kind.OVERDUE,
              "导入前已经逾期",
              Map.of("完成日期", former.rectifiedOn().toString())));
    }
    return hazard;
  }

  /** What the tables make of the facts; nothing is kept. */
  public GradingResult preview(HazardFacts facts) {
    return grading.preview(
        new GradingFacts(
            sectors.require(facts.sector()),
            facts.criteria(),
            facts.placeKind(),
            facts.foundOn(),
            facts.fixedOnSpot()));
  }

  private LocalDate dueOn(FormerHazard former) {
    if (former.dueOn() != null) {
      return former.dueOn();
    }
    return former.endedOn() == null ? deadlines.ifAssignedToday(former.grade()) : former.endedOn();
  }

  /** Grades by the facts as they stand. */
  public Hazard grade(String number) {
    Hazard hazard = require(number);
    HazardFacts facts = hazard.facts();
    Sector sector = sectors.require(facts.sector());
    GradingResult result =
        grading.grade(
            new GradingFacts(
                sector,
                facts.criteria(),
                facts.placeKind(),
                facts.foundOn(),
                facts.fixedOnSpot()));
    Map<String, String> words = new LinkedHashMap<>();
    HazardJournal.putIfText(words, "说明", result.reason());
    for (Basis basis : result.basis()) {
      words.put(basis.code(), basis.text() + "（" + basis.source() + "）");
    }
    record(
        number,
        HazardStep.Kind.GRADE,
        result.grade().nameIn(sector) + (result.needsJudgement() ? "（待人工判定）" : ""),
        words);
    return save(
        hazard
            .change()
            .grading(result.grade(), result.needsJudgement(), result.reason(), result.basis()));
  }

  public Hazard findResponsibleOffice(String number) {
    Hazard hazard = require(number);
    if (hazard.officeDecided()) {
      return hazard;
    }
    Sector sector = sectors.require(hazard.facts().sector());
    return save(
        hazard
            .change()
            .responsibleOffice(
                grading
                    .responsibility(sector, hazard.facts().community(), hazard.grade())
                    .office()));
  }

  /** Sets the deadline by the grade, counted from today. */
  public Hazard setDeadline(String number) {
    Hazard hazard = require(number);
    return save(hazard.change().dueOn(deadlines.ifAssignedToday(hazard.grade())));
  }

  public Hazard moveTo(String number, HazardStatus status) {
    Hazard hazard = require(number);
    return hazard.status() == status ? hazard : save(hazard.change().status(status));
  }

  /** The verifier found it to be true, with or without corrections of the facts. */
  public Hazard confirm(String number, HazardFacts facts, String comment) {
    Hazard hazard = require(number);
    Map<String, String> words = HazardJournal.comment(comment);
    facts.differencesFrom(hazard.facts()).forEach((label, change) -> words.put("更正" + label, change));
    record(number, HazardStep.Kind.VERIFY, "属实", words);
    Hazard.Change change = hazard.change().facts(facts);
    if (facts.fixedOnSpot()) {
      change.rectified("立查立改", currentPerson.accountOrSystem());
    }
    return save(change);
  }

  /** The verifier found nothing of the kind. */
  public void reject(String number, String comment) {
    record(number, HazardStep.Kind.VERIFY, "不属实", HazardJournal.comment(comment));
  }

  /**
   * The verifier found it to be the same as another one.
   *
   * @throws RefusedInputException when the other does not exist, is this one or is void itself
   */
  public Hazard markDuplicate(String number, String original, String comment) {
    Hazard other =
        register
            .find(original)
            .orElseThrow(
                () ->
                    new RefusedInputException("duplicateOf", "“原隐患编号”不存在：" + original));
    if (original.equals(number)) {
      throw new RefusedInputException("duplicateOf", "“原隐患编号”不能是本隐患自己");
    }
    if (other.status().isVoid()) {
      throw new RefusedInputException(
          "duplicateOf", "“原隐患编号”" + original + " " + other.status().label() + "，不能并入");
    }
    Map<String, String> words = HazardJournal.comment(comment);
    words.put("原隐患编号", original);
    record(number, HazardStep.Kind.VERIFY, "重复", words);
    return save(require(number).change().duplicateOf(original));
  }

  /** A person judged the grade that the tables could not. */
  public Hazard judge(String number, Grade grade, String comment) {
    Hazard hazard = require(number);
    Sector sector = sectors.require(hazard.facts().sector());
    record(number, HazardStep.Kind.JUDGE, grade.nameIn(sector), HazardJournal.comment(comment));
    return save(
        hazard
            .change()
            .grading(grade, false, "街道安委办人工判定：" + comment, hazard.basis())
            .dueOn(deadlines.ifAssignedToday(grade)));
  }

  /** Hands the hazard to the responsible office (交办); its deadline counts from today. */
  public Hazard assign(String number) {
    Hazard unassigned = require(number);
    Hazard hazard =
        save(unassigned.change().dueOn(deadlines.startRectification(unassigned).dueOn()));
    record(
        number,
        HazardStep.Kind.ASSIGN,
        "",
        Map.of(
            "整改期限",
            hazard.dueOn() + "，" + grading.rectificationDeadline(hazard.grade()).display()));
    return hazard;
  }

  public Hazard plan(String number, RectificationPlan plan) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("责任", plan.responsibility());
    words.put("措施", plan.measures());
    words.put("资金", plan.funds());
    words.put("时限", plan.timeLimit().toString());
    words.put("预案", plan.contingencyPlan());
    record(number, HazardStep.Kind.PLAN, "", words);
    return save(require(number).change().plan(plan));
  }

  /** 街道安委办 decided on the plan; with its approval the plan's time limit is the deadline. */
  public Hazard decideOnPlan(String number, boolean approved, String comment) {
    Hazard hazard = require(number);
    record(number, HazardStep.Kind.APPROVE_PLAN, approved ? "通过" : "退回", HazardJournal.comment(comment));
    RectificationPlan plan = hazard.plan();
    if (!approved || plan == null) {
      return hazard;
    }
    deadlines.decideRectification(hazard, plan.timeLimit());
    return save(hazard.change().dueOn(plan.timeLimit()));
  }

  public Hazard rectify(String number, String measures) {
    record(number, HazardStep.Kind.RECTIFY, "", Map.of("整改措施", measures));
    return save(require(number).change().rectified(measures, currentPerson.accountOrSystem()));
  }

  /** Refuses the person who rectified a hazard as the one who re-inspects it. */
  public void refuseRectifier(String number, String person) {
    if (person.equals(require(number).rectifiedBy())) {
      throw new RefusedInputException(
          "assignee",
          "复查须由整改人以外的人办理，"
              + (person.equals(currentPerson.accountOrSystem()) ? "您" : "所选的人")
              + "是本隐患的整改人");
    }
  }

  public Hazard reinspect(String number, boolean passed, String comment) {
    refuseRectifier(number, currentPerson.accountOrSystem());
    Hazard hazard = require(number);
    record(number, HazardStep.Kind.REINSPECT, passed ? "合格" : "不合格", HazardJournal.comment(comment));
    return passed ? hazard : save(hazard.change().failedOnce());
  }

  /** Decides on the close-out; {@code kind} says whether as approval or as a leader's last word. */
  public void decideOnCloseOut(
      String number, HazardStep.Kind kind, boolean approved, String comment) {
    if (kind == HazardStep.Kind.CONFIRM_CLOSE_OUT) {
      refuseApprover(number);
    }
    record(number, kind, approved ? "同意销号" : "退回整改", HazardJournal.comment(comment));
  }

  /** The last word is a second person's, also where that person stands in for a leader. */
  private void refuseApprover(String number) {
    String person = currentPerson.accountOrSystem();
    List<HazardStep> steps = register.history(number);
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).kind() == HazardStep.Kind.APPROVE_CLOSE_OUT) {
        if (steps.get(i).person().equals(person)) {
          throw new RefusedInputException("approved", "确认销号须由审批人以外的人办理，本次销号是您审批的");
        }
        return;
      }
    }
  }

  /** 街道安委办 and others look at a major hazard after its re-inspection. */
  public void accept(String number, boolean accepted, String comment) {
    record(
        number,
        HazardStep.Kind.ACCEPT,
        accepted ? "合格" : "不合格",
        HazardJournal.comment(comment));
  }

  /** The hazard leaves the loop; one that had left it before it came to the register has already. */
  public Hazard end(String number, HazardStatus status, Map<String, String> words) {
    Hazard hazard = require(number);
    if (hazard.endedAt() != null) {
      return hazard;
    }
    record(number, HazardStep.Kind.END, status.label(), words);
    deadlines.endAll(number);
    Hazard ended = save(hazard.change().ended(status, clock.now()));
    events.publishEvent(new HazardEnded(ended));
    return ended;
  }

  /** The last day of the rectification moved. */
  public Hazard moveDeadline(Hazard hazard, LocalDate dueOn) {
    return save(hazard.change().dueOn(dueOn));
  }

  private Hazard save(Hazard.Change change) {
    Hazard hazard = change.done();
    register.update(hazard);
    return hazard;
  }

  private void record(
      String number, HazardStep.Kind kind, String outcome, Map<String, String> words) {
    journal.record(number, kind, outcome, words);
  }
}
