package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may start, see and do what of a campaign, by each route; and bad input. */
@CampaignTest
class CampaignAccessTest {

  private static final String START = "/engine-rest/process-definition/key/campaign/submit-form";

  @Autowired CampaignRun run;
  @Autowired Platform platform;

  @BeforeEach
  void plan() {
    SmallPlan.write();
    run.moveTo(LocalDate.of(2023, 1, 2), 9);
  }

  @AfterEach
  void tidyUp() {
    run.tidyUp();
  }

  private int campaigns() {
    return platform.get("supervisor", "/api/campaigns").body().size();
  }

  private static Map<String, Object> form(String... namesAndValues) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], Map.of("value", namesAndValues[i + 1]));
    }
    return Map.of("variables", variables);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gonggong-anquan-ban-1", "shequ-1-1", "leader", "supervisor", "modeler"})
  void onlyTheSafetyOfficeStartsACampaignByWhateverRoute(String person) {
    int before = campaigns();
    assertThat(platform.post(person, "/api/campaigns", Map.of("plan", "small")).status())
        .isEqualTo(403);
    assertThat(platform.post(person, START, form("plan", "small")).status()).isIn(403, 404);
    assertThat(campaigns()).isEqualTo(before);
  }

  @Test
  void nobodyGetsAnythingWithoutSigningIn() {
    for (String path : List.of("/api/campaigns", "/api/campaigns/XD-2023-01", "/api/plans")) {
      assertThat(platform.get(null, path).status()).as(path).isEqualTo(401);
    }
    assertThat(platform.post(null, "/api/campaigns", Map.of("plan", "small")).status())
        .isEqualTo(401);
  }

  @Test
  void campaignIsStartedFromTasklist() {
    int before = campaigns();
    Platform.Answer answer =
        platform.post("anweiban-1", START, form("plan", "small", "start", "2023-01-03"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(campaigns()).isEqualTo(before + 1);
    assertThat(platform.get("supervisor", "/api/campaigns").body())
        .anySatisfy(
            campaign -> {
              assertThat(campaign.get("startsOn").asText()).isEqualTo("2023-01-03");
              assertThat(campaign.get("shiftDays").asInt()).isEqualTo(1);
              assertThat(campaign.get("startedBy").asText()).isEqualTo("anweiban-1");
            });
  }

  @Test
  void badInputIsToldFieldByFieldAndNothingIsStarted() {
    int before = campaigns();
    Platform.Answer both =
        platform.post("anweiban-1", "/api/campaigns", Map.of("start", "明年", "begin", 1));
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.message()).contains("（plan）不能为空", "（start）不是有效日期", "没有“begin”");
    Platform.Answer unknown =
        platform.post("anweiban-1", "/api/campaigns", Map.of("plan", "2030"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.message()).contains("没有方案“2030”", "2020-2022");
    assertThat(
            platform
                .post("anweiban-1", "/api/campaigns", Map.of("plan", "small", "start", "1999-01-01"))
                .message())
        .contains("2000-01-01");
    assertThat(platform.post("anweiban-1", START, form("plan", "small", "start", "明年")).message())
        .contains("启动日期");
    assertThat(platform.post("anweiban-1", START, form("plan", "")).message()).contains("方案");
    assertThat(platform.post("anweiban-1", START, form("plan", "small", "campaignKey", "x")).status())
        .isEqualTo(400);
    assertThat(campaigns()).isEqualTo(before);
  }

  @Test
  void faultyPlanIsRefusedWholeWithFileAndLine() throws IOException {
    int before = campaigns();
    Path duties = SmallPlan.FOLDER.resolve("duties.csv");
    Files.writeString(
        duties,
        Files.readString(duties).replace(",anweihui,,,,P1M", ",bumen-x,,,,P1M"));
    Platform.Answer answer =
        platform.post("anweiban-1", "/api/campaigns", Map.of("plan", "small"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("duties.csv 第 5 行", "未知的单位“bumen-x”");
    assertThat(platform.post("anweiban-1", START, form("plan", "small")).message())
        .contains("duties.csv 第 5 行");
    assertThat(campaigns()).isEqualTo(before);
    JsonNode plans = platform.get("anweiban-1", "/api/plans").body();
    assertThat(plans)
        .anySatisfy(
            one -> {
              assertThat(one.get("code").asText()).isEqualTo("small");
              assertThat(one.get("problem").asText()).contains("duties.csv 第 5 行");
            })
        .anySatisfy(
            one -> {
              assertThat(one.get("code").asText()).isEqualTo("2020-2022");
              assertThat(one.get("duties").asInt()).isEqualTo(292);
            });
  }

  @Test
  void staffSeeTheirOwnDutiesAndTheNumbersOfAll() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    run.goTo(LocalDate.of(2023, 2, 2));
    String list = "/api/campaigns/" + id + "/duties";
    assertThat(platform.get("shequ-1-1", "/api/campaigns/" + id).status()).isEqualTo(200);
    assertThat(platform.get("shequ-1-1", list).body().get("items"))
        .extracting(duty -> duty.get("owner").asText())
        .containsOnly("shequ-1");
    assertThat(platform.get("dangzheng-ban-1", list).body().get("items"))
        .as("who is asked to contribute sees the duty")
        .extracting(duty -> duty.get("duty").asText())
        .contains("d-once");
    String duty = list + "/campaign/d-each:shequ-2";
    assertThat(platform.get("shequ-2-1", duty).status()).isEqualTo(200);
    assertThat(platform.get("shequ-1-1", duty).status()).isEqualTo(404);
    for (String path : List.of(list, list + "/campaign/d-own", "/api/campaigns", "/api/campaigns/" + id)) {
      assertThat(platform.get("modeler", path).status()).as(path).isEqualTo(403);
    }
    assertThat(platform.get("shequ-1-1", "/api/plans").status()).isEqualTo(403);
    assertThat(platform.get("shequ-1-1", "/api/campaigns/XD-1999-01").status()).isEqualTo(404);
  }

  @Test
  void dutyOfAnotherOfficeIsNeitherSeenNorDoneThroughTheEngine() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    Task task = run.task(id + "/campaign/d-each:shequ-2", "Task_CarryOutDuty");
    String path = "/engine-rest/task/" + task.getId();
    assertThat(platform.get("shequ-1-1", path).status()).isIn(403, 404);
    assertThat(platform.get("shequ-1-1", path + "/deployed-form").status()).isIn(403, 404);
    assertThat(
            run.complete("shequ-1-1", task, "doneItems", List.of("d-each"), "result", "代办").status())
        .isEqualTo(403);
    assertThat(
            platform.post("shequ-1-1", path + "/claim", Map.of("userId", "shequ-1-1")).status())
        .isEqualTo(403);
    assertThat(
            platform.post("shequ-2-1", path + "/claim", Map.of("userId", "shequ-2-1")).status())
        .isEqualTo(204);
    assertThat(run.complete("shequ-2-1", task, "accepted", true).status())
        .as("what the form does not ask is not taken")
        .isEqualTo(400);
    for (String called : List.of("duty", "sector-campaign", "campaign-phase", "annual-summary", "indicator", "duty-schedule")) {
      assertThat(
              platform
                  .post(
                      "anweiban-1",
                      "/engine-rest/process-definition/key/" + called + "/start",
                      Map.of())
                  .status())
          .as("what a campaign calls is started by nobody alone: " + called)
          .isEqualTo(403);
    }
  }

  @Test
  void listIsNarrowedAndNonsenseIsRefused() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    assertThat(run.duties(id, "office=shequ-3&state=open")).hasSize(1);
    assertThat(run.duties(id, "subject=s10-xiaofang&state=planned")).isNotEmpty();
    assertThat(run.duties(id, "overdue=true")).isEmpty();
    for (String query :
        List.of("office=nobody", "subject=x", "state=lost", "size=0", "size=201", "page=-1", "overdue=maybe")) {
      assertThat(
              platform.get("supervisor", "/api/campaigns/" + id + "/duties?" + query).status())
          .as(query)
          .isEqualTo(400);
    }
  }

  @Test
  void measureIsRefusedFieldByField() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    String measures = "/api/campaigns/" + id + "/measures";
    Map<String, Object> sound = new LinkedHashMap<>();
    sound.put("subject", "s10-xiaofang");
    sound.put("name", "办法");
    sound.put("type", "制度");
    sound.put("office", "dangzheng-ban");
    sound.put("due", "2023-06-30");
    for (Map.Entry<String, Object> broken :
        Map.<String, Object>of("subject", "s99", "name", " ", "office", "nobody", "due", "六月")
            .entrySet()) {
      Map<String, Object> entry = new LinkedHashMap<>(sound);
      entry.put(broken.getKey(), broken.getValue());
      Platform.Answer answer = platform.post("anweiban-1", measures, entry);
      assertThat(answer.status()).as(broken.getKey()).isEqualTo(400);
    }
    assertThat(platform.get("anweiban-1", measures).body()).isEmpty();
    assertThat(platform.post("modeler", measures, sound).status()).isEqualTo(403);
    assertThat(platform.post("anweiban-1", measures, sound).status()).isEqualTo(201);
  }
}
