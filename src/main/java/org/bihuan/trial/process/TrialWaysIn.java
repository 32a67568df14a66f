package org.bihuan.trial.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.MovableClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.csv.CsvFile;
import org.bihuan.database.TrialMode;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseReader;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.grading.Sector;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.process.JsonVariables;
import org.bihuan.publicreport.Reports;
import org.bihuan.selfcheck.MonthlyReturns;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The enterprises of the trial ledger, two finished inspections, two reports of the public and the
 * returns of this month.
 */
@Component
@Conditional(TrialMode.Condition.class)
@Order(StartupStep.Position.TRIAL_LEDGER + 5)
class TrialWaysIn implements StartupStep {

  private static final Logger LOG = LoggerFactory.getLogger(TrialWaysIn.class);

  private static final String PLANNER = SafetyCommitteeOffice.CODE + "-1";
  private static final String SIGNER = SafetyCommitteeOffice.CODE + "-2";
  private static final List<String> INSPECTORS =
      List.of("gonggong-anquan-ban-1", "gonggong-anquan-ban-2");

  private final boolean enabled;
  private final CsvFile file;
  private final EnterpriseReader reader;
  private final EnterpriseRegister register;
  private final EnterpriseStore enterprises;
  private final Inspections inspections;
  private final InspectionStore store;
  private final Reports reports;
  private final MonthlyReturns returns;
  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final TrialStaff staff;
  private final MovableClock clock;
  private final WorkingCalendar calendar;
  private final JsonVariables json;

  TrialWaysIn(
      @Value("${bihuan.trial.ledger}") boolean enabled,
      @Value("classpath:data/trial-enterprises.csv") Resource file,
      EnterpriseReader reader,
      EnterpriseRegister register,
      EnterpriseStore enterprises,
      Inspections inspections,
      InspectionStore store,
      Reports reports,
      MonthlyReturns returns,
      RuntimeService runtimeService,
      TaskService taskService,
      TrialStaff staff,
      MovableClock clock,
      WorkingCalendar calendar,
      JsonVariables json) {
    this.enabled = enabled;
    this.file = new CsvFile(file);
    this.reader = reader;
    this.register = register;
    this.enterprises = enterprises;
    this.inspections = inspections;
    this.store = store;
    this.reports = reports;
    this.returns = returns;
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.staff = staff;
    this.clock = clock;
    this.calendar = calendar;
    this.json = json;
  }

  /** Once only, into an empty register of enterprises. */
  @Override
  public void run() {
    if (!enabled || enterprises.count(EnterpriseSearch.all(null, null, null, null)) > 0) {
      return;
    }
    Instant now = clock.now();
    try {
      staff.actAs(PLANNER);
      file.read(TrialWaysIn::facts).forEach(facts -> register.add(reader.read(facts)));
      inspect(2, now, chosen(), "CONS24-SCAF-1", "脚手架立杆底座悬空，垫板泡软");
      inspect(1, now, drawn(), "FIRE-C-7.3.3", "二楼疏散出口上锁，钥匙不在现场");
      clock.reset();
      staff.actAs(PLANNER);
      runtimeService.startProcessInstanceByKey("monthly-return");
      report();
      answerReturns();
    } finally {
      clock.reset();
      staff.actAsNobody();
    }
    LOG.info("试用单位台账、检查、举报和每月承诺已载入");
  }

  private static Map<String, Object> facts(CsvFile.Row row) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String field :
        List.of(
            "name", "placeKind", "sector", "community", "address", "contactRole", "risk",
            "monthlyReturn")) {
      facts.put(field, row.get(field));
    }
    return facts;
  }

  private Map<String, Object> chosen() {
    List<String> codes =
        enterprises.search(EnterpriseSearch.all(null, "s09-jianshe", null, null)).stream()
            .limit(2)
            .map(Enterprise::code)
            .toList();
    return Map.of(
        "kind", "unannounced",
        "inspectionTitle", "建筑施工工地安全检查（试用）",
        "sector", "s09-jianshe",
        "enterprises", json.of(codes),
        "inspectors", json.of(INSPECTORS));
  }

  private static Map<String, Object> drawn() {
    return Map.of(
        "kind", "double-random",
        "inspectionTitle", "人员密集场所消防安全双随机抽查（试用）",
        "sector", Sector.FIRE,
        "wanted", 3);
  }

  /** Everything is in order but, at the first enterprise, one line. */
  private void inspect(
      int workingDaysAgo, Instant now, Map<String, Object> plan, String code, String note) {
    LocalDate day = calendar.minusWorkingDays(clock.today(), workingDaysAgo);
    Instant morning = calendar.morningOf(day);
    clock.moveTo(morning.isAfter(now) ? now : morning);
    staff.actAs(PLANNER);
    Map<String, Object> variables = new HashMap<>(plan);
    variables.put("dueOn", day.toString());
    String key = runtimeService.startProcessInstanceByKey("inspection", variables).getBusinessKey();
    String failing = code;
    for (Visit visit : store.visitsOf(key)) {
      clock.moveTo(clock.now().plus(Duration.ofMinutes(40)));
      visit(visit, failing, note);
      failing = "";
    }
    clock.moveTo(now);
  }

  private void visit(Visit visit, String failing, String note) {
    String lead = visit.inspectors().get(0);
    staff.actAs(lead);
    for (CheckItem item : store.items(visit.key())) {
      boolean failed = item.code().equals(failing);
      inspections.answer(
          visit.key(),
          item.code(),
          failed ? CheckItem.Result.FAILED : CheckItem.Result.PASSED,
          failed ? note : "");
      if (failed) {
        inspections.becomeHazard(visit.key(), item.code());
      }
    }
    complete(
        visit.key(),
        lead,
        Map.of(
            "outcome", "done",
            "carriedOutOn", clock.today().toString(),
            "scene", "检查了作业现场、安全出口和消防设施",
            "handling", failing.isEmpty() ? "未发现问题" : "不合格项转为隐患整改",
            "countersigned", "signed"));
    complete(
        visit.key(),
        SIGNER,
        Map.of("approved", true, "comment", "记录完整", "disclosure", "街道公示栏"));
  }

  private void complete(String key, String person, Map<String, Object> answers) {
    staff.actAs(person);
    Task task =
        taskService.createTaskQuery().processInstanceBusinessKey(key).active().singleResult();
    taskService.claim(task.getId(), person);
    taskService.complete(task.getId(), answers);
  }

  private void report() {
    staff.actAsNobody();
    reports.receive(
        Map.of(
            "what", "小区门口的消防车道停满了车，晚上尤其严重，救护车都进不来。",
            "place", "示范小区东门消防车道",
            "community", "shequ-1",
            "urgent", true),
        List.of(),
        "");
    staff.actAs(INSPECTORS.get(0));
    reports.register(
        Map.of(
            "channel", "12345",
            "reference", "试用工单 0001",
            "what", "沿街餐馆的液化气瓶放在后门过道里，旁边就是炉灶。",
            "place", "示范美食街 8 号后门",
            "community", "shequ-2"));
  }

  /** Every second one has answered. */
  private void answerReturns() {
    boolean answer = true;
    for (Enterprise enterprise :
        enterprises.search(EnterpriseSearch.all(null, null, null, true))) {
      if (answer) {
        Map<String, Object> answers = new HashMap<>();
        for (String field :
            List.of(
                "assessed", "inspected", "rectified", "responsibleDisclosed", "managerDisclosed",
                "pledged")) {
          answers.put(field, true);
        }
        answers.put("risks", "无");
        answers.put("posted", "主要出入口");
        returns.answer(enterprise, clock.today().toString().substring(0, 7), answers);
      }
      answer = !answer;
    }
  }
}
