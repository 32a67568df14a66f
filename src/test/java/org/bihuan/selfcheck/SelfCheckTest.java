package org.bihuan.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Strangers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise with a link: what it may do, and that it ends with the link. */
@PlatformTest
class SelfCheckTest {

  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;

  private Strangers web() {
    return new Strangers(platform.url(), "203.0.113.200");
  }

  private String enterprise(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("placeKind", "人员密集场所");
    facts.put("sector", "s10-xiaofang");
    facts.put("community", "shequ-1");
    facts.put("address", "自查路 1 号");
    Platform.Answer answer = platform.post(SAFETY, "/api/enterprises", facts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body().get("code").asText();
  }

  private String give(String code, int days) {
    Platform.Answer answer =
        platform.post("shequ-1-1", "/api/enterprises/" + code + "/links", Map.of("days", days));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body().get("address").asText().replaceFirst(".*/self#", "");
  }

  private static String[] cookie(String token) {
    return new String[] {"Cookie", "bihuan-self=" + token};
  }

  private JsonNode hazards(String token) {
    Platform.Answer answer = web().get("/self/hazards", cookie(token));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private static Map<String, String> found(String title, boolean fixed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("description", "自查发现的情况");
    fields.put("place", "二楼仓库");
    fields.put("fixedOnSpot", String.valueOf(fixed));
    return fields;
  }

  private String report(String token, Map<String, String> fields) {
    Platform.Answer answer =
        web().form("/self/hazards", fields, "before", List.of(Photos.fresh()), cookie(token));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body().get("number").asText();
  }

  @Test
  void enterpriseReportsRectifiesAndIsReinspected() {
    String code = enterprise("自查的商场");
    String token = give(code, 30);
    String number = report(token, found("灭火器过期", false));
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("source").asText()).isEqualTo("自查自报");
    assertThat(hazard.get("enterprise").asText()).isEqualTo("自查的商场");
    assertThat(hazard.get("place").asText()).contains("二楼仓库");
    assertThat(platform.get("gonggong-anquan-ban-1", "/api/hazards/" + number + "/evidence").text())
        .contains("before");
    platform.done("gonggong-anquan-ban-1", number, "verification", "confirmed", "comment", "");
    assertThat(hazards(token).get(0).get("toRectify").asBoolean()).isTrue();

    String path = "/self/hazards/" + number + "/rectification";
    assertThat(
            web().form(path, Map.of("measures", ""), "after", List.of(), cookie(token)).message())
        .contains("“整改措施和完成情况”不能为空");
    Platform.Answer without =
        web().form(path, Map.of("measures", "已更换"), "after", List.of(), cookie(token));
    assertThat(without.status()).as("no photo").isEqualTo(400);
    assertThat(without.message()).contains("整改后照片");
    assertThat(platform.status(number)).isEqualTo("rectifying");
    assertThat(
            web()
                .form(
                    path,
                    Map.of("measures", "已全部更换"),
                    "after",
                    List.of(Photos.fresh(), Photos.fresh()),
                    cookie(token))
                .status())
        .isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("reinspecting");
    String reinspection = platform.task(number).get("id").asText();
    assertThat(platform.get("gonggong-anquan-ban-2", "/m/tasks/" + reinspection).text())
        .as("who did it is told by name")
        .contains("整改措施 已全部更换（自查的商场）")
        .doesNotContain("enterprise.DW");
    assertThat(
            web()
                .form(path, Map.of("measures", "再交"), "after", List.of(), cookie(token))
                .message())
        .contains("不能提交整改报告");
    platform.done("gonggong-anquan-ban-2", number, "passed", false, "comment", "还有两具没有换");
    assertThat(hazards(token).get(0).get("returned").asText()).isEqualTo("还有两具没有换");
  }

  @Test
  void whatIsFixedAtOnceGoesToTheReinspection() {
    String token = give(enterprise("当场整改的单位"), 30);
    String number = report(token, found("安全出口堆物", true));
    platform.done("gonggong-anquan-ban-1", number, "verification", "confirmed", "comment", "");
    assertThat(platform.status(number)).isEqualTo("reinspecting");
  }

  @Test
  void enterpriseSeesItsOwnHazardsAndNothingElse() {
    String token = give(enterprise("只看自己的单位"), 30);
    Map<String, Object> other = platform.facts();
    other.put("enterprise", "别家单位");
    String number = platform.report("gonggong-anquan-ban-1", other);
    platform.done("gonggong-anquan-ban-1", number, "verification", "confirmed", "comment", "");
    Map<String, Object> own = platform.facts();
    own.put("enterprise", "只看自己的单位");
    String mine = platform.report("gonggong-anquan-ban-1", own);

    assertThat(hazards(token).findValuesAsText("number")).containsExactly(mine);
    assertThat(hazards(token).toString()).doesNotContain("gonggong");
    assertThat(
            web()
                .form(
                    "/self/hazards/" + number + "/rectification",
                    Map.of("measures", "不是我的"),
                    "after",
                    List.of(Photos.fresh()),
                    cookie(token))
                .status())
        .isEqualTo(404);
    assertThat(platform.status(number)).isEqualTo("rectifying");
    for (String path :
        List.of(
            "/api/hazards",
            "/api/hazards/" + mine,
            "/api/hazards/" + mine + "/evidence",
            "/api/enterprises",
            "/engine-rest/task",
            "/camunda/api/engine/engine/default/task",
            "/enterprises",
            "/returns",
            "/inspections")) {
      assertThat(web().get(path, cookie(token)).status()).as(path).isEqualTo(401);
    }
  }

  @Test
  void revokedOrExpiredLinkOpensNothingFromThatMomentOn() {
    String code = enterprise("链接作废的单位");
    String token = give(code, 30);
    String links = "/api/enterprises/" + code + "/links";
    assertThat(web().send("POST", "/self/enter", Map.of("token", token)).status()).isEqualTo(204);
    assertThat(web().get("/self", cookie(token)).text()).contains("链接作废的单位");
    JsonNode given = platform.get("shequ-1-1", links).body().get(0);
    assertThat(given.get("stateName").asText()).isEqualTo("有效");
    assertThat(given.has("token")).isFalse();
    String id = given.get("id").asText();
    assertThat(platform.send("shequ-2-1", "DELETE", links + "/" + id, null).status())
        .isEqualTo(403);
    assertThat(platform.send("shequ-1-1", "DELETE", links + "/" + id, null).status())
        .isEqualTo(204);

    assertThat(web().get("/self/hazards", cookie(token)).status()).isEqualTo(401);
    assertThat(web().get("/self/hazards", cookie(token)).message()).contains("链接已经失效");
    assertThat(
            web()
                .form("/self/hazards", found("作废后", false), "before", List.of(), cookie(token))
                .status())
        .isEqualTo(401);
    assertThat(web().send("POST", "/self/enter", Map.of("token", token)).status()).isEqualTo(403);
    assertThat(web().get("/self", cookie(token)).text()).doesNotContain("链接作废的单位");

    String expiring = give(code, 1);
    assertThat(hazards(expiring)).isEmpty();
    platform.clock().moveTo(platform.clock().now().plus(java.time.Duration.ofDays(1)));
    assertThat(web().get("/self/hazards", cookie(expiring)).status()).isEqualTo(401);
    assertThat(platform.get("shequ-1-1", links).text()).contains("已到期", "已作废");
    assertThat(platform.get("shequ-1-1", "/api/enterprises/" + code + "/history").text())
        .contains("生成自查链接", "作废自查链接")
        .doesNotContain(token);

    String last = give(code, 30);
    platform.post(SAFETY, "/api/enterprises/" + code + "/closure", Map.of("reason", "停业"));
    assertThat(web().get("/self/hazards", cookie(last)).status()).as("closed").isEqualTo(401);
  }

  @Test
  void guessedTokensAndWrongPersonsGetNothing() {
    String code = enterprise("外人单位");
    String links = "/api/enterprises/" + code + "/links";
    for (String person : List.of("shequ-2-1", "gonggong-anquan-ban-1", "leader", "modeler")) {
      assertThat(platform.post(person, links, Map.of("days", 30)).status())
          .as(person)
          .isEqualTo(403);
      assertThat(platform.get(person, links).status()).as(person).isEqualTo(403);
    }
    assertThat(platform.post(SAFETY, links, Map.of("days", 0)).message()).contains("1 到 366");
    assertThat(platform.post(SAFETY, links, Map.of("days", "viele")).message()).contains("须为整数");
    for (String token : List.of("", "x", "A".repeat(43), "' or '1'='1")) {
      assertThat(web().get("/self/hazards", "Cookie", "bihuan-self=" + token).status())
          .isEqualTo(401);
      assertThat(web().send("POST", "/self/enter", Map.of("token", token)).status())
          .isEqualTo(403);
    }
    assertThat(web().get("/self").text()).contains("请用社区或街道安委办发给贵单位的链接打开");
  }
}
