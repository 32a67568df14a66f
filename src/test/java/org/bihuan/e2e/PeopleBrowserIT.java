package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account from the sheet over the first sign-in to the last day, as people see it. */
@PlatformTest
class PeopleBrowserIT {

  @Autowired Platform platform;

  private static FilePayload sheet(String account, String name, String office) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet();
      cells(sheet.createRow(0), "账号", "姓名", "办所");
      cells(sheet.createRow(1), account, name, office);
      book.write(out);
      return new FilePayload(
          "staff.xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          out.toByteArray());
    }
  }

  private static void cells(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  @Test
  void accountIsOpenedUsedAndClosed() throws IOException {
    try (Browser browser = Browser.open(platform.url())) {
      Page admin = browser.signIn("admin", 1440, 900);
      admin.navigate(platform.url() + "/people");
      admin.locator("input[type=file]").setInputFiles(sheet("seite-1", "页面一号", "没有的办"));
      admin.getByText("检查", exact()).click();
      assertThat(admin.locator("#import-answer")).containsText("第 2 行“办所”没有“没有的办”这个办所");
      admin.locator("input[type=file]").setInputFiles(sheet("seite-1", "页面一号", "财政所"));
      admin.getByText("开户", exact()).click();
      assertThat(admin.locator("#import-answer")).containsText("页面一号");
      Accessibility.hasNoSeriousFinding(admin);
      Browser.picture(admin, "people-opened");
      String password =
          admin.locator("#import-answer tbody tr").first().locator("td").nth(3).textContent();

      Page person = browser.visit("/login", 1440, 900);
      person.getByLabel("账号").fill("seite-1");
      person.getByLabel("密码").fill(password);
      person.locator("button[type=submit]").click();
      assertThat(person.locator("#account")).containsText("首次登录，请先设置新密码");
      Browser.picture(person, "first-sign-in");
      person.navigate(platform.url() + "/m/");
      assertThat(person.locator("#account")).containsText("首次登录，请先设置新密码");
      person.getByLabel("原密码").fill(password);
      person.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill("eigenes-2026");
      person.getByLabel("再输一次新密码").fill("eigenes-2026");
      person.locator("#password button").click();
      person.waitForURL("**/camunda/app/tasklist/**");
      person.navigate("about:blank");

      admin.navigate(platform.url() + "/people?q=seite-1");
      admin.locator("[data-do=leave]").click();
      admin.locator("#doing input[name=reason]").fill("调离");
      admin.locator("#doing button[type=submit]").click();
      assertThat(admin.locator("#doing-answer")).containsText("已办理");
      person.navigate(platform.url() + "/worklist");
      assertThat(person.locator("body")).containsText("账号已停用");
      assertThat(person.url()).contains("/login");
    }
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
