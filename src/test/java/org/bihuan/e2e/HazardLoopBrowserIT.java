package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HazardLoopBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";

  @Autowired Platform platform;

  @Test
  void hazardGoesRoundTheWholeLoopInTasklist() {
    String title = "消防车道被占堵（浏览器）";
    try (Browser browser = Browser.open(platform.url())) {
      Page one = browser.signIn(ONE, 1400, 1000);
      assertThat(one.locator("body")).containsText("任务中心");
      assertThat(one.locator("body")).not().containsText("migrate");
      Tasklist first = new Tasklist(one);
      report(first, title);
      String number = numberOf(title);

      first.open(title);
      assertThat(first.card(title)).containsText(number);
      assertThat(first.card(title)).containsText("一般隐患");
      assertThat(first.card(title)).containsText("示范小区12栋北侧");
      first.claim();
      first.tick("属实");
      Browser.picture(one, "3-verify");
      first.submit();
      assertStep(number, "Task_RectifyHazard");

      first.open(title);
      first.claim();
      platform.photograph(ONE, platform.task(number).get("id").asText());
      first.fill("本次采取的整改措施和完成情况", "车辆已全部挪走，设立提示牌");
      Browser.picture(one, "4-rectify");
      first.submit();
      assertStep(number, "Task_ReinspectHazard");

      first.open(title);
      one.locator(".assignee").getByText("签收").click();
      assertThat(one.locator("body")).containsText("复查须由整改人以外的人办理");
      Browser.picture(one, "5-rectifier-refused");

      Page two = browser.signIn(TWO, 1400, 1000);
      Tasklist second = new Tasklist(two);
      second.open(title);
      second.claim();
      platform.photograph(TWO, platform.task(number).get("id").asText());
      second.tick("合格");
      second.submit();
      assertStep(number, "Task_ApproveCloseOut");

      second.open(title);
      second.claim();
      second.tick("同意销号");
      Browser.picture(two, "6-close-out");
      second.submit();
      two.waitForCondition(() -> "closed".equals(platform.status(number)));
      assertThat(platform.tasks(number)).isEmpty();
    }
  }

  @Test
  void anotherOfficeSeesNothingOfIt() {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "只给公共安全办看的隐患");
    platform.report(ONE, facts);
    try (Browser browser = Browser.open(platform.url())) {
      Page other = browser.signIn("caizheng-suo-1", 1400, 1000);
      other.getByText(Tasklist.OFFERED).click();
      assertThat(other.locator("body")).containsText("没有");
      assertThat(other.locator("body")).not().containsText("只给公共安全办看的隐患");
    }
  }

  @Test
  void supervisorFindsTheTokenInCockpit() {
    Map<String, Object> facts = platform.facts();
    String number = platform.report(ONE, facts);
    String instance = platform.hazard(number).get("processInstanceId").asText();
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("supervisor", 1400, 1000);
      page.waitForURL("**/cockpit/**");
      page.navigate(
          platform.url() + "/camunda/app/cockpit/default/#/process-instance/" + instance);
      assertThat(page.locator("body")).containsText(number);
      assertThat(page.locator("[data-element-id=Task_VerifyHazard]").first()).isVisible();
      assertThat(page.locator(".badge, .activity-instances-running").first()).isVisible();
      Browser.picture(page, "7-cockpit");
    }
  }

  @Test
  void phoneShowsTheSignInAndTheTasks() {
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn(ONE, 390, 844);
      assertThat(page.locator("body")).containsText("我的任务");
      Browser.picture(page, "8-phone");
    }
  }

  private void report(Tasklist tasklist, String title) {
    tasklist.start("隐患闭环整改");
    tasklist.fill("隐患名称", title);
    tasklist.fill("隐患描述", "已划线的消防车道上停了6辆私家车，消防车无法通过。");
    tasklist.choose("所属专题", "消防安全专项整治");
    tasklist.choose("场所类型", "其他");
    tasklist.fill("判定条款", "可立即整改");
    tasklist.page().getByText("危害和整改难度较小").first().click();
    tasklist
        .page()
        .getByText("报告隐患", new Page.GetByTextOptions().setExact(true))
        .first()
        .click();
    tasklist.choose("所在社区", "示范社区一");
    tasklist.fill("具体地点", "示范小区12栋北侧");
    tasklist.choose("发现方式", "巡查");
    tasklist.day("发现日期", platform.clock().today());
    Browser.picture(tasklist.page(), "1-report");
    tasklist.submitStart();
    Browser.picture(tasklist.page(), "2-tasklist");
  }

  private String numberOf(String title) {
    return platform
        .get("supervisor", "/api/hazards?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
        .body()
        .get("items")
        .get(0)
        .get("number")
        .asText();
  }

  private void assertStep(String number, String task) {
    assertThat(platform.taskKey(number)).isEqualTo(task);
  }
}
