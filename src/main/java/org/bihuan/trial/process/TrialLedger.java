package org.bihuan.trial.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.MovableClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.csv.CsvFile;
import org.bihuan.database.TrialMode;
import org.bihuan.hazard.HazardImported;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.JsonVariables;
import org.bihuan.startup.StartupStep;
import org.bihuan.trial.TrialHazard;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Loads the trial ledger: each hazard is reported and worked on by people of its offices, step by
 * step to the stage that the file says, with the clock set to each step's day and every timer fired
 * at its hour. Afterwards each is an ordinary hazard in the loop.
 */
@Component
@Conditional(TrialMode.Condition.class)
@Order(StartupStep.Position.TRIAL_LEDGER)
class TrialLedger implements StartupStep {

  private static final Logger LOG = LoggerFactory.getLogger(TrialLedger.class);

  private final boolean enabled;
  private final CsvFile file;
  private final HazardReporting reporting;
  private final HazardRegister register;
  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final ManagementService managementService;
  private final TrialStaff staff;
  private final MovableClock clock;
  private final WorkingCalendar calendar;
  private final JsonVariables json;
  private final ApplicationEventPublisher events;

  TrialLedger(
      @Value("${bihuan.trial.ledger}") boolean enabled,
      @Value("classpath:data/trial-hazards.csv") Resource file,
      HazardReporting reporting,
      HazardRegister register,
      TaskService taskService,
      RuntimeService runtimeService,
      ManagementService managementService,
      TrialStaff staff,
      MovableClock clock,
      WorkingCalendar calendar,
      JsonVariables json,
      ApplicationEventPublisher events) {
    this.enabled = enabled;
    this.file = new CsvFile(file);
    this.reporting = reporting;
    this.register = register;
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.managementService = managementService;
    this.staff = staff;
    this.clock = clock;
    this.calendar = calendar;
    this.json = json;
    this.events = events;
  }

  /** Once only, into an empty register. */
  @Override
  public void run() {
    if (!enabled || !register.isEmpty()) {
      return;
    }
    LOG.info("正在载入试用台账……");
    Map<String, String> numbers = new HashMap<>();
    Instant now = clock.now();
    try {
      for (TrialHazard hazard : file.read(TrialHazard::of)) {
        numbers.put(hazard.ref(), new Playback(hazard, now, numbers).play());
      }
    } finally {
      clock.reset();
      staff.actAsNobody();
    }
    LOG.info("试用台账已载入，共 {} 条隐患", numbers.size());
  }

  /** One hazard's past, from its report to its stage. */
  private final class Playback {

    private final TrialHazard hazard;
    private final Instant now;
    private final Map<String, String> numbers;
    private final PlaybackSchedule schedule;
    private String number = "";

    Playback(TrialHazard hazard, Instant now, Map<String, String> numbers) {
      this.hazard = hazard;
      this.now = now;
      this.numbers = numbers;
      this.schedule =
          new PlaybackSchedule(
              calendar.morningOf(foundOn()), foundOn(), hazard.actions().size(), now);
    }

    String play() {
      clock.moveTo(schedule.next());
      staff.actAs(SafetyCommitteeOffice.CODE + "-1");
      Map<String, Object> facts = new LinkedHashMap<>(hazard.facts());
      facts.put("foundOn", foundOn().toString());
      number = reporting.report(facts).number();
      events.publishEvent(new HazardImported(number, "试用台账导入，没有现场照片"));
      for (TrialHazard.Action action : hazard.actions()) {
        perform(action);
      }
      reportProgress();
      fireTimersUntil(now);
      carryOutLadder();
      return number;
    }

    private LocalDate foundOn() {
      return LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(hazard.daysAgo());
    }

    private void perform(TrialHazard.Action action) {
      Instant at = schedule.next();
      fireTimersUntil(at);
      clock.moveTo(at);
      if (action == TrialHazard.Action.SUPERVISE) {
        supervise();
        return;
      }
      Task task = openTask();
      if (task == null) {
        return;
      }
      if (task.getTaskDefinitionKey().equals("Task_JudgeGrade")) {
        complete(task, "-1", Map.of("grade", "ordinary", "comment", "条款版本已更替，按现场危害程度判定"));
        perform(action);
        return;
      }
      if (!task.getTaskDefinitionKey().equals(action.task())) {
        return;
      }
      if (action == TrialHazard.Action.CLAIM) {
        String person = office(task) + "-1";
        staff.actAs(person);
        taskService.claim(task.getId(), person);
        return;
      }
      complete(task, action.person(), answers(action));
    }

    /** Works on the supervision of a major hazard until only its progress is left to report. */
    private void supervise() {
      for (Task task = supervisionTask(); task != null; task = supervisionTask()) {
        complete(task, "-1", supervision(task.getTaskDefinitionKey()));
      }
    }

    private @Nullable Task supervisionTask() {
      staff.actAsNobody();
      return taskService
          .createTaskQuery()
          .processDefinitionKey("major-hazard")
          .processInstanceBusinessKey(number)
          .orderByTaskCreateTime()
          .asc()
          .list()
          .stream()
          .filter(task -> !task.getTaskDefinitionKey().equals("Task_ReportProgress"))
          .findFirst()
          .orElse(null);
    }

    /** The progress of a listed hazard has been reported in time so far. */
    private void reportProgress() {
      for (Task task = progressTask(); task != null; task = progressTask()) {
        Instant day = task.getDueDate().toInstant().minus(Duration.ofDays(1));
        fireTimersUntil(day);
        complete(task, "-1", Map.of("progress", "治理按方案推进，临时管控措施有效"));
      }
    }

    private @Nullable Task progressTask() {
      staff.actAsNobody();
      return taskService
          .createTaskQuery()
          .taskDefinitionKey("Task_ReportProgress")
          .processInstanceBusinessKey(number)
          .dueBefore(Date.from(now))
          .singleResult();
    }

    private Map<String, Object> supervision(String task) {
      String today = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE).toString();
      return switch (task) {
        case "Task_ControlRisk" -> Map.of("controlMeasures", "已停用相关部位，设置围挡，专人值守");
        case "Task_NotifyFireBrigade", "Task_ReportToDistrict" ->
            Map.of("letterNumber", "当面送达", "sentOn", today);
        case "Task_ProposeListing" ->
            hazard.isListed()
                ? Map.of(
                    "proposed", true,
                    "proposal", json.of(List.of("listing")),
                    "comment", "整改难度大，涉及多家单位")
                : Map.of("proposed", false, "comment", "责任单位已按方案治理，街道可自行督办");
        case "Task_RecordDistrictDecision" ->
            Map.of(
                "listed", true,
                "regional", false,
                "stopped", false,
                "letterNumber", "试用文号",
                "decidedOn", today);
        case "Task_PublishListing" -> Map.of("publishedAt", "社区公示栏");
        default -> throw new IllegalStateException("试用台账没有“" + task + "”的答案");
      };
    }

    /** The steps of the ladder whose days have passed were carried out, the newest are open. */
    private void carryOutLadder() {
      staff.actAsNobody();
      List<Task> passed =
          taskService
              .createTaskQuery()
              .processDefinitionKey("deadline-watch")
              .processInstanceBusinessKey(number)
              .dueBefore(Date.from(now))
              .list();
      for (Task task : passed) {
        complete(task, "-1", Map.of("result", "已按要求办理，责任办所作出书面说明"));
      }
    }

    private Map<String, Object> answers(TrialHazard.Action action) {
      String original = hazard.duplicateOf();
      return switch (action) {
        case MERGE ->
            Map.of("verification", "duplicate", "duplicateOf", numbers.getOrDefault(original, ""));
        case PLAN -> plan();
        default -> action.answers();
      };
    }

    private Map<String, Object> plan() {
      LocalDate limit = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE).plusDays(45);
      return Map.of(
          "responsibility", "经营单位主要负责人负总责，责任办所跟踪督办",
          "measures", "停用相关部位，分区治理，完成后申请复查",
          "funds", "由责任单位自筹",
          "timeLimit", limit.toString(),
          "contingencyPlan", "治理期间专人值守，发现险情立即撤离并报告");
    }

    private @Nullable Task openTask() {
      staff.actAsNobody();
      return taskService
          .createTaskQuery()
          .processDefinitionKey("hazard-rectification")
          .processInstanceBusinessKey(number)
          .singleResult();
    }

    private void complete(Task task, String suffix, Map<String, Object> answers) {
      String office = office(task);
      String person = "leader".equals(office) ? office : office + suffix;
      staff.actAs(person);
      taskService.claim(task.getId(), person);
      taskService.complete(task.getId(), answers);
    }

    /** Where the district government might act too, 街道安委办 does. */
    private String office(Task task) {
      staff.actAsNobody();
      return taskService.getIdentityLinksForTask(task.getId()).stream()
          .map(link -> link.getGroupId())
          .filter(java.util.Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    private void fireTimersUntil(Instant at) {
      staff.actAsNobody();
      Job job = nextTimer(at);
      while (job != null) {
        Instant due = job.getDuedate().toInstant();
        if (due.isAfter(clock.now())) {
          clock.moveTo(due);
        }
        managementService.executeJob(job.getId());
        job = nextTimer(at);
      }
      clock.moveTo(at);
    }

    private @Nullable Job nextTimer(Instant at) {
      return runtimeService
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(number)
          .list()
          .stream()
          .flatMap(
              instance ->
                  managementService
                      .createJobQuery()
                      .processInstanceId(instance.getId())
                      .timers()
                      .duedateLowerThan(Date.from(at))
                      .list()
                      .stream())
          .min(Comparator.comparing(Job::getDuedate))
          .orElse(null);
    }
  }
}
