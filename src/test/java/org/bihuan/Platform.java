package org.bihuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Drives the running platform from outside, over HTTP, as people and other systems do. */
@TestComponent
public class Platform {

  public static final String PASSWORD = "bihuan";

  private final Environment environment;
  private final MovableClock clock;
  private final ManagementService managementService;
  private final RuntimeService runtimeService;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  Platform(
      Environment environment,
      MovableClock clock,
      ManagementService managementService,
      RuntimeService runtimeService) {
    this.environment = environment;
    this.clock = clock;
    this.managementService = managementService;
    this.runtimeService = runtimeService;
  }

  /** An answer; {@code body} is null where there is none or it is no JSON. */
  public record Answer(int status, JsonNode body, String text) {
    /** The Chinese sentence of a refusal, from either interface. */
    public String message() {
      return body.hasNonNull("message")
          ? body.get("message").asText()
          : body.path("detail").asText();
    }
  }

  public String url() {
    return "http://localhost:" + environment.getProperty("local.server.port");
  }

  public Answer get(String person, String path) {
    return send(person, "GET", path, null);
  }

  /** Posts; {@code headers} are names and values in turn. */
  public Answer post(String person, String path, Object body, String... headers) {
    return send(person, "POST", path, body, headers);
  }

  public Answer send(
      String person, String method, String path, Object body, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url() + path))
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(
                          body instanceof String text ? text : mapper.writeValueAsString(body)))
              .header("Content-Type", "application/json");
      if (headers.length > 0) {
        request.headers(headers);
      }
      return exchange(person, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer exchange(String person, HttpRequest.Builder request) {
    try {
      if (person != null) {
        request.header("Authorization", basic(person));
      }
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), json(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String basic(String person) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (IOException e) {
      return mapper.nullNode();
    }
  }

  /** The facts of an ordinary hazard of the fire sector, found today; change what matters. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", "消防车道被占堵");
    facts.put("description", "已划线的消防车道上停了6辆私家车，消防车无法通过。");
    facts.put("sector", "s10-xiaofang");
    facts.put("criteria", List.of("GEN-01"));
    facts.put("placeKind", "其他");
    facts.put("community", "shequ-1");
    facts.put("place", "示范小区12栋北侧消防车道");
    facts.put("enterprise", "");
    facts.put("foundOn", clock.today().toString());
    facts.put("source", "巡查");
    facts.put("fixedOnSpot", false);
    return facts;
  }

  /** Reports a hazard and returns its number. */
  public String report(String person, Map<String, Object> facts) {
    Answer answer = post(person, "/api/hazards", facts);
    if (answer.status() != 201) {
      throw new AssertionError("report refused: " + answer.text());
    }
    return answer.body().get("number").asText();
  }

  public JsonNode hazard(String number) {
    return get("supervisor", "/api/hazards/" + number).body();
  }

  public String status(String number) {
    return hazard(number).get("status").asText();
  }

  /** The open tasks of a hazard in the loop, as the supervisor sees them. */
  public JsonNode tasks(String number) {
    return tasks(number, "hazard-rectification");
  }

  /** The open tasks of a hazard in one of its processes, as the supervisor sees them. */
  public JsonNode tasks(String number, String process) {
    return get(
            "supervisor",
            "/engine-rest/task?processInstanceBusinessKey="
                + number
                + "&processDefinitionKey="
                + process)
        .body();
  }

  /** The open task of a hazard in whichever of its processes. */
  public JsonNode taskOf(String number, String taskKey) {
    JsonNode tasks =
        get(
                "supervisor",
                "/engine-rest/task?processInstanceBusinessKey="
                    + number
                    + "&taskDefinitionKey="
                    + taskKey)
            .body();
    if (tasks.size() != 1) {
      throw new AssertionError("one " + taskKey + " expected: " + tasks);
    }
    return tasks.get(0);
  }

  /** Completes the open task of a key and insists that it was accepted. */
  public void doneAt(String person, String number, String taskKey, Object... answers) {
    Answer answer =
        completeTask(person, taskOf(number, taskKey).get("id").asText(), answers);
    if (answer.status() != 204) {
      throw new AssertionError("refused: " + answer.status() + " " + answer.text());
    }
  }

  /** The one open task of a hazard. */
  public JsonNode task(String number) {
    JsonNode tasks = tasks(number);
    if (tasks.size() != 1) {
      throw new AssertionError("one open task expected: " + tasks);
    }
    return tasks.get(0);
  }

  public String taskKey(String number) {
    return task(number).get("taskDefinitionKey").asText();
  }

  /** Completes the one open task of a hazard; {@code answers} are names and values in turn. */
  public Answer complete(String person, String number, Object... answers) {
    return completeTask(person, task(number).get("id").asText(), answers);
  }

  /** Completes a task; where photos and papers are demanded, they are there before. */
  public Answer completeTask(String person, String taskId, Object... answers) {
    if (Arrays.asList(answers).contains("measuresTaken")
        || Arrays.asList(answers).contains("passed")) {
      photograph(person, taskId);
    }
    return completeWithout(person, taskId, answers);
  }

  /** Uploads what any hazard's rectification or re-inspection may demand. */
  public void photograph(String person, String taskId) {
    upload(person, "/api/tasks/" + taskId + "/evidence", "before", "before.jpg", Photos.fresh());
    upload(person, "/api/tasks/" + taskId + "/evidence", "after", "after.jpg", Photos.fresh());
    upload(person, "/api/tasks/" + taskId + "/evidence", "after", "more.jpg", Photos.fresh());
    upload(person, "/api/tasks/" + taskId + "/evidence", "document", "report.jpg", Photos.fresh());
  }

  /** The bytes of a file that must be there. */
  public byte[] bytes(String person, String path) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url() + path))
                  .header("Authorization", basic(person))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answers " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends one file as a browser does. */
  public Answer upload(String person, String path, String kind, String name, byte[] content) {
    String boundary = "------bihuan";
    byte[] head =
        ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofByteArray(tail)));
    return exchange(person, request);
  }

  /** Completes a task as it is. */
  public Answer completeWithout(String person, String taskId, Object... answers) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      Map<String, Object> variable = new LinkedHashMap<>();
      variable.put("value", answers[i + 1]);
      variables.put((String) answers[i], variable);
    }
    return post(
        person, "/engine-rest/task/" + taskId + "/complete", Map.of("variables", variables));
  }

  /** Completes and insists that it was accepted. */
  public void done(String person, String number, Object... answers) {
    Answer answer = complete(person, number, answers);
    if (answer.status() != 204) {
      throw new AssertionError("refused: " + answer.status() + " " + answer.text());
    }
  }

  /** Fires, in their order and each at its hour, the timers of a hazard that are due by then. */
  public void fireTimersUntil(String number, LocalDate day) {
    Instant until = day.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant();
    for (Job due = nextTimer(number, until); due != null; due = nextTimer(number, until)) {
      if (due.getDuedate().toInstant().isAfter(clock.now())) {
        clock.moveTo(due.getDuedate().toInstant());
      }
      managementService.executeJob(due.getId());
    }
    clock.moveTo(until.minusSeconds(60));
  }

  /** Fires, in their order, the timers of a hazard that are due by the clock as it stands. */
  public void fireTimersNow(String number) {
    Instant now = clock.now().plusMillis(1);
    for (Job due = nextTimer(number, now); due != null; due = nextTimer(number, now)) {
      managementService.executeJob(due.getId());
    }
  }

  /** The timers of a hazard, in all its processes, the earliest first. */
  public List<Job> timers(String number) {
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
                    .list()
                    .stream())
        .sorted(Comparator.comparing(Job::getDuedate))
        .toList();
  }

  private Job nextTimer(String number, Instant until) {
    return timers(number).stream()
        .filter(job -> job.getDuedate().toInstant().isBefore(until))
        .findFirst()
        .orElse(null);
  }

  public MovableClock clock() {
    return clock;
  }
}
