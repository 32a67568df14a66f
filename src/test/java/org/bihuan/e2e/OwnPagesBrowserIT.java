package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform's own pages: at desktop and phone width, for screen readers, and by keyboard alone. */
@PlatformTest
class OwnPagesBrowserIT {

  @Autowired Platform platform;

  private static void fitsAndIsAccessible(Page page, String name) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("%s is not wider than the screen", name)
        .isLessThanOrEqualTo((Integer) page.evaluate("window.innerWidth"));
    Accessibility.hasNoSeriousFinding(page);
    Browser.picture(page, name);
  }

  @Test
  void everyPageFitsAndIsAccessible() {
    platform.report("gonggong-anquan-ban-1", platform.facts());
    try (Browser browser = Browser.open(platform.url())) {
      Page desk = browser.signIn("admin", 1440, 900);
      for (String path : List.of("/people", "/account", "/leave", "/worklist", "/notices")) {
        desk.navigate(platform.url() + path);
        fitsAndIsAccessible(desk, path.substring(1) + "-desk");
      }
      desk.navigate(platform.url() + "/no-such-page");
      fitsAndIsAccessible(desk, "error-desk");
      Page phone = browser.signInOnPhone("gonggong-anquan-ban-1", "/worklist?list=office");
      for (String path : List.of("/worklist?list=office", "/account", "/leave")) {
        phone.navigate(platform.url() + path);
        fitsAndIsAccessible(phone, path.substring(1).replaceAll("\\W.*", "") + "-phone");
      }
    }
  }

  @Test
  void signInLeaveAndSeveralTasksByKeyboardAlone() {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.visit("/login", 1440, 900);
      fitsAndIsAccessible(page, "login-desk");
      page.keyboard().type("gonggong-anquan-ban-1");
      page.keyboard().press("Tab");
      page.keyboard().type(Platform.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/camunda/app/tasklist/**");

      page.navigate(platform.url() + "/worklist?list=offered&q=" + number);
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("跳到正文");
      page.keyboard().press("Control+Alt+L");
      page.keyboard().press("Space");
      assertThat(page.locator("#picked")).hasText("已选 1 项");
      tabTo(page, "办理所选任务");
      page.keyboard().press("Enter");
      assertThat(page.locator("#answer")).containsText("已办理 1 项");
      assertThat(platform.task(number).get("assignee").asText())
          .isEqualTo("gonggong-anquan-ban-1");
    }
  }

  private static void tabTo(Page page, String text) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (text.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
        return;
      }
    }
    throw new AssertionError("“" + text + "” is not reached with the tab key");
  }

  /** Tasklist with one task open, as a link from a notice opens it. */
  private Page openTask(Browser browser, String id) {
    Page page = browser.signIn("gonggong-anquan-ban-1", 1440, 900);
    page.navigate(platform.url() + "/camunda/app/tasklist/default/#/?task=" + id);
    page.reload();
    return page;
  }

  @Test
  void taskIsHandedOverBesideItsForm() {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    String id = platform.task(number).get("id").asText();
    platform.post("gonggong-anquan-ban-1", "/api/m/tasks/" + id + "/claim", Map.of());
    try (Browser browser = Browser.open(platform.url())) {
      Page page = openTask(browser, id);
      page.locator(".bihuan-actions >> text=移交").click();
      page.locator(".bihuan-dialog select[name=to]").selectOption("gonggong-anquan-ban-2");
      page.locator(".bihuan-dialog textarea").fill("外出培训");
      page.locator(".bihuan-dialog button[type=submit]").click();
      assertThat(page.locator(".bihuan-dialog")).hasCount(0);
      page.getByText("办理经过").first().click();
      assertThat(page.locator(".bihuan-past")).containsText("外出培训");
      assertThat(page.getByText("新建任务")).not().isVisible();
      Browser.picture(page, "handover");
      assertThat(platform.task(number).get("assignee").asText())
          .isEqualTo("gonggong-anquan-ban-2");
    }
  }

  @Test
  void draftIsKeptWhenAPersonTurnsAway() {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    String id = platform.task(number).get("id").asText();
    platform.post("gonggong-anquan-ban-1", "/api/m/tasks/" + id + "/claim", Map.of());
    try (Browser browser = Browser.open(platform.url())) {
      Page page = openTask(browser, id);
      page.locator(".fjs-container textarea").last().fill("写到一半的意见");
      page.getByText("现场照片").first().click();
      page.reload();
      page.getByText("表单").first().click();
      assertThat(page.locator(".fjs-container textarea").last()).hasValue("写到一半的意见");
    }
  }

  @Test
  void likelyDuplicateIsComparedAndMergedByOneClick() {
    Map<String, Object> facts = platform.facts();
    facts.put("place", "并排比较小区1栋楼道");
    String first = platform.report("gonggong-anquan-ban-1", facts);
    facts.put("title", "楼道堆放杂物");
    String second = platform.report("shequ-1-1", facts);
    String id = platform.task(second).get("id").asText();
    platform.post("gonggong-anquan-ban-1", "/api/m/tasks/" + id + "/claim", Map.of());
    try (Browser browser = Browser.open(platform.url())) {
      Page page = openTask(browser, id);
      page.locator(".bihuan-actions >> text=疑似重复").click();
      assertThat(page.locator(".bihuan-compare")).containsText(first);
      assertThat(page.locator(".bihuan-compare")).containsText("楼道堆放杂物");
      Browser.picture(page, "duplicates");
      page.locator(".bihuan-dialog button[type=submit]").click();
      page.waitForCondition(() -> "merged".equals(platform.status(second)));
      assertThat(platform.hazard(second).get("duplicateOf").asText()).isEqualTo(first);
    }
  }
}
