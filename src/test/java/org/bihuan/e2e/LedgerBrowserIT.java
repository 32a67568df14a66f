package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger, the papers and the record as 街道安委办 and a supervisor see them. */
@PlatformTest
class LedgerBrowserIT {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> HEAD =
      List.of("专题", "地址/社区/网格", "隐患描述", "等级", "发现方式", "发现日期", "状态", "复查日期/结论", "销号日期");

  @Autowired Platform platform;

  private static List<String> row(String description, String grade) {
    return List.of(
        "消防", "示范社区一 浏览器路 8 号", description, grade, "巡查", "2026-03-02", "已销号",
        "2026-03-10 合格", "2026-03-12");
  }

  private static void fitsTheScreen(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(0);
  }

  @Test
  void ledgerIsCheckedBroughtInFilteredAndTakenOut() throws IOException {
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("anweiban-1", 1440, 900);
      page.navigate(platform.url() + "/ledger");
      Accessibility.hasNoSeriousFinding(page);
      page.locator("#import input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "台账.xlsx",
                  EXCEL,
                  Sheets.of(HEAD, List.of(row("浏览器导入的隐患。", "一般"), row("等级写错的隐患。", "很大")))));
      page.locator("#import button[value=true]").click();
      assertThat(page.locator("#import-answer")).containsText("第 3 行“等级”只能是一般、重大之一");
      assertThat(page.locator("#answer")).containsText("可以导入 1 条");
      Accessibility.hasNoSeriousFinding(page);
      Browser.picture(page, "ledger-import");
      page.locator("#import input[value=good]").check();
      page.locator("#import button[value=false]").click();
      assertThat(page.locator("#answer")).containsText("已导入 1 条，已在台账 0 条，有问题 1 条");
      Download bad = page.waitForDownload(() -> page.getByText("下载有问题的行").click());
      assertThat(Sheets.texts(Files.readAllBytes(bad.path())).get(1)).contains("等级写错的隐患。");

      page.locator("#reconcile button").click();
      assertThat(page.locator("#answer")).containsText("台账与流程一致");
      page.locator("input[name=q]").fill("浏览器导入的隐患");
      page.locator("form.filters button").click();
      assertThat(page.locator("table.ledger tbody tr")).hasCount(1);
      assertThat(page.locator("table.ledger")).containsText("已销号");
      Browser.picture(page, "ledger");
      Download file = page.waitForDownload(() -> page.getByText("导出 Excel").click());
      assertThat(Sheets.texts(Files.readAllBytes(file.path()))).hasSize(2);

      Page phone = browser.signIn("supervisor", 360, 740);
      phone.navigate(platform.url() + "/ledger");
      Accessibility.hasNoSeriousFinding(phone);
      fitsTheScreen(phone);
      assertThat(phone.locator("#import")).hasCount(0);
      Browser.picture(phone, "ledger-phone");
    }
  }

  @Test
  void paperIsIssuedCorrectedPrintedAndSigned() throws IOException {
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("anweiban-1", 1440, 900);
      page.navigate(platform.url() + "/papers");
      Accessibility.hasNoSeriousFinding(page);
      page.locator("#issue select[name=kind]").selectOption("bulletin");
      assertThat(page.locator("#subject-label")).containsText("起止日期");
      page.locator("#issue input[name=subject]").fill("2026-05-01/2026-05-15");
      page.locator("#issue textarea[name=其他要求]").fill("请于月底前完成整改");
      Browser.picture(page, "papers");
      page.locator("#issue button").click();
      assertThat(page.locator("h1")).containsText("青安通报〔");
      assertThat(page.locator("dl")).containsText("待签章");
      Accessibility.hasNoSeriousFinding(page);
      page.locator("#correct textarea[name=标题]").fill("五月上半月通报");
      page.locator("#correct input[name=reason]").fill("标题更正");
      page.locator("#correct button").click();
      assertThat(page.locator("body")).containsText("第 2 版");
      Download pdf = page.waitForDownload(() -> page.locator("a[href$='/2.pdf']").click());
      assertThat(pdf.suggestedFilename()).contains("通报 青安通报〔", "（第2版）.pdf");
      page.locator("#sign input[type=file]")
          .setInputFiles(new FilePayload("签章.jpg", "image/jpeg", Photos.jpeg(640, 480)));
      page.locator("#sign button").click();
      assertThat(page.locator("dl")).containsText("已签章");
      Browser.picture(page, "paper");

      Page phone = browser.signIn("anweiban-2", 360, 740);
      phone.navigate(page.url());
      Accessibility.hasNoSeriousFinding(phone);
      fitsTheScreen(phone);
      Browser.picture(phone, "paper-phone");
    }
  }

  @Test
  void auditorReadsTheRecordAndHasItProved() {
    platform.post(
        "anweiban-1",
        "/api/enterprises",
        Map.of(
            "name", "浏览器审计样例", "sector", "s10-xiaofang", "community", "shequ-3", "address", "示范路 3 号"));
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("supervisor", 1440, 900);
      page.navigate(platform.url() + "/audit");
      Accessibility.hasNoSeriousFinding(page);
      page.locator("select[name=kind]").selectOption("data");
      page.locator("form.filters button").first().click();
      assertThat(page.locator("tbody")).containsText("浏览器审计样例");
      page.locator("#verify button").click();
      assertThat(page.locator("#answer")).containsText("校验通过");
      assertThat(page.locator("#proof")).containsText("链尾");
      Browser.picture(page, "audit");
      Page phone = browser.signIn("leader", 360, 740);
      phone.navigate(platform.url() + "/audit");
      Accessibility.hasNoSeriousFinding(phone);
      fitsTheScreen(phone);
      Browser.picture(phone, "audit-phone");
    }
  }
}
