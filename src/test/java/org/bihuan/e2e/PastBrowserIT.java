package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit with a past: found, looked into, and put right. */
@PlatformTest
class PastBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final int YEARS_AGO = 730;
  private static final String PAST = "/camunda/app/cockpit/default/#/past";

  @Autowired Platform platform;

  @AfterEach
  void backToTheRealTime() {
    platform.clock().reset();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String closedTwoYearsAgo() {
    platform.clock().moveTo(platform.clock().now().minus(Duration.ofDays(YEARS_AGO)));
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    platform.done(ONE, number, "measuresTaken", "已清理");
    platform.done(TWO, number, "passed", false, "comment", "仍有车辆占道");
    platform.done(ONE, number, "measuresTaken", "已设隔离桩");
    platform.done(TWO, number, "passed", true);
    platform.done(TWO, number, "approved", true);
    platform.clock().reset();
    return number;
  }

  @Test
  void hazardOfTwoYearsAgoIsFoundFromTheLedgerAndBack() {
    String number = closedTwoYearsAgo();
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("supervisor", 1440, 900);
      page.navigate(platform.url() + "/ledger?q=" + number);
      page.locator("table.ledger").getByText("流程").click();
      assertThat(page.locator(".bihuan-past h1")).containsText(number);
      assertThat(page.locator(".bihuan-past")).containsText("已结束");
      assertThat(page.locator(".djs-container .bihuan-taken").first()).isAttached();
      assertThat(page.locator("[data-element-id=Task_RectifyHazard].bihuan-done")).isAttached();
      assertThat(page.locator("[role=tabpanel]")).containsText("仍有车辆占道");
      Browser.picture(page, "past-story");
      page.getByRole(AriaRole.TAB, named("用时")).click();
      assertThat(page.locator("[role=tabpanel]")).containsText("整改隐患");
      page.getByRole(AriaRole.TAB, named("决策")).click();
      assertThat(page.locator("[role=tabpanel]")).containsText("规则");
      assertThat(page.getByRole(AriaRole.TAB, named("干预"))).hasCount(0);
      page.locator(".bihuan-links").getByText("隐患档案").click();
      assertThat(page.locator("#dossier")).containsText("已设隔离桩");

      page.navigate(platform.url() + PAST + "?key=" + number);
      assertThat(page.locator(".bihuan-past tbody")).containsText(number);
      LocalDate day = platform.clock().today().minusDays(YEARS_AGO);
      page.navigate(
          platform.url()
              + PAST
              + "?heat=hazard-rectification&from="
              + day.minusDays(1)
              + "&to="
              + day.plusDays(1));
      assertThat(page.locator(".bihuan-heat").first()).isAttached();
      Browser.picture(page, "past-heat");
    }
  }

  @Test
  void administratorTriesAMoveOutAndDoesItWithAReason() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    platform.done(ONE, number, "measuresTaken", "已清理");
    String instance = platform.hazard(number).get("processInstanceId").asText();
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("admin", 1440, 900);
      page.navigate(platform.url() + PAST + "?id=" + instance);
      page.getByRole(AriaRole.TAB, named("干预")).click();
      page.locator("select[name=to]").selectOption("Task_RectifyHazard");
      assertThat(page.getByRole(AriaRole.BUTTON, named("执行"))).isDisabled();
      page.getByRole(AriaRole.BUTTON, named("预览")).click();
      assertThat(page.locator(".bihuan-preview")).containsText("整改隐患");
      assertThat(page.locator(".bihuan-preview")).containsText("尚未执行");
      assertThat(platform.taskKey(number)).isEqualTo("Task_ReinspectHazard");
      Browser.picture(page, "past-preview");
      page.getByRole(AriaRole.BUTTON, named("执行")).click();
      assertThat(page.locator(".bihuan-past")).containsText("请填写原因");
      assertThat(platform.taskKey(number)).isEqualTo("Task_ReinspectHazard");
      page.locator("textarea[name=reason]").fill("照片传错，退回重新整改");
      page.getByRole(AriaRole.BUTTON, named("预览")).click();
      page.getByRole(AriaRole.BUTTON, named("执行")).click();
      assertThat(page.locator(".bihuan-past")).containsText("查看结果");
      assertThat(platform.taskKey(number)).isEqualTo("Task_RectifyHazard");
      page.navigate(platform.url() + "/audit?subject=" + number);
      assertThat(page.locator("tbody")).containsText("照片传错，退回重新整改");
    }
    platform.done(ONE, number, "measuresTaken", "已清理");
    platform.done(TWO, number, "passed", true);
    platform.done(TWO, number, "approved", true);
  }
}
