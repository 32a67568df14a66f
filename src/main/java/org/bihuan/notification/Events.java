package org.bihuan.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.assessment.Appeal;
import org.bihuan.assessment.AppealDecided;
import org.bihuan.assessment.AssessmentPublished;
import org.bihuan.bulletin.Bulletin;
import org.bihuan.bulletin.BulletinSent;
import org.bihuan.bulletin.Period;
import org.bihuan.bulletin.PeriodFigures;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStepRecorded;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyStore;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.hazard.HazardStepRecorded;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.ledger.LedgerImported;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterStep;
import org.bihuan.matter.MatterStepRecorded;
import org.bihuan.selfcheck.MonthlyReturns;
import org.bihuan.worklist.TaskPassed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What of hazards, duties and other matters is told to whom. */
@Component
class Events {

  private static final String HOME = "/camunda/app/tasklist/default/";

  private final NoticeDesk desk;
  private final HazardRegister register;
  private final DutyStore duties;
  private final BusinessClock clock;

  Events(NoticeDesk desk, HazardRegister register, DutyStore duties, BusinessClock clock) {
    this.desk = desk;
    this.register = register;
    this.duties = duties;
    this.clock = clock;
  }

  @EventListener
  void of(HazardStepRecorded recorded) {
    HazardStep step = recorded.step();
    NoticeKind kind = kind(step);
    Optional<Hazard> found = kind == null ? Optional.empty() : register.find(recorded.number());
    if (kind == null || found.isEmpty()) {
      return;
    }
    Hazard hazard = found.get();
    List<String> persons = new ArrayList<>();
    if (kind == NoticeKind.RETURNED && hazard.rectifiedBy() != null) {
      persons.add(hazard.rectifiedBy());
    }
    if (step.kind() == HazardStep.Kind.END) {
      persons.add(hazard.reporter());
      register.mergedInto(hazard.number()).forEach(merged -> persons.add(merged.reporter()));
    }
    tell(
        kind,
        hazard.number(),
        hazard.facts().title(),
        step.kind().code(),
        step.kind().label(),
        step.outcome(),
        step.words(),
        offices(kind, hazard.responsibleOffice()),
        persons,
        step.person());
  }

  private static @Nullable NoticeKind kind(HazardStep step) {
    boolean refused = step.outcome().startsWith("退回") || step.outcome().startsWith("不");
    return switch (step.kind()) {
      case DUE_SOON, STEP_DUE_SOON -> NoticeKind.DUE_SOON;
      case OVERDUE, STEP_OVERDUE, ESCALATE -> NoticeKind.OVERDUE;
      case REINSPECT, ACCEPT, APPROVE_CLOSE_OUT -> refused ? NoticeKind.RETURNED : null;
      case APPROVE_PLAN, CONFIRM_CLOSE_OUT -> refused ? NoticeKind.RETURNED : NoticeKind.DECIDED;
      case DECIDE_EXTENSION, DISTRICT_DECISION, CHANGE, DEADLINE_MOVED, END -> NoticeKind.DECIDED;
      default -> null;
    };
  }

  @EventListener
  void of(CampaignStepRecorded recorded) {
    CampaignStep step = recorded.step();
    NoticeKind kind = kind(step);
    Optional<Duty> found = kind == null ? Optional.empty() : duties.find(step.matter());
    if (kind == null || found.isEmpty()) {
      return;
    }
    Duty duty = found.get();
    tell(
        kind,
        duty.key(),
        duty.title(),
        step.kind().code(),
        step.kind().label(),
        step.outcome(),
        step.words(),
        offices(kind, duty.owner()),
        List.of(),
        step.person());
  }

  private static @Nullable NoticeKind kind(CampaignStep step) {
    return switch (step.kind()) {
      case DUE_SOON -> NoticeKind.DUE_SOON;
      case OVERDUE, ESCALATE -> NoticeKind.OVERDUE;
      case ACCEPT -> step.outcome().startsWith("退回") ? NoticeKind.RETURNED : NoticeKind.DECIDED;
      case DEADLINE_MOVED, WITHDRAW, SET_PERIOD -> NoticeKind.DECIDED;
      default -> null;
    };
  }

  @EventListener
  void of(MatterStepRecorded recorded) {
    MatterStep step = recorded.step();
    NoticeKind kind =
        switch (step.kind()) {
          case DUE_SOON -> NoticeKind.DUE_SOON;
          case OVERDUE -> NoticeKind.OVERDUE;
          case STEP, HANDLING -> null;
        };
    if (kind != null) {
      Matter matter = recorded.matter();
      tell(
          kind,
          matter.key(),
          matter.title(),
          step.kind().code(),
          step.what(),
          step.outcome(),
          step.words(),
          offices(kind, matter.office()),
          List.of(),
          step.person());
    }
  }

  /** Communities urge the places of theirs that have not answered. */
  @EventListener
  void of(MonthlyReturns.ReturnsMissing late) {
    NoticeKind kind = late.overdue() ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
    desk.tell(
        new Notice(
            0,
            late.matter() + "|missing|" + UUID.randomUUID(),
            kind,
            late.matter(),
            kind.label() + "：每月承诺 " + late.enterprises().size() + " 家未报",
            cut("未报单位：" + String.join("、", late.enterprises()), 4000),
            "/returns",
            List.of(late.community()),
            List.of(),
            "system",
            clock.now()));
  }

  /** Each office is told once how many hazards a ledger has brought it. */
  @EventListener
  void of(LedgerImported imported) {
    imported
        .open()
        .forEach(
            (office, count) ->
                desk.tell(
                    new Notice(
                        0,
                        "ledger|imported|" + UUID.randomUUID(),
                        NoticeKind.NEW_TASK,
                        "隐患台账",
                        NoticeKind.NEW_TASK.label() + "：台账导入 " + count + " 条在办隐患",
                        cut("文件：" + imported.fileName(), 4000),
                        "/ledger?office=" + office,
                        List.of(office),
                        List.of(),
                        "system",
                        clock.now())));
  }

  /** Each office that a bulletin tells of, and whoever it criticises, with the own figures. */
  @EventListener
  void of(BulletinSent event) {
    Bulletin sent = event.bulletin();
    Map<String, String> standings = new LinkedHashMap<>();
    for (PeriodFigures.OfficeLine line : sent.figures().offices()) {
      UnitTally tally = line.tally();
      standings.put(
          tally.unit(),
          "本单位第 " + line.rank() + " 名：应整改 " + tally.inHand() + " 条，销号 " + tally.closed()
              + " 条，整改率 " + UnitTally.percent(tally.rectifiedRate())
              + "，逾期 " + tally.overdue() + " 条，复查不合格 " + tally.failed() + " 次");
    }
    sent.criticised().forEach(office -> standings.putIfAbsent(office, ""));
    standings.forEach(
        (office, standing) ->
            desk.tell(
                new Notice(
                    0,
                    sent.key() + "|sent|" + office,
                    NoticeKind.BULLETIN,
                    sent.key(),
                    cut(NoticeKind.BULLETIN.label() + "：" + sent.text().title(), 400),
                    cut(words(sent, office, standing), 4000),
                    "/papers?kind=bulletin",
                    List.of(office),
                    List.of(),
                    "system",
                    clock.now())));
  }

  private static String words(Bulletin sent, String office, String standing) {
    List<String> words = new ArrayList<>();
    words.add(
        sent.figures().period().label()
            + (sent.criticised().contains(office) ? "　本单位被通报批评" : ""));
    words.add(standing);
    words.add(sent.text().praise());
    words.add(sent.text().criticism());
    words.add(sent.text().requirements());
    words.removeIf(String::isEmpty);
    return String.join("\n", words);
  }

  /** Each unit learns its score, and that it may appeal. */
  @EventListener
  void of(AssessmentPublished published) {
    String key = published.publication().key();
    published
        .units()
        .forEach(
            unit ->
                desk.tell(
                    new Notice(
                        0,
                        key + "|published|" + unit.unit(),
                        NoticeKind.DECIDED,
                        key,
                        NoticeKind.DECIDED.label() + "：公布考核　"
                            + published.publication().period().label(),
                        "本单位得分 " + unit.score() + " / " + unit.full() + "，第 " + unit.rank()
                            + " 名。有异议的可以对其中一项申诉。",
                        assessment(published.publication().period()),
                        List.of(unit.unit()),
                        List.of(),
                        "system",
                        clock.now())));
  }

  private static String assessment(Period period) {
    return "/assessment?from=" + period.from() + "&to=" + period.to();
  }

  /** Whoever appealed learns the decision. */
  @EventListener
  void of(AppealDecided decided) {
    Appeal appeal = decided.appeal();
    Integer points = appeal.newPoints();
    desk.tell(
        new Notice(
            0,
            appeal.key() + "|decided",
            NoticeKind.DECIDED,
            appeal.key(),
            cut(
                NoticeKind.DECIDED.label() + "：申诉" + appeal.state() + "　" + decided.item().name(),
                400),
            cut(
                (points == null
                        ? "维持原得分 " + decided.item().points()
                        : "得分由 " + decided.item().points() + " 更正为 " + points)
                    + " / " + decided.item().full() + "\n裁定理由：" + appeal.decision(),
                4000),
            assessment(decided.period()),
            List.of(),
            List.of(appeal.filedBy()),
            Objects.toString(appeal.decidedBy(), "system"),
            clock.now()));
  }

  /** A task that came by hand, to a person or an office. */
  @EventListener
  void of(TaskPassed passed) {
    desk.tell(
        new Notice(
            0,
            passed.matter() + "|passed|" + UUID.randomUUID(),
            NoticeKind.NEW_TASK,
            passed.matter(),
            cut(NoticeKind.NEW_TASK.label() + "：" + passed.what() + "　" + passed.step(), 400),
            cut(passed.matter() + (passed.reason().isEmpty() ? "" : "\n" + passed.reason()), 4000),
            HOME + "#/?task=" + passed.taskId(),
            passed.offices(),
            passed.person().isEmpty() ? List.of() : List.of(passed.person()),
            passed.by(),
            clock.now()));
  }

  /** What is late is 街道安委办's concern too. */
  private static List<String> offices(NoticeKind kind, String office) {
    return kind == NoticeKind.OVERDUE && !office.equals(SafetyCommitteeOffice.CODE)
        ? List.of(office, SafetyCommitteeOffice.CODE)
        : List.of(office);
  }

  private void tell(
      NoticeKind kind,
      String matter,
      String title,
      String code,
      String label,
      String outcome,
      Map<String, String> words,
      List<String> offices,
      List<String> persons,
      String actor) {
    StringBuilder body = new StringBuilder(matter).append("　").append(title);
    words.forEach((name, text) -> body.append('\n').append(name).append("：").append(text));
    desk.tell(
        new Notice(
            0,
            matter + "|" + code + "|" + UUID.randomUUID(),
            kind,
            matter,
            cut(kind.label() + "：" + label + (outcome.isEmpty() ? "" : " " + outcome) + "　" + title, 400),
            cut(body.toString(), 4000),
            HOME,
            offices,
            persons,
            actor,
            clock.now()));
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
