package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
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
      report(one, title);
      String number = numberOf(title);

      open(one, "本办所待办", title);
      assertThat(card(one, title)).containsText(number);
      assertThat(card(one, title)).containsText("一般隐患");
      assertThat(card(one, title)).containsText("示范小区12栋北侧");
      claim(one);
      one.getByText("属实", new Page.GetByTextOptions().setExact(true)).click();
      Browser.picture(one, "3-verify");
      submit(one);
      assertStep(number, "Task_RectifyHazard");

      open(one, "本办所待办", title);
      claim(one);
      one.getByLabel("本次采取的整改措施和完成情况").fill("车辆已全部挪走，设立提示牌");
      Browser.picture(one, "4-rectify");
      submit(one);
      assertStep(number, "Task_ReinspectHazard");

      open(one, "本办所待办", title);
      one.locator(".assignee").getByText("签收").click();
      assertThat(one.locator("body")).containsText("复查须由整改人以外的人办理");
      Browser.picture(one, "5-rectifier-refused");

      Page two = browser.signIn(TWO, 1400, 1000);
      open(two, "本办所待办", title);
      claim(two);
      two.getByText("合格", new Page.GetByTextOptions().setExact(true)).click();
      submit(two);
      assertStep(number, "Task_ApproveCloseOut");

      open(two, "本办所待办", title);
      claim(two);
      two.getByText("同意销号", new Page.GetByTextOptions().setExact(true)).click();
      Browser.picture(two, "6-close-out");
      submit(two);
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
      other.getByText("本办所待办").click();
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

  private void report(Page page, String title) {
    page.getByText("发起流程").click();
    page.locator(".modal").getByText("隐患闭环整改").click();
    page.getByLabel("隐患名称").fill(title);
    page.getByLabel("隐患描述").fill("已划线的消防车道上停了6辆私家车，消防车无法通过。");
    choose(page, "所属专题", "消防安全专项整治");
    choose(page, "场所类型", "其他");
    page.getByLabel("判定条款").fill("可立即整改");
    page.getByText("危害和整改难度较小").first().click();
    page.getByText("报告隐患", new Page.GetByTextOptions().setExact(true)).first().click();
    choose(page, "所在社区", "示范社区一");
    page.getByLabel("具体地点").fill("示范小区12栋北侧");
    choose(page, "发现方式", "巡查");
    Locator day = page.getByLabel("发现日期");
    day.fill(
        platform.clock().today().format(DateTimeFormatter.ofPattern("yyyy/MM/dd")));
    day.press("Enter");
    Browser.picture(page, "1-report");
    page.locator(".modal-footer")
        .getByText("发起", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator(".modal")).hasCount(0);
    Browser.picture(page, "2-tasklist");
  }

  private static void choose(Page page, String label, String option) {
    page.getByLabel(label).click();
    page.locator(".fjs-dropdownlist-item")
        .getByText(option, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static Locator card(Page page, String title) {
    return page.locator(".tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private static void open(Page page, String filter, String title) {
    page.reload();
    page.getByText(filter).click();
    card(page, title).first().locator("h4 a").click();
    assertThat(page.locator(".fjs-container")).containsText(title);
  }

  private static void claim(Page page) {
    page.locator(".assignee").getByText("签收").click();
    assertThat(page.locator(".assignee")).containsText("号");
    assertThat(page.locator(".fjs-container")).isVisible();
  }

  private static void submit(Page page) {
    page.getByText("提交办理").click();
    assertThat(page.locator(".fjs-container")).hasCount(0);
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
