package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell in Tasklist and the page behind it. */
@PlatformTest
class NoticesBrowserIT {

  @Autowired Platform platform;

  @Test
  void bellLeadsToWhatIsNewAndChoicesAreKept() {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "消息页示例");
    platform.report("shequ-1-1", facts);
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("gonggong-anquan-ban-2", 1440, 900);
      assertThat(page.locator(".bihuan-unread")).isVisible();
      page.locator(".bihuan-bell").click();
      assertThat(page.locator("#notices")).containsText("新任务：核实隐患　消息页示例");
      Accessibility.hasNoSeriousFinding(page);
      Browser.picture(page, "notices");
      page.getByLabel("新任务 邮件").uncheck();
      page.getByText("保存").click();
      assertThat(page.getByLabel("新任务 邮件")).not().isChecked();
      page.getByText("全部标为已读").click();
      assertThat(page.locator("#notices")).containsText("未读 0 条");

      Page keeper = browser.signInOnPhone("anweiban-1", "/notices");
      assertThat(keeper.locator("#robot")).isVisible();
      assertThat((Integer) keeper.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
      Accessibility.hasNoSeriousFinding(keeper);
      Browser.picture(keeper, "notices-phone");
    }
  }
}
