package org.bihuan.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.evidence.Evidence;
import org.bihuan.evidence.EvidenceKind;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.HazardStep;
import org.bihuan.hazard.RectificationPlan;
import org.bihuan.identity.Person;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** Papers about a hazard: what the register knows of it at that moment. */
@Component
class HazardContent implements PaperContent {

  private static final String NONE = "无";
  private static final String COMMENT = "意见";

  private final HazardRegister register;
  private final HazardDeadlines deadlines;
  private final EnterpriseStore enterprises;
  private final EvidenceStore evidence;
  private final PaperStore papers;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;

  HazardContent(
      HazardRegister register,
      HazardDeadlines deadlines,
      EnterpriseStore enterprises,
      EvidenceStore evidence,
      PaperStore papers,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      PeopleDirectory people) {
    this.register = register;
    this.deadlines = deadlines;
    this.enterprises = enterprises;
    this.evidence = evidence;
    this.papers = papers;
    this.sectors = sectors;
    this.offices = offices;
    this.people = people;
  }

  @Override
  public String about() {
    return "hazard";
  }

  private Hazard require(String number) {
    return register
        .find(number)
        .orElseThrow(() -> new NotFoundException("没有编号为 " + number + " 的隐患，或您无权查看"));
  }

  @Override
  public boolean maySee(Person person, String subject) {
    return register.find(subject).filter(one -> HazardRegister.maySee(person, one)).isPresent();
  }

  /** 街道安委办, and whoever is of the office that answers for the hazard. */
  @Override
  public boolean mayIssue(Person person, String subject) {
    return person.actsForSafetyOffice()
        || register
            .find(subject)
            .filter(one -> person.belongsTo(one.responsibleOffice()))
            .isPresent();
  }

  @Override
  public Draft draft(PaperKind kind, String subject) {
    Hazard hazard = require(subject);
    List<HazardStep> history = register.history(subject);
    refuseUndue(kind, hazard, history);
    Map<String, Object> facts = new LinkedHashMap<>();
    what(hazard, facts);
    who(hazard, facts);
    plan(hazard, history, facts);
    steps(hazard, history, facts);
    facts.put("问题清单", problems(hazard));
    facts.put("复查清单", List.of(inspected(facts)));
    return new Draft(kind.name() + "　" + hazard.facts().title(), facts);
  }

  private static void refuseUndue(PaperKind kind, Hazard hazard, List<HazardStep> history) {
    switch (kind.code()) {
      case "assignment-order", "rectification-order" ->
          refuse(!isAssigned(hazard, history), kind, "隐患还没有核实交办");
      case "reinspection-opinion" ->
          refuse(
              last(history, step -> step.kind() == HazardStep.Kind.REINSPECT).isEmpty(),
              kind,
              "隐患还没有复查");
      case "listed-supervision-notice" ->
          refuse(hazard.grade() != Grade.MAJOR, kind, "只有重大隐患挂牌督办");
      case "major-fire-letter" ->
          refuse(
              hazard.grade() != Grade.MAJOR || !Sector.FIRE.equals(hazard.facts().sector()),
              kind,
              "只有重大火灾隐患函告区消防大队");
      case "close-out-form" ->
          refuse(
              hazard.status() != HazardStatus.CLOSED && hazard.status() != HazardStatus.CLOSING,
              kind,
              "没有复查合格意见不得销号");
      default -> {}
    }
  }

  /** One that came from another ledger may have been assigned there. */
  private static boolean isAssigned(Hazard hazard, List<HazardStep> history) {
    boolean past =
        switch (hazard.status()) {
          case REPORTED, VERIFYING, JUDGING, REJECTED, MERGED, WITHDRAWN -> false;
          default -> true;
        };
    return past || last(history, step -> step.kind() == HazardStep.Kind.ASSIGN).isPresent();
  }

  private static void refuse(boolean undue, PaperKind kind, String why) {
    if (undue) {
      throw new RefusedInputException("kind", "不能出具“" + kind.name() + "”：" + why);
    }
  }

  private void what(Hazard hazard, Map<String, Object> facts) {
    HazardFacts found = hazard.facts();
    Sector sector = sectors.require(found.sector());
    facts.put("隐患编号", hazard.number());
    facts.put("隐患名称", found.title());
    facts.put("隐患描述", found.description());
    facts.put("隐患地点", offices.nameOf(found.community()) + found.place());
    facts.put("所属专题", sector.name());
    facts.put("场所类型", found.placeKind().isEmpty() ? "未填" : found.placeKind());
    facts.put("隐患等级", hazard.grade().nameIn(sector));
    facts.put("判定依据", basis(hazard));
    facts.put("判定说明", hazard.gradeReason().isEmpty() ? NONE : hazard.gradeReason());
    facts.put("发现方式", found.source());
    facts.put("发现日期", PaperContent.day(found.foundOn()));
    facts.put("发现人", people.nameOf(hazard.reporter()));
    facts.put("能否立即改正", found.fixedOnSpot() ? "能" : "否");
    facts.put("整改期限", PaperContent.day(hazard.dueOn()));
  }

  private static String basis(Hazard hazard) {
    return hazard.basis().isEmpty()
        ? "现场检查发现"
        : hazard.basis().stream()
            .map(rule -> rule.text() + "（" + rule.source() + "）")
            .collect(Collectors.joining("；"));
  }

  private void who(Hazard hazard, Map<String, Object> facts) {
    String enterprise = hazard.facts().enterprise();
    String office = offices.nameOf(hazard.responsibleOffice());
    facts.put("单位名称", enterprise.isEmpty() ? office : enterprise);
    facts.put(
        "单位地址",
        enterprises
            .findByName(enterprise)
            .map(one -> one.facts().address())
            .orElse(hazard.facts().place()));
    facts.put("责任办所", office);
    facts.put("整改责任单位", enterprise.isEmpty() ? office : enterprise);
  }

  private static void plan(Hazard hazard, List<HazardStep> history, Map<String, Object> facts) {
    RectificationPlan plan = hazard.plan();
    facts.put("整改责任人", plan == null ? "由整改责任单位确定" : plan.responsibility());
    facts.put("整改目标", "消除隐患，符合判定依据所列标准的要求");
    facts.put("治理要求", "按整改方案限期治理，治理期间落实临时管控措施");
    facts.put(
        "整改措施",
        !hazard.measuresTaken().isEmpty()
            ? hazard.measuresTaken()
            : plan == null ? NONE : plan.measures());
    facts.put("整改资金", plan == null || plan.funds().isEmpty() ? NONE : plan.funds());
    facts.put("应急预案", plan == null ? NONE : plan.contingencyPlan());
    facts.put(
        "防范措施",
        last(history, step -> step.kind() == HazardStep.Kind.CONTROL_RISK)
            .map(step -> String.join("；", step.words().values()))
            .orElse("由责任单位落实专人看护，必要时停用"));
    facts.put("其他要求", NONE);
    facts.put("主送机关", "区消防大队");
    facts.put("联系人", "街道安委办");
    facts.put("公示渠道", "街道公示栏");
    facts.put("复议机关", "本级人民政府");
    facts.put("诉讼机关", "有管辖权的人民法院");
    facts.put("执法人员", "　　　　　　　　（证号　　　　　）、　　　　　　　　（证号　　　　　）");
    facts.put("责令项号", "1");
  }

  private void steps(Hazard hazard, List<HazardStep> history, Map<String, Object> facts) {
    Optional<HazardStep> graded =
        last(
            history,
            step ->
                step.kind() == HazardStep.Kind.JUDGE
                    || step.kind() == HazardStep.Kind.CHANGE
                    || step.kind() == HazardStep.Kind.VERIFY);
    Optional<HazardStep> assigned = last(history, step -> step.kind() == HazardStep.Kind.ASSIGN);
    Optional<HazardStep> rectified = last(history, step -> step.kind() == HazardStep.Kind.RECTIFY);
    Optional<HazardStep> inspected =
        last(history, step -> step.kind() == HazardStep.Kind.REINSPECT);
    facts.put("认定日期", graded.map(step -> day(step.occurredAt())).orElse(PaperContent.day(hazard.facts().foundOn())));
    facts.put("交办日期", assigned.map(step -> day(step.occurredAt())).orElse(NONE));
    List<Paper> issued = papers.ofEach(List.of(hazard.number()));
    facts.put("交办单号", latest(issued, "assignment-order").map(Paper::number).orElse(NONE));
    facts.put("原文书", originalOf(issued));
    facts.put("整改日期", rectified.map(step -> day(step.occurredAt())).orElse(NONE));
    facts.put("复查日期", inspected.map(step -> day(step.occurredAt())).orElse(NONE));
    facts.put("复查人员", inspected.map(step -> people.nameOf(step.person())).orElse(NONE));
    facts.put("复查结论", inspected.map(HazardStep::outcome).orElse(NONE));
    facts.put("复查意见", inspected.map(HazardContent::comment).orElse(NONE));
    facts.put("验收意见", said(history, HazardStep.Kind.ACCEPT));
    facts.put("销号审批", said(history, HazardStep.Kind.APPROVE_CLOSE_OUT));
    facts.put("销号确认", said(history, HazardStep.Kind.CONFIRM_CLOSE_OUT));
    facts.put(
        "销号日期",
        hazard.status() == HazardStatus.CLOSED && hazard.endedAt() != null
            ? day(hazard.endedAt())
            : NONE);
    facts.put(
        "摘牌",
        last(history, step -> step.kind() == HazardStep.Kind.DELIST)
            .map(step -> String.join("；", step.words().values()))
            .orElse(NONE));
    facts.put(
        "决定文号",
        last(history, step -> step.kind() == HazardStep.Kind.DISTRICT_DECISION)
            .map(step -> step.words().getOrDefault("决定文号", NONE))
            .orElse(NONE));
    facts.put(
        "函告截止日",
        deadlines.running(hazard.number()).stream()
            .filter(clock -> HazardDeadlines.NOTIFY_BRIGADE.equals(clock.step()))
            .map(Clock::dueOn)
            .map(PaperContent::day)
            .findFirst()
            .orElse("认定之日起5个工作日内"));
    photos(hazard, facts);
  }

  private void photos(Hazard hazard, Map<String, Object> facts) {
    List<Evidence> items = evidence.of(hazard.number());
    long before = count(items, EvidenceKind.BEFORE);
    long after = count(items, EvidenceKind.AFTER);
    facts.put("照片数", String.valueOf(before + after));
    facts.put("照片", "整改前 " + before + " 张，整改后 " + after + " 张（存于平台）");
  }

  private static long count(List<Evidence> items, EvidenceKind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }

  private static Optional<Paper> latest(List<Paper> issued, String kind) {
    return issued.stream()
        .filter(paper -> paper.kind().equals(kind))
        .reduce((first, second) -> second);
  }

  private static String originalOf(List<Paper> issued) {
    return latest(issued, "rectification-order")
        .or(() -> latest(issued, "assignment-order"))
        .map(paper -> "《" + paper.title().replaceFirst("　.*", "") + "》（" + paper.number() + "）")
        .orElse("交办");
  }

  private String said(List<HazardStep> history, HazardStep.Kind kind) {
    return last(history, step -> step.kind() == kind)
        .map(
            step ->
                step.outcome()
                    + "　"
                    + people.nameOf(step.person())
                    + "　"
                    + day(step.occurredAt())
                    + (comment(step).isEmpty() ? "" : "　" + comment(step)))
        .orElse(NONE);
  }

  private static String comment(HazardStep step) {
    return step.words().getOrDefault(COMMENT, "");
  }

  private static Optional<HazardStep> last(
      List<HazardStep> history, Predicate<HazardStep> condition) {
    return history.stream().filter(condition).reduce((first, second) -> second);
  }

  private static List<Map<String, Object>> problems(Hazard hazard) {
    List<Basis> basis = hazard.basis();
    List<Map<String, Object>> rows = new ArrayList<>();
    if (basis.isEmpty()) {
      rows.add(problem(1, hazard.facts().description(), "现场检查发现", hazard));
    }
    for (Basis rule : basis) {
      rows.add(
          problem(
              rows.size() + 1,
              basis.size() == 1 ? hazard.facts().description() : rule.text(),
              rule.code() + "　" + rule.source(),
              hazard));
    }
    return rows;
  }

  private static Map<String, Object> problem(
      int serial, String problem, String basis, Hazard hazard) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("序号", String.valueOf(serial));
    row.put("问题", problem);
    row.put("依据", basis);
    row.put("等级", hazard.grade() == Grade.MAJOR ? "重大" : "一般");
    return row;
  }

  private static Map<String, Object> inspected(Map<String, Object> facts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("序号", "1");
    row.put("问题", facts.get("隐患描述"));
    row.put("整改情况", facts.get("整改措施"));
    row.put("结论", facts.get("复查结论"));
    return row;
  }

  private static String day(Instant instant) {
    return PaperContent.day(LocalDate.ofInstant(instant, BusinessClock.ZONE));
  }
}
