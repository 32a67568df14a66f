package org.bihuan.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.test.context.TestComponent;

/** Leads campaigns through the days, with every timer at its hour. */
@TestComponent
class CampaignRun {

  private static final int MOST_JOBS = 500;

  private final Platform platform;
  private final MovableClock clock;
  private final ManagementService managementService;
  private final TaskService taskService;
  private final IdentityService identityService;

  CampaignRun(
      Platform platform,
      MovableClock clock,
      ManagementService managementService,
      TaskService taskService,
      IdentityService identityService) {
    this.platform = platform;
    this.clock = clock;
    this.managementService = managementService;
    this.taskService = taskService;
    this.identityService = identityService;
  }

  /** Starts a campaign as 街道安委办 on a day, and opens what is due. */
  String start(LocalDate today, String plan, LocalDate start) {
    moveTo(today, 9);
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("plan", plan);
    if (start != null) {
      request.put("start", start.toString());
    }
    Platform.Answer answer = platform.post("anweiban-1", "/api/campaigns", request);
    if (answer.status() != 201) {
      throw new AssertionError("campaign refused: " + answer.text());
    }
    runDue();
    return answer.body().get("id").asText();
  }

  void moveTo(LocalDate day, int hour) {
    clock.moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(MovableClock.ZONE).toInstant());
  }

  /** Goes to the morning of a day, with everything that is due until then at its moment. */
  void goTo(LocalDate day) {
    Instant until = day.atTime(LocalTime.of(9, 30)).atZone(MovableClock.ZONE).toInstant();
    runDue();
    for (Job next = next(until); next != null; next = next(until)) {
      clock.moveTo(next.getDuedate().toInstant().plusMillis(1));
      runDue();
    }
    clock.moveTo(until);
  }

  private Job next(Instant until) {
    return managementService
        .createJobQuery()
        .timers()
        .active()
        .duedateLowerThan(java.util.Date.from(until))
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Runs every job that is due by the clock as it stands, and what follows from it. */
  int runDue() {
    identityService.clearAuthentication();
    int count = 0;
    List<Job> due = due();
    while (!due.isEmpty()) {
      for (Job job : due) {
        managementService.executeJob(job.getId());
        count++;
      }
      due = due();
    }
    return count;
  }

  private List<Job> due() {
    return managementService.createJobQuery().active().executable().listPage(0, MOST_JOBS);
  }

  JsonNode campaign(String id) {
    return platform.get("supervisor", "/api/campaigns/" + id).body();
  }

  /** The duties of a campaign that a query names, as the supervisor sees them. */
  List<JsonNode> duties(String id, String query) {
    JsonNode page =
        platform.get("supervisor", "/api/campaigns/" + id + "/duties?size=200&" + query).body();
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  JsonNode duty(String key) {
    String[] parts = key.split("/", 3);
    return platform
        .get("supervisor", "/api/campaigns/" + parts[0] + "/duties/" + parts[1] + "/" + parts[2])
        .body();
  }

  TaskQuery tasks(String key) {
    identityService.clearAuthentication();
    return taskService.createTaskQuery().processInstanceBusinessKey(key);
  }

  /** The open tasks of a definition, of every campaign. */
  List<Task> allTasks(String definition) {
    identityService.clearAuthentication();
    return taskService.createTaskQuery().taskDefinitionKey(definition).list();
  }

  Task task(String key, String definition) {
    List<Task> tasks = tasks(key).taskDefinitionKey(definition).list();
    if (tasks.size() != 1) {
      throw new AssertionError("one " + definition + " of " + key + " expected: " + tasks);
    }
    return tasks.get(0);
  }

  /** The codes of the offices that a task is offered to. */
  List<String> offered(Task task) {
    identityService.clearAuthentication();
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getGroupId())
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** Completes a task over the interface, by a person; names and values in turn. */
  Platform.Answer complete(String person, Task task, Object... answers) {
    return platform.completeTask(person, task.getId(), answers);
  }

  /** Completes and insists that it was accepted; what follows runs too. */
  void done(String person, Task task, Object... answers) {
    Platform.Answer answer = complete(person, task, answers);
    if (answer.status() != 204) {
      throw new AssertionError("refused: " + answer.status() + " " + answer.text());
    }
    runDue();
  }

  /** Leaves nothing running to the next test, and the real time. */
  void tidyUp() {
    for (JsonNode campaign : platform.get("supervisor", "/api/campaigns").body()) {
      if (!campaign.hasNonNull("endedAt")) {
        platform.post(
            "anweiban-1",
            "/api/campaigns/" + campaign.get("id").asText() + "/cancellation",
            Map.of("reason", "试验结束"));
      }
    }
    clock.reset();
  }

  MovableClock clock() {
    return clock;
  }
}
