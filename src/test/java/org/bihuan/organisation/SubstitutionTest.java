package org.bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A substitute is offered what the absent person is offered, for those days, and on record. */
@PlatformTest
class SubstitutionTest {

  private static final String AWAY = "gonggong-anquan-ban-1";
  private static final String THERE = "chengguan-ban-1";

  @Autowired Platform platform;
  @Autowired MovableClock clock;

  private Platform.Answer name(String by, String absent, String substitute, int from, int to) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("absent", absent);
    body.put("substitute", substitute);
    body.put("firstDay", clock.today().plusDays(from).toString());
    body.put("lastDay", clock.today().plusDays(to).toString());
    body.put("reason", "年休假");
    return platform.post(by, "/api/substitutions", body);
  }

  @AfterEach
  void nobodyStandsInForAnybody() {
    for (JsonNode made : platform.get("anweiban-1", "/api/substitutions").body()) {
      platform.send(
          "anweiban-1", "DELETE", "/api/substitutions/" + made.get("id").asText(), null);
    }
  }

  @Test
  void substituteDoesWhatTheAbsentPersonWouldAndTheHistorySaysSo() {
    String number = platform.report(AWAY, platform.facts());
    String id = platform.task(number).get("id").asText();
    platform.post(AWAY, "/api/m/tasks/" + id + "/claim", Map.of());
    assertThat(platform.get(THERE, "/api/tasks/" + id + "/choices").status()).isEqualTo(404);

    assertThat(name(AWAY, "", THERE, 0, 3).status()).isEqualTo(201);

    assertThat(platform.get(THERE, "/api/tasks?which=mine&q=" + number).text()).contains(id);
    assertThat(platform.get(AWAY, "/api/tasks?which=mine&q=" + number).text()).contains(id);
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(200);
    platform.done(THERE, number, "verification", "confirmed", "comment", "");
    assertThat(platform.hazard(number).get("history").toString())
        .contains("代办", "公共安全办一号");
    platform.done(THERE, number, "measuresTaken", "已清理");
    assertThat(platform.complete(THERE, number, "passed", true, "comment", "").message())
        .contains("整改人");
    JsonNode mine = platform.get(THERE, "/api/substitutions").body();
    assertThat(
            platform
                .send(THERE, "DELETE", "/api/substitutions/" + mine.get(0).get("id").asText(), null)
                .status())
        .isEqualTo(204);
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(404);
  }

  @Test
  void claimedTaskIsFoundAmongOnesOwnAndTakenOver() {
    String number = platform.report(AWAY, platform.facts());
    String id = platform.task(number).get("id").asText();
    platform.post(AWAY, "/api/m/tasks/" + id + "/claim", Map.of());
    assertThat(platform.post(THERE, "/api/tasks/" + id + "/takeover", Map.of()).status())
        .isEqualTo(404);
    assertThat(
            platform
                .post("gonggong-anquan-ban-2", "/api/tasks/" + id + "/takeover", Map.of())
                .status())
        .isEqualTo(403);
    name(AWAY, "", THERE, 0, 1);

    assertThat(platform.get(THERE, "/engine-rest/task?assignee=" + THERE).text()).contains(id);
    assertThat(
            platform
                .get(THERE, "/api/tasks/" + id + "/choices")
                .body()
                .get("standsInFor")
                .asText())
        .isEqualTo("公共安全办一号");
    assertThat(platform.post(THERE, "/api/tasks/" + id + "/takeover", Map.of()).status())
        .isEqualTo(204);

    assertThat(platform.task(number).get("assignee").asText()).isEqualTo(THERE);
    assertThat(platform.hazard(number).get("history").toString()).contains("代办", "接手");
    assertThat(platform.get(AWAY, "/engine-rest/task?assignee=" + AWAY).text())
        .doesNotContain(id);
  }

  @Test
  void substituteIsToldWhatTheAbsentPersonIsTold() {
    String number = platform.report(AWAY, platform.facts());
    String id = platform.task(number).get("id").asText();
    name("gonggong-anquan-ban-2", "", THERE, 0, 1);
    platform.post(THERE, "/api/notices/read", Map.of("all", true));
    platform.post(
        AWAY,
        "/api/tasks/" + id + "/handover",
        Map.of("to", "gonggong-anquan-ban-2", "reason", "分工"));
    assertThat(platform.get(THERE, "/api/notices?unread=true").text()).contains(number);
    assertThat(platform.get("shequ-2-1", "/api/notices?unread=true").text()).doesNotContain(number);
  }

  @Test
  void substitutionCountsFromItsFirstToItsLastDay() {
    String number = platform.report(AWAY, platform.facts());
    name(AWAY, "", THERE, 1, 2);
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(404);
    LocalDate today = clock.today();
    clock.moveTo(today.plusDays(1).atTime(0, 1).atZone(MovableClock.ZONE).toInstant());
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(200);
    clock.moveTo(today.plusDays(2).atTime(23, 59).atZone(MovableClock.ZONE).toInstant());
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(200);
    clock.moveTo(today.plusDays(3).atTime(0, 1).atZone(MovableClock.ZONE).toInstant());
    assertThat(platform.get(THERE, "/api/hazards/" + number).status()).isEqualTo(404);
  }

  @Test
  void administrationModellingAndSupervisionDoNotPass() {
    name("admin", "", THERE, 0, 1);
    assertThat(platform.get(THERE, "/people").status()).isEqualTo(403);
    assertThat(platform.get(THERE, "/api/people").status()).isEqualTo(403);
    name("supervisor", "", "shequ-2-1", 0, 1);
    String number = platform.report(AWAY, platform.facts());
    assertThat(platform.get("shequ-2-1", "/api/hazards/" + number).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban-1, '',              nobody,                0, 1, 400, 代理人",
    "gonggong-anquan-ban-1, '',              gonggong-anquan-ban-1, 0, 1, 400, 不能是请假人自己",
    "gonggong-anquan-ban-1, '',              chengguan-ban-1,       2, 1, 400, 不能早于",
    "gonggong-anquan-ban-1, '',              chengguan-ban-1,      -3,-1, 400, 已经过去",
    "gonggong-anquan-ban-1, '',              chengguan-ban-1,       0,400, 400, 不能超过",
    "gonggong-anquan-ban-1, chengguan-ban-1, gonggong-anquan-ban-2, 0, 1, 403, 只能为自己",
    "anweiban-1,            leader,          anweiban-1,            0, 1, 403, 不能指定自己",
    ",                      '',              chengguan-ban-1,       0, 1, 401, 登录"
  })
  void whatDoesNotFitIsRefusedInWords(
      String by, String absent, String substitute, int from, int to, int status, String words) {
    Platform.Answer answer = name(by, absent, substitute, from, to);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.message()).contains(words);
  }

  @Test
  void nobodyStandsInForWhoIsAwayTwiceOrThroughAnother() {
    assertThat(name(AWAY, "", THERE, 0, 3).status()).isEqualTo(201);
    assertThat(name(AWAY, "", "gonggong-anquan-ban-2", 2, 5).message()).contains("已有代理人");
    assertThat(name(THERE, "", "gonggong-anquan-ban-2", 1, 1).message()).contains("层层转托");
    assertThat(name("anweiban-1", "shequ-1-1", AWAY, 1, 1).message()).contains("层层转托");
    assertThat(platform.get("shequ-2-1", "/api/substitutions").body()).isEmpty();
    String id = platform.get(AWAY, "/api/substitutions").body().get(0).get("id").asText();
    assertThat(platform.send("shequ-2-1", "DELETE", "/api/substitutions/" + id, null).status())
        .isEqualTo(403);
    assertThat(platform.send(AWAY, "DELETE", "/api/substitutions/x", null).status()).isEqualTo(404);
    assertThat(platform.get(AWAY, "/leave").text()).contains("城市管理办一号");
  }
}
