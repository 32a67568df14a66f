package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supervision, extension, correction and a step of the ladder, by hand in Tasklist. */
@PlatformTest
class MajorHazardBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  private String report(String title, Object... changes) {
    Map<String, Object> facts = platform.facts();
    facts.put("title", title);
    for (int i = 0; i < changes.length; i += 2) {
      facts.put((String) changes[i], changes[i + 1]);
    }
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");
    return number;
  }

  private JsonNode last(String number, String kind) {
    return StreamSupport.stream(platform.hazard(number).get("history").spliterator(), false)
        .filter(step -> step.get("step").asText().equals(kind))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no step " + kind));
  }

  @Test
  void brigadeIsNotifiedAndTheDistrictsDecisionIsAskedForAndRecorded() {
    String title = "安全出口全部锁闭（浏览器）";
    String number = report(title, "criteria", List.of("GEN-02"));
    LocalDate today = platform.clock().today();
    try (Browser browser = Browser.open(platform.url())) {
      Tasklist office = new Tasklist(browser.signIn(ONE, 1400, 1200));
      office.open(title, "函告区消防大队");
      assertThat(office.page().locator(".fjs-container"))
          .containsText("函告区消防大队5个工作日（自认定之日起）");
      assertThat(office.page().locator(".fjs-container")).containsText("总局令第16号 第三条");
      office.claim();
      office.fill("文号或发送方式", "当面送达");
      office.day("发出日期", today);
      Browser.picture(office.page(), "10-letter");
      office.submit();
      assertThat(last(number, "notify-brigade").get("words").get("发出日期").asText())
          .isEqualTo(today.toString());

      Tasklist safety = new Tasklist(browser.signIn(SAFETY, 1400, 1200));
      safety.open(title, "研究提请挂牌督办");
      safety.claim();
      safety.tick("提请");
      safety.tick("挂牌督办");
      safety.tick("停产停业整改");
      safety.fill("理由", "整改难度大");
      Browser.picture(safety.page(), "11-proposal");
      safety.submit();
      assertThat(last(number, "propose-listing").get("words").get("提请事项").asText())
          .isEqualTo("挂牌督办、停产停业整改");
      assertThat(platform.taskOf(number, "Task_RecordDistrictDecision").get("name").asText())
          .isEqualTo("登记区政府决定");
    }
  }

  @Test
  void extensionIsAskedForInTheStartForm() {
    String title = "喷淋管网漏水（浏览器）";
    String number = report(title);
    LocalDate until = LocalDate.parse(platform.hazard(number).get("dueOn").asText()).plusDays(9);
    try (Browser browser = Browser.open(platform.url())) {
      Tasklist office = new Tasklist(browser.signIn(ONE, 1400, 1200));
      office.start("隐患整改延期");
      office.choose("隐患", number);
      office.fill("延期理由", "配件未到");
      office.fill("延期期间的管控措施", "停用并值守");
      office.day("申请延至", until);
      Browser.picture(office.page(), "12-extension");
      office.submitStart();
      assertThat(platform.taskOf(number, "Task_DecideExtension").get("name").asText())
          .isEqualTo("审批延期");

      Tasklist safety = new Tasklist(browser.signIn(SAFETY, 1400, 1200));
      safety.open(title, "审批延期");
      assertThat(safety.page().locator(".fjs-container")).containsText(until.toString());
      safety.claim();
      safety.tick("同意");
      Browser.picture(safety.page(), "13-extension-decided");
      safety.submit();
      assertThat(platform.hazard(number).get("dueOn").asText()).isEqualTo(until.toString());
    }
  }

  @Test
  void hazardIsCorrectedInTheStartForm() {
    String number = report("配电箱敞开（浏览器）");
    try (Browser browser = Browser.open(platform.url())) {
      Tasklist safety = new Tasklist(browser.signIn(SAFETY, 1400, 1200));
      safety.start("更正隐患");
      safety.fill("隐患编号", number);
      safety.choose("人工认定等级", "重大隐患");
      safety.fill("更正理由", "现场复核，危害大");
      Browser.picture(safety.page(), "14-correction");
      safety.submitStart();

      assertThat(platform.hazard(number).get("grade").asText()).isEqualTo("major");
      assertThat(platform.taskKey(number)).isEqualTo("Task_PlanRectification");
    }
  }

  @Test
  void stepOfTheLadderIsCarriedOut() {
    String title = "应急灯全部损坏（浏览器）";
    String number = report(title);
    platform.fireTimersUntil(
        number, LocalDate.parse(platform.hazard(number).get("dueOn").asText()).plusDays(3));
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn(SAFETY, 1400, 1200);
      Tasklist safety = new Tasklist(page);
      safety.open(title, "约谈责任办所");
      assertThat(page.locator(".fjs-container")).containsText("逾期 3 日");
      safety.claim();
      safety.fill("办理情况", "已约谈安全生产线负责人");
      Browser.picture(page, "15-ladder");
      safety.submit();

      assertThat(last(number, "carry-out").get("outcome").asText()).isEqualTo("约谈");
    }
  }
}
