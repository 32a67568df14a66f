package org.bihuan.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.calendar.MovableClock;
import org.bihuan.process.JsonVariables;
import org.bihuan.process.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * The people of a subdistrict, who do what they are given on time, late or never. The same seed makes
 * the same people.
 */
final class SimulatedStaff {

  private static final ZoneId ZONE = MovableClock.ZONE;

  private final TaskService taskService;
  private final IdentityService identityService;
  private final JsonVariables json;
  private final DutyStore duties;
  private final CampaignStore campaigns;
  private final Random random;
  private final String campaign;

  /** A task that somebody means to do, with what it is about and whose it is. */
  private record Plan(String task, String definition, String matter, String office) {}

  /** What is to be done on which day. */
  private final TreeMap<LocalDate, List<Plan>> agenda = new TreeMap<>();

  private final Map<String, List<String>> groups = new HashMap<>();
  private final List<String> deeds = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Date seenUntil = new Date(0);

  /** The people who work on one campaign, and on nothing else that may be there. */
  SimulatedStaff(
      String campaign,
      long seed,
      TaskService taskService,
      IdentityService identityService,
      JsonVariables json,
      DutyStore duties,
      CampaignStore campaigns) {
    this.campaign = campaign;
    this.random = new Random(seed);
    this.taskService = taskService;
    this.identityService = identityService;
    this.json = json;
    this.duties = duties;
    this.campaigns = campaigns;
  }

  /** What everybody has done so far, one line a deed. */
  List<String> deeds() {
    return List.copyOf(deeds);
  }

  /** People look at what is new, make up their minds, and do what they meant to do today. */
  void work(LocalDate today, Date now) {
    for (boolean more = true; more; ) {
      plan(today, now);
      List<Plan> due = new ArrayList<>();
      agenda.headMap(today, true).values().forEach(due::addAll);
      agenda.headMap(today, true).clear();
      due.forEach(plan -> act(plan, today));
      more = !due.isEmpty();
    }
  }

  private void plan(LocalDate today, Date now) {
    identityService.clearAuthentication();
    List<Task> fresh =
        taskService.createTaskQuery().taskCreatedAfter(seenUntil).orderByTaskCreateTime().asc()
            .list();
    Map<String, Task> tasks = new HashMap<>();
    fresh.stream()
        .filter(task -> known.add(task.getId()))
        .peek(task -> tasks.put(task.getId(), task))
        .map(this::plan)
        .filter(plan -> (plan.matter() + '/').startsWith(campaign + '/'))
        // Whatever ids the engine gave them, the same tasks come in the same order.
        .sorted(
            Comparator.comparing(Plan::definition)
                .thenComparing(Plan::matter)
                .thenComparing(Plan::office))
        .forEach(plan -> decide(plan, tasks.get(plan.task()), today));
    seenUntil = Date.from(now.toInstant().minusSeconds(1));
  }

  private Plan plan(Task task) {
    Map<String, Object> variables =
        taskService.getVariables(task.getId(), List.of("matter", "campaignKey"));
    return new Plan(
        task.getId(),
        task.getTaskDefinitionKey(),
        String.valueOf(variables.getOrDefault("matter", variables.get("campaignKey"))),
        office(task));
  }

  private void decide(Plan plan, Task task, LocalDate today) {
    LocalDate due =
        task.getDueDate() == null
            ? today.plusDays(10)
            : LocalDate.ofInstant(task.getDueDate().toInstant(), ZONE);
    long left = Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(today, due));
    int mood = random.nextInt(100);
    switch (plan.definition()) {
      case "Task_CarryOutDuty" -> {
        if (mood < 78) {
          agree(plan, today.plusDays(random.nextInt((int) Math.min(left, 12) + 1)));
        } else if (mood < 93) {
          agree(plan, later(today, due).plusDays(1 + random.nextInt(25)));
        }
      }
      case "Task_ContributeToDuty" -> {
        if (mood < 35) {
          agree(plan, today.plusDays(random.nextInt(4)));
        }
      }
      case "Task_ReviewPhase" -> agree(plan, later(today, due).plusDays(random.nextInt(6)));
      case "Task_SubmitSummary" -> {
        if (mood < 80) {
          agree(plan, today.plusDays(random.nextInt(25)));
        }
      }
      case "Task_GatherSummaries" -> agree(plan, later(today, due.minusDays(4)));
      case "Task_ReportIndicator" -> {
        if (mood < 85) {
          agree(plan, today.plusDays(random.nextInt(15)));
        }
      }
      default -> agree(plan, today.plusDays(random.nextInt(4)));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void agree(Plan plan, LocalDate day) {
    agenda.computeIfAbsent(day, d -> new ArrayList<>()).add(plan);
  }

  private void act(Plan plan, LocalDate today) {
    identityService.clearAuthentication();
    if (taskService.createTaskQuery().taskId(plan.task()).count() == 0) {
      return;
    }
    Map<String, Object> answers = answers(plan, today);
    String person =
        List.of("leader", "anweihui").contains(plan.office()) ? "leader" : plan.office() + "-1";
    identityService.setAuthentication(
        person,
        groups.computeIfAbsent(person, p -> Memberships.of(p, identityService)),
        List.of());
    taskService.complete(plan.task(), answers);
    identityService.clearAuthentication();
    deeds.add(
        today
            + " "
            + plan.office()
            + " "
            + plan.definition()
            + " "
            + plan.matter().replaceFirst("^[^/]*", ""));
  }

  private String office(Task task) {
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(java.util.Objects::nonNull)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> answers(Plan plan, LocalDate today) {
    Map<String, Object> answers = new LinkedHashMap<>();
    switch (plan.definition()) {
      case "Task_CarryOutDuty" -> {
        Duty duty = duties.find(plan.matter()).orElseThrow();
        List<String> items = duty.items().stream().map(DutyItem::code).toList();
        boolean whole = random.nextInt(10) > 0;
        answers.put("doneItems", json.of(whole ? items : List.of()));
        answers.put("result", "已按要求落实");
        answers.put("delivered", "材料已归档");
        answers.put("reason", "配合单位未填报的另行催办");
      }
      case "Task_ContributeToDuty" -> answers.put("contribution", "已配合");
      case "Task_AcceptDuty" -> {
        answers.put("accepted", random.nextInt(10) > 0);
        answers.put("comment", "核对材料");
      }
      case "Task_ReviewPhase" -> review(plan.matter(), today, answers);
      case "Task_SubmitSummary" -> answers.put("summary", "本单位年度总结");
      case "Task_GatherSummaries" -> {
        answers.put("summary", "汇总报告");
        answers.put("reason", "未报送的通报");
      }
      case "Task_ReportSummary", "Task_ReportEvaluation" -> {
        answers.put("recipients", json.of(List.of("danggongwei", "banshichu", "qu-anweiban")));
        answers.put("letterNumber", "试用文号");
      }
      case "Task_ReportIndicator" ->
          answers.put("value", BigDecimal.valueOf(random.nextInt(101)).toString());
      case "Task_HandleMissedTarget" -> answers.put("decision", "限期补救");
      case "Task_EvaluateCampaign" -> {
        answers.put("evaluation", "总体完成");
        answers.put("unfinished", "转入常态管理");
      }
      case "Task_DeliberateEvaluation" -> answers.put("adopted", true);
      default -> answers.put("result", "已办理");
    }
    return answers;
  }

  private void review(String matter, LocalDate today, Map<String, Object> answers) {
    CampaignPhase phase = campaigns.phase(matter).orElseThrow();
    int mood = random.nextInt(10);
    if (mood == 0 && phase.endsOn().equals(phase.plannedEnd())) {
      answers.put("conclusion", "extend");
      answers.put("extendedUntil", later(today, phase.endsOn()).plusDays(20).toString());
      answers.put("reason", "成果尚未齐全");
    } else {
      answers.put("conclusion", "close");
      answers.put("presentOutputs", json.of(mood < 3 ? List.of() : phase.outputs()));
      if (mood < 3) {
        answers.put("reason", "区里要求先行结束");
      }
    }
  }
}
