package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos beside the form, as a person at a desk sees them. */
@PlatformTest
class EvidenceBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";

  @Autowired Platform platform;

  private static FilePayload photo(String name) {
    return new FilePayload(name, "image/jpeg", Photos.taken(800, 600));
  }

  private static Locator column(Page page, String kind) {
    return page.locator("section[data-kind=" + kind + "]");
  }

  @Test
  void photosAreTakenShownRemovedAndDemanded() {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "照片页签示例隐患");
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn(ONE, 1440, 900);
      Tasklist tasks = new Tasklist(page);
      tasks.open("照片页签示例隐患");
      tasks.claim();
      tasks.fill("本次采取的整改措施和完成情况", "车辆已挪走");
      page.getByText("提交办理").click();
      assertThat(page.locator("body")).containsText("“整改前照片”还缺 1 张");
      Browser.picture(page, "evidence-refused");

      page.getByText("现场照片", new Page.GetByTextOptions().setExact(true)).click();
      column(page, "before").locator("input").setInputFiles(photo("before.jpg"));
      assertThat(column(page, "before").locator("figure")).hasCount(1);
      column(page, "after")
          .locator("input")
          .setInputFiles(new FilePayload[] {photo("after-1.jpg"), photo("after-2.jpg")});
      assertThat(column(page, "after").locator("figure")).hasCount(2);
      assertThat(column(page, "after").locator("figure").first()).containsText("公共安全办一号");
      assertThat(column(page, "after").locator("figure").first())
          .containsText("2026-11-20 09:30");
      assertThat(column(page, "after").locator("figure").first())
          .containsText("28.20000, 112.95000");
      column(page, "after").locator("figure").first().getByText("删除").click();
      page.locator("dialog").getByText("删除", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(column(page, "after").locator("figure")).hasCount(1);
      column(page, "document")
          .locator("input")
          .setInputFiles(new FilePayload("x.pdf", "application/pdf", "no".getBytes()));
      assertThat(page.locator(".bihuan-evidence-tab")).containsText("“x.pdf”的内容不是可以上传的类型");
      assertThat(page.locator(".bihuan-evidence-tab")).containsText("照片和材料已齐");
      Browser.picture(page, "evidence");
    }
  }
}
