package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages for the phone, with a line that comes and goes. */
@PlatformTest
class MobileBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String GRID = "shequ-1-1";
  private static final long LIGHT = 150_000;

  @Autowired Platform platform;

  private static FilePayload photo(String name) {
    return new FilePayload(name, "image/jpeg", Photos.taken(2400, 1800));
  }

  private static void fits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    Accessibility.hasNoSeriousFinding(page);
  }

  private void fillIn(Page page, String title) {
    page.locator("[data-photos]").last().setInputFiles(photo("scene.jpg"));
    assertThat(page.locator("#photos figure")).hasCount(1);
    page.locator("#criterion").fill("灭火器");
    page.locator("#found button").first().click();
    assertThat(page.locator("#criteria button")).hasCount(1);
    page.getByLabel("隐患名称").fill(title);
    page.getByLabel("具体地点").fill("示范小区3栋2单元");
    assertThat(page.locator("#grade")).containsText("隐患");
    assertThat(page.locator("#grade")).containsText("责任办所");
  }

  private com.fasterxml.jackson.databind.JsonNode found(String title) {
    return platform.get("supervisor", "/api/hazards?q=" + title).body().get("items");
  }

  @Test
  void reportThatLosesTheLineIsSentLaterAndOnce() {
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signInOnPhone(GRID, "/m/report");
      AtomicLong bytes = new AtomicLong();
      page.onResponse(response -> bytes.addAndGet(response.body().length));
      page.reload();
      page.waitForLoadState();
      page.evaluate("navigator.serviceWorker.ready.then(() => true)");
      assertThat(bytes.get()).isBetween(1_000L, LIGHT);
      fits(page);

      fillIn(page, "断网示例一");
      Browser.picture(page, "phone-report");
      page.context().setOffline(true);
      page.getByText("提交报告").click();
      assertThat(page.locator("#outbox")).containsText("待发送：断网示例一");
      // The page itself is there without a line, with what waits.
      page.reload();
      assertThat(page.locator("#outbox")).containsText("待发送：断网示例一");
      Browser.picture(page, "phone-offline");
      assertThat(found("断网示例一")).isEmpty();
      page.context().setOffline(false);
      assertThat(page.locator("#outbox")).containsText("已报告 QY-");
      fits(page);

      // The platform has registered it, but the answer is lost on its way back.
      AtomicBoolean lost = new AtomicBoolean();
      page.route(
          "**/api/hazards",
          route -> {
            if (lost.compareAndSet(false, true)) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      fillIn(page, "断网示例二");
      page.getByText("提交报告").click();
      assertThat(page.locator("#outbox")).containsText("待发送：断网示例二");
      page.getByText("立即发送").click();
      assertThat(page.locator("#outbox .good")).hasCount(2);
      Browser.picture(page, "phone-sent");
    }
    for (String title : java.util.List.of("断网示例一", "断网示例二")) {
      assertThat(found(title)).hasSize(1);
      var items =
          platform
              .get(GRID, "/api/hazards/" + found(title).get(0).get("number").asText() + "/evidence")
              .body().get("items");
      assertThat(items).hasSize(1);
      assertThat(items.get(0).get("width").asInt()).isEqualTo(1440);
      assertThat(items.get(0).get("height").asInt()).isEqualTo(1920);
      assertThat(items.get(0).get("takenAt").asText()).isEqualTo("2026-11-20T09:30:15");
      assertThat(items.get(0).get("latitude").asDouble()).isEqualTo(28.2);
    }
  }

  @Test
  void taskIsDoneWithPhotos() {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "手机整改示例");
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signInOnPhone(ONE, "/m/?list=offered&q=" + number);
      fits(page);
      Browser.picture(page, "phone-tasks");
      page.locator(".cards a").click();
      fits(page);
      page.getByText("签收", new Page.GetByTextOptions().setExact(true)).click();
      page.getByLabel("本次采取的整改措施和完成情况").fill("车辆已挪走");
      page.getByText("提交办理").click();
      assertThat(page.locator("#answer")).containsText("还缺 1 张");
      for (String kind : java.util.List.of("before", "after")) {
        Locator column = page.locator("section[data-kind=" + kind + "]");
        column.locator("input").setInputFiles(photo(kind + ".jpg"));
        assertThat(column.locator("figure")).hasCount(1);
      }
      fits(page);
      Browser.picture(page, "phone-task");
      page.getByText("提交办理").click();
      page.waitForURL("**/m/");
    }
    assertThat(platform.status(number)).isEqualTo("reinspecting");
  }
}
