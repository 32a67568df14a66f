package org.bihuan.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The phone's pages and what they ask of the platform: for whom, and for whom not. */
@PlatformTest
class MobileTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String OTHER = "chengguan-ban-1";

  @Autowired Platform platform;

  @Test
  void taskIsClaimedGivenBackAndDone() {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "手机办理示例");
    String number = platform.report(ONE, facts);
    String id = platform.task(number).get("id").asText();
    String task = "/api/m/tasks/" + id;

    assertThat(platform.get(ONE, "/m/?list=offered&q=" + number).text()).contains("手机办理示例");
    assertThat(platform.post(ONE, task + "/claim", Map.of()).status()).isEqualTo(204);
    assertThat(platform.get(ONE, "/m/?q=" + number).text()).contains("手机办理示例");
    assertThat(platform.get(TWO, "/m/tasks/" + id).text()).contains("已由 公共安全办一号 签收");
    assertThat(platform.post(TWO, task + "/claim", Map.of()).status()).isEqualTo(403);
    assertThat(platform.post(TWO, task + "/unclaim", Map.of()).status()).isEqualTo(403);
    assertThat(
            platform.post(TWO, task + "/complete", Map.of("verification", "confirmed")).status())
        .isIn(400, 403);
    assertThat(platform.post(ONE, task + "/unclaim", Map.of()).status()).isEqualTo(204);
    Platform.Answer hidden =
        platform.post(TWO, task + "/hidden", Map.of("verification", "rejected"));
    assertThat(hidden.body()).extracting(Object::toString).contains("\"duplicateOf\"");

    Platform.Answer empty = platform.post(ONE, task + "/complete", Map.of("verification", ""));
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.message()).contains("不能为空");
    Platform.Answer done =
        platform.post(
            ONE, task + "/complete", Map.of("verification", "rejected", "comment", "已核对，无此事"));

    assertThat(done.status()).as(done.text()).isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("rejected");
    assertThat(platform.post(ONE, task + "/claim", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void factsThatTheVerifierCorrectsArriveWhole() {
    String number = platform.report(ONE, platform.facts());
    String id = platform.task(number).get("id").asText();
    Map<String, Object> answers =
        new java.util.HashMap<>(Map.of("verification", "confirmed", "comment", ""));
    platform.facts().forEach((name, value) -> answers.put("facts." + name, value));
    answers.put("facts.title", "改正后的名称");

    Platform.Answer done = platform.post(ONE, "/api/m/tasks/" + id + "/complete", answers);

    assertThat(done.status()).as(done.text()).isEqualTo(204);
    assertThat(platform.hazard(number).get("title").asText()).isEqualTo("改正后的名称");
  }

  @Test
  void taskOfAnotherOfficeIsNotThere() {
    String number = platform.report(ONE, platform.facts());
    String id = platform.task(number).get("id").asText();

    Platform.Answer page = platform.get(OTHER, "/m/tasks/" + id);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("没有找到").doesNotContain(number);
    for (String route : List.of("claim", "unclaim", "hidden", "complete")) {
      assertThat(platform.post(OTHER, "/api/m/tasks/" + id + "/" + route, Map.of()).status())
          .as(route)
          .isEqualTo(404);
      assertThat(platform.post(null, "/api/m/tasks/" + id + "/" + route, Map.of()).status())
          .as(route)
          .isEqualTo(401);
    }
    assertThat(platform.get(OTHER, "/m/?list=offered&q=" + number).text())
        .contains("没有等待签收的任务");
    assertThat(platform.get(null, "/m/report").status()).isEqualTo(401);
  }
}
