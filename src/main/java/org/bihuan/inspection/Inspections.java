package org.bihuan.inspection;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of inspections. The models decide which step comes next; this decides what the step means
 * and keeps who did it, when and with which words.
 */
@Component
public class Inspections {

  private static final String PREFIX = "JC";
  private static final int SEED_BYTES = 32;
  /** How many are drawn for each enterprise. */
  public static final int INSPECTORS = 2;
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_EXTRA = 30;
  private static final int TITLE_OF_HAZARD = 60;

  private final InspectionStore store;
  private final Inspectors inspectors;
  private final EnterpriseStore enterprises;
  private final Criteria criteria;
  private final SectorCatalogue sectors;
  private final HazardReporting hazards;
  private final MatterJournal journal;
  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final SecureRandom random = new SecureRandom();

  Inspections(
      InspectionStore store,
      Inspectors inspectors,
      EnterpriseStore enterprises,
      Criteria criteria,
      SectorCatalogue sectors,
      HazardReporting hazards,
      MatterJournal journal,
      PeopleDirectory people,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.store = store;
    this.inspectors = inspectors;
    this.enterprises = enterprises;
    this.criteria = criteria;
    this.sectors = sectors;
    this.hazards = hazards;
    this.journal = journal;
    this.people = people;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** Registers a plan; where the enterprises are chosen, their visits too. */
  public Inspection register(InspectionPlan plan) {
    String key = journal.newKey(PREFIX);
    Inspection inspection =
        new Inspection(
            key, plan, currentPerson.accountOrSystem(), clock.now(), null, List.of(), null);
    store.insert(inspection);
    journal.open(
        new Matter(key, "检查", plan.title(), "", SafetyCommitteeOffice.CODE));
    journal.record(
        key,
        "制定检查计划",
        plan.kind().label(),
        "检查名称", plan.title(),
        "完成期限", plan.dueOn().toString());
    if (plan.kind() == InspectionKind.UNANNOUNCED) {
      int position = 0;
      for (Enterprise enterprise : enterprises.all(plan.enterprises())) {
        open(inspection, ++position, enterprise, plan.inspectors(), List.of());
      }
    }
    return inspection;
  }

  /**
   * Draws enterprises and, for each, two inspectors of neither its office nor its community.
   *
   * @throws RefusedInputException when there are too few of either; nothing is drawn then
   */
  public void draw(String key) {
    Inspection planned = require(key);
    InspectionPlan plan = planned.plan();
    Map<String, Enterprise> candidates = new LinkedHashMap<>();
    enterprises
        .search(EnterpriseSearch.all(plan.community(), plan.sector(), plan.risk(), null))
        .forEach(one -> candidates.put(one.code(), one));
    if (candidates.size() < plan.wanted()) {
      throw new RefusedInputException(
          "wanted", "符合条件的单位只有 " + candidates.size() + " 家，少于“抽取单位数”" + plan.wanted() + " 家");
    }
    byte[] bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    String seed = HexFormat.of().formatHex(bytes);
    Inspection drawn =
        new Inspection(
            key,
            plan,
            planned.plannedBy(),
            planned.plannedAt(),
            seed,
            List.copyOf(candidates.keySet()),
            null);
    store.update(drawn);
    List<String> pool =
        inspectors.toDrawFrom(plan.inspectorOffices()).stream().map(Colleague::account).toList();
    Map<String, Set<String>> known = new HashMap<>();
    List<String> winners =
        Draw.tickets(seed, "", candidates.keySet()).stream()
            .limit(plan.wanted())
            .map(Draw.Ticket::candidate)
            .toList();
    int position = 0;
    for (String code : winners) {
      Enterprise enterprise = Objects.requireNonNull(candidates.get(code));
      Set<String> own = inspectors.ownOf(enterprise, known);
      List<String> eligible = pool.stream().filter(one -> !own.contains(one)).toList();
      if (eligible.size() < INSPECTORS) {
        throw new RefusedInputException(
            "inspectorOffices",
            "“" + enterprise.name() + "”除本办所和本社区外可抽取的检查人员不足 " + INSPECTORS + " 人，请放宽“检查人员来自”");
      }
      open(
          drawn,
          ++position,
          enterprise,
          Draw.tickets(seed, code + ":", eligible).stream()
              .limit(INSPECTORS)
              .map(Draw.Ticket::candidate)
              .toList(),
          eligible);
    }
    journal.record(
        key,
        "随机抽取",
        winners.size() + " 家",
        "种子", seed,
        "单位", String.join("、", winners),
        "候选单位数", String.valueOf(candidates.size()));
  }

  private void open(
      Inspection inspection,
      int position,
      Enterprise enterprise,
      List<String> by,
      List<String> candidates) {
    String key = "%s-%02d".formatted(inspection.key(), position);
    InspectionPlan plan = inspection.plan();
    store.insert(Visit.planned(key, inspection.key(), enterprise.code(), by, candidates));
    journal.open(
        new Matter(
            key,
            "现场检查",
            enterprise.name() + "　" + plan.title(),
            enterprise.facts().address(),
            SafetyCommitteeOffice.CODE));
    LocalDate today = clock.today();
    store.insert(
        checklist(sectors.require(plan.sector()), today).stream()
            .map(criterion -> line(key, criterion, today))
            .toList());
  }

  private static CheckItem line(String visit, Criterion criterion, LocalDate today) {
    return new CheckItem(
        visit,
        criterion.code(),
        criterion.text(),
        criterion.holdsOn(today)
            ? criterion.source()
            : criterion.source() + "（该版现已失效，作为检查要点）",
        CheckItem.Result.OPEN,
        "",
        null);
  }

  /**
   * The subject's own criteria that a person may state, each in the edition that holds today or, where
   * none does, in its last one: what it names is still worth a look. A subject without own criteria
   * goes by the general ones.
   */
  private List<Criterion> checklist(Sector sector, LocalDate today) {
    Map<String, Criterion> list = new LinkedHashMap<>();
    String table =
        sector.criteriaTable().isEmpty() ? SectorCatalogue.GENERAL_TABLE : sector.criteriaTable();
    criteria.all().stream()
        .filter(criterion -> criterion.table().equals(table))
        .filter(criterion -> criterion.isChosenByPeople())
        .filter(criterion -> !"exclusion".equals(criterion.kind()))
        .forEach(
            criterion ->
                list.merge(
                    criterion.code(),
                    criterion,
                    (one, two) -> one.holdsOn(today) ? one : two));
    return List.copyOf(list.values());
  }

  public Inspection require(String key) {
    return store.find(key).orElseThrow(() -> new NotFoundException("没有检查 " + key));
  }

  public Visit requireVisit(String key) {
    return store.findVisit(key).orElseThrow(() -> new NotFoundException("没有现场检查 " + key));
  }

  public Enterprise enterpriseOf(Visit visit) {
    return enterprises
        .find(visit.enterprise())
        .orElseThrow(() -> new IllegalStateException("没有单位 " + visit.enterprise()));
  }

  /** Refuses whoever is not of the subdistrict. */
  public void requireReader() {
    Person person = person();
    if (!person.is(Role.STAFF) && !person.readsEverything()) {
      throw new ForbiddenException("只有办所、社区的工作人员和监督人员可以查看检查");
    }
  }

  /** Whether the current person fills in the checklist. */
  public boolean mayWork(Visit visit) {
    return visit.outcome().isEmpty()
        && visit.inspectors().contains(currentPerson.accountOrSystem());
  }

  private Visit atWork(String key) {
    Visit visit = requireVisit(key);
    if (!visit.inspectors().contains(currentPerson.accountOrSystem())) {
      throw new ForbiddenException("只有检查人员可以填写检查表");
    }
    if (!visit.outcome().isEmpty()) {
      throw new ConflictException("检查记录已提交，不能再修改；退回补正后可以修改");
    }
    return visit;
  }

  private CheckItem item(String visit, String code) {
    return store.items(visit).stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("检查表中没有“" + code + "”"));
  }

  /**
   * Fills in a line.
   *
   * @throws ConflictException when it has become a hazard: the hazard goes its own way
   */
  @Transactional
  public CheckItem answer(String key, String code, CheckItem.Result result, String note) {
    atWork(key);
    CheckItem before = item(key, code);
    if (before.hazardNumber() != null && result != CheckItem.Result.FAILED) {
      throw new ConflictException("该项已转为隐患 " + before.hazardNumber() + "，不能改为" + result.label());
    }
    if (note.length() > LONGEST_NOTE) {
      throw new RefusedInputException("note", "“现场情况”不能超过 " + LONGEST_NOTE + " 字");
    }
    CheckItem after = before.with(result, note.strip());
    store.update(after);
    return after;
  }

  /** Adds what the list does not name; it has failed. */
  @Transactional
  public CheckItem addExtra(String key, String text) {
    atWork(key);
    long extra = store.items(key).stream().filter(CheckItem::isExtra).count();
    if (extra >= MOST_EXTRA) {
      throw new RefusedInputException("text", "其他问题最多 " + MOST_EXTRA + " 项");
    }
    CheckItem item =
        new CheckItem(
            key, "X" + (extra + 1), text, "", CheckItem.Result.FAILED, "", null);
    store.insert(List.of(item));
    return item;
  }

  /** A failed line becomes a hazard in the loop, with all that the register and the list know. */
  @Transactional
  public CheckItem becomeHazard(String key, String code) {
    Visit visit = atWork(key);
    CheckItem failed = item(key, code);
    if (failed.hazardNumber() != null) {
      return failed;
    }
    if (failed.result() != CheckItem.Result.FAILED) {
      throw new RefusedInputException("result", "只有不合格项可以转为隐患");
    }
    Inspection inspection = require(visit.inspection());
    Enterprise enterprise = enterpriseOf(visit);
    Map<String, Object> facts = new HashMap<>();
    facts.put("title", cut(failed.note().isEmpty() ? failed.text() : failed.note()));
    facts.put(
        "description",
        failed.isExtra()
            ? failed.text()
            : (failed.note().isEmpty() ? "" : failed.note() + "。") + "检查项：" + failed.text());
    facts.put("sector", inspection.plan().sector());
    facts.put("criteria", failed.isExtra() ? List.of() : List.of(failed.code()));
    facts.put("placeKind", enterprise.facts().placeKind());
    facts.put("community", enterprise.facts().community());
    facts.put("place", enterprise.facts().address());
    facts.put("enterprise", enterprise.name());
    facts.put("foundOn", clock.today().toString());
    facts.put("source", inspection.plan().kind().source());
    facts.put("fixedOnSpot", false);
    Hazard hazard = hazards.report(facts);
    CheckItem after = failed.becoming(hazard.number());
    store.update(after);
    journal.record(key, "不合格项转为隐患", hazard.number(), "检查项", cut(failed.text()));
    return after;
  }

  private static String cut(String text) {
    return text.length() <= TITLE_OF_HAZARD
        ? text
        : text.substring(0, TITLE_OF_HAZARD - 1) + "…";
  }

  /** What an inspector hands in. */
  public record Record(
      boolean done, LocalDate day, String scene, String handling, String countersigned) {}

  /**
   * The inspection was carried out, or could not be.
   *
   * @throws RefusedInputException when a line is open or a failed one has not become a hazard
   */
  public void carriedOut(String key, Record record) {
    Visit visit = requireVisit(key);
    if (record.done()) {
      List<String> problems = new ArrayList<>();
      for (CheckItem item : store.items(key)) {
        if (item.result() == CheckItem.Result.OPEN) {
          problems.add(item.code() + "未检查");
        } else if (item.result() == CheckItem.Result.FAILED && item.hazardNumber() == null) {
          problems.add(item.code() + "不合格，未转为隐患");
        }
      }
      if (!problems.isEmpty()) {
        throw new RefusedInputException(
            "items",
            "检查表还有 " + problems.size() + " 项没有完成：" + String.join("、", first(problems))
                + (problems.size() > 5 ? "等" : ""));
      }
    }
    String outcome = record.done() ? "已检查" : "未能检查";
    journal.record(
        key,
        "现场检查",
        outcome,
        "检查日期", record.day().toString(),
        "现场情况", record.scene(),
        "处理情况", record.handling(),
        "被检查单位负责人", record.countersigned());
    store.update(
        visit.carriedOut(
            outcome, record.day(), record.scene(), record.handling(), record.countersigned()));
  }

  private static List<String> first(List<String> problems) {
    return problems.subList(0, Math.min(5, problems.size()));
  }

  /**
   * The record was looked at by somebody who did not inspect.
   *
   * @throws RefusedInputException when a drawn inspection is to be signed without its result being
   *     public
   */
  public void signed(String key, boolean approved, String comment, String disclosure) {
    Visit visit = requireVisit(key);
    refuseInspector(visit, currentPerson.accountOrSystem());
    if (!approved) {
      journal.record(key, "签发检查记录", "退回补正", "意见", comment);
      store.update(visit.carriedOut("", clock.today(), visit.scene(), visit.handling(), ""));
      return;
    }
    if (disclosure.isEmpty()
        && require(visit.inspection()).plan().kind() == InspectionKind.DOUBLE_RANDOM) {
      throw new RefusedInputException("disclosure", "“检查结果公开方式和日期”不能为空：双随机检查的结果应当公开");
    }
    journal.record(key, "签发检查记录", "已签发", "意见", comment, "公开", disclosure);
    store.update(
        visit.signed(currentPerson.accountOrSystem(), clock.now(), disclosure));
  }

  /** Nobody signs the record of an own inspection. */
  public void refuseInspector(Visit visit, String account) {
    if (visit.inspectors().contains(account)) {
      throw new RefusedInputException("assignee", "检查人员不能签发自己的检查记录，请由街道安委办其他人员签发");
    }
  }

  public void ended(String key) {
    Inspection inspection = require(key);
    journal.record(key, "检查完成", "");
    store.update(
        new Inspection(
            key,
            inspection.plan(),
            inspection.plannedBy(),
            inspection.plannedAt(),
            inspection.seed(),
            inspection.candidates(),
            clock.now()));
  }

  /** A draw as anybody can repeat it. */
  public record DrawRecord(
      String seed,
      List<Draw.Ticket> enterprises,
      int wanted,
      Map<String, List<Draw.Ticket>> inspectors,
      Map<String, List<String>> excludedOffices) {}

  /** How the draw came about; empty lists where nothing was drawn. */
  public DrawRecord drawOf(Inspection inspection) {
    String seed = inspection.seed();
    if (seed == null) {
      return new DrawRecord("", List.of(), 0, Map.of(), Map.of());
    }
    Map<String, List<Draw.Ticket>> drawn = new LinkedHashMap<>();
    Map<String, List<String>> excluded = new LinkedHashMap<>();
    for (Visit visit : store.visitsOf(inspection.key())) {
      drawn.put(
          visit.enterprise(), Draw.tickets(seed, visit.enterprise() + ":", visit.candidates()));
      excluded.put(
          visit.enterprise(),
          inspectors.ownOfficesOf(enterpriseOf(visit)).stream().map(offices::nameOf).toList());
    }
    return new DrawRecord(
        seed,
        Draw.tickets(seed, "", inspection.candidates()),
        inspection.plan().wanted(),
        drawn,
        excluded);
  }

  public List<String> names(List<String> accounts) {
    return accounts.stream().map(people::nameOf).toList();
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }
}
