package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways in as the public, an enterprise and an inspector see them. */
@PlatformTest
class WaysInBrowserIT {

  private static final String CLERK = "gonggong-anquan-ban-1";

  @Autowired Platform platform;

  private static FilePayload photo() {
    return new FilePayload("photo.jpg", "image/jpeg", Photos.jpeg(640, 480));
  }

  private static void fitsTheScreen(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(0);
  }

  /** The other tests in the browser look for their tasks among those of the same office. */
  private void withdraw(String hazard) {
    assertThat(
            platform
                .post(
                    "anweiban-1",
                    "/api/hazards/" + hazard + "/withdrawal",
                    Map.of("reason", "试用结束"))
                .status())
        .isEqualTo(200);
  }

  private String enterprise(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("placeKind", "人员密集场所");
    facts.put("sector", "s11-weifei");
    facts.put("community", "shequ-3");
    facts.put("address", "浏览器路 1 号");
    return platform.post("anweiban-1", "/api/enterprises", facts).body().get("code").asText();
  }

  @Test
  void publicReportsOnAPhoneWithoutLosingAnythingAndAsksForItsState() {
    try (Browser browser = Browser.open(platform.url())) {
      Page phone = browser.visit("/report", 360, 740);
      Accessibility.hasNoSeriousFinding(phone);
      fitsTheScreen(phone);
      phone.getByLabel("看到了什么").fill("安全出口的门被铁链锁住");
      phone.getByLabel("在什么地方").fill("浏览器小区 5 栋");
      phone.getByLabel("姓名").fill("浏览器举报者");
      phone.getByLabel("电话").fill("13700001111");
      phone.locator("[name=photos]").setInputFiles(photo());
      assertThat(phone.locator("#picked")).containsText("已选 1 张照片");
      Browser.picture(phone, "report-phone");
      phone.context().setOffline(true);
      phone.locator("#send button").click();
      assertThat(phone.locator("#answer")).containsText("网络不通，内容都还在");
      phone.context().setOffline(false);
      phone.locator("#send button").click();
      assertThat(phone.locator("#receipt")).isVisible();
      String number = phone.locator("#number").textContent();
      String code = phone.locator("#code").textContent();
      Browser.picture(phone, "report-receipt");

      phone.locator("a[href='/report/state']").click();
      phone.getByLabel("受理编号").fill(number);
      phone.getByLabel("查询码").fill("AAAAAAAAAA");
      phone.locator("#ask button").click();
      assertThat(phone.locator("#answer")).containsText("受理编号或查询码不正确");
      phone.getByLabel("查询码").fill(code);
      phone.locator("#ask button").click();
      assertThat(phone.locator("#state-name")).containsText("已收到，正在核实");
      Accessibility.hasNoSeriousFinding(phone);
      fitsTheScreen(phone);

      Page clerk = browser.signIn(CLERK, 1440, 900);
      clerk.navigate(platform.url() + "/reports");
      Accessibility.hasNoSeriousFinding(clerk);
      clerk.getByText(number).click();
      assertThat(clerk.locator(".photos img")).hasCount(1);
      assertThat(clerk.locator("body")).not().containsText("浏览器举报者");
      clerk.getByLabel("查看理由").fill("联系举报人核实");
      clerk.locator("#look button").click();
      assertThat(clerk.locator("#identity")).containsText("浏览器举报者");
      assertThat(clerk.locator("#looks")).containsText("联系举报人核实");
      Accessibility.hasNoSeriousFinding(clerk);
      Browser.picture(clerk, "report-identity");
      String task = platform.taskOf(number, "Task_VerifyReport").get("id").asText();
      clerk.navigate(platform.url() + "/camunda/app/tasklist/default/#/?task=" + task);
      assertThat(clerk.locator(".fjs-container")).containsText("安全出口的门被铁链锁住");
      assertThat(clerk.locator(".fjs-container")).containsText("属实，转为隐患并交办");
      Browser.picture(clerk, "report-task");
      platform.doneAt(
          CLERK, number, "Task_VerifyReport", "verification", "refused", "comment", "试用结束");
      platform.doneAt(
          CLERK, number, "Task_AnswerReporter", "answer", "已办理", "answeredBy", "网上答复");
    }
  }

  @Test
  void enterpriseChecksItselfUntilItsLinkIsRevoked() {
    String code = enterprise("浏览器自查单位");
    try (Browser browser = Browser.open(platform.url())) {
      Page keeper = browser.signIn("shequ-3-1", 1440, 900);
      keeper.navigate(platform.url() + "/enterprises/" + code);
      keeper.getByText("生成链接").click();
      String link = keeper.locator("#given input").inputValue().replaceFirst("^http://[^/]+", "");
      Accessibility.hasNoSeriousFinding(keeper);
      Browser.picture(keeper, "enterprise-link");

      Page phone = browser.visit(link, 360, 740);
      assertThat(phone.locator("h1")).containsText("浏览器自查单位");
      assertThat(phone.url()).as("the token is out of sight").doesNotContain("#");
      fitsTheScreen(phone);
      Accessibility.hasNoSeriousFinding(phone);
      phone.getByLabel("隐患名称").fill("危废标签脱落");
      phone.getByLabel("隐患描述").fill("暂存间两只桶没有标签");
      phone.getByLabel("具体部位").fill("危废暂存间");
      phone.locator("[name=before]").setInputFiles(photo());
      phone.getByText("报告", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(phone.locator("#answer")).containsText("已报告，编号 QY-");
      assertThat(phone.locator(".own")).containsText("危废标签脱落");
      Browser.picture(phone, "self-phone");

      Page staff = browser.signInOnPhone("shequ-3-2", "/m/report");
      staff.locator("[name=enterprise]").pressSequentially("浏览器自查");
      assertThat(staff.locator("#enterprises option")).hasCount(1);
      staff.locator("[name=enterprise]").fill("浏览器自查单位");
      assertThat(staff.locator("[name=placeKind]")).hasValue("人员密集场所");

      keeper.reload();
      keeper.getByText("作废", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(keeper.locator("#given-list")).containsText("已作废");
      phone.reload();
      assertThat(phone.locator("body")).containsText("请用社区或街道安委办发给贵单位的链接打开");
      phone.navigate("about:blank");
      phone.navigate(platform.url() + link);
      assertThat(phone.locator("#answer")).containsText("链接无效或者已经失效");
    }
    withdraw(
        platform
            .get("supervisor", "/api/hazards?q=危废标签脱落")
            .body()
            .get("items")
            .get(0)
            .get("number")
            .asText());
  }

  @Test
  void inspectorMakesAHazardOfAFailedLineByOneClick() {
    String code = enterprise("浏览器受检单位");
    Platform.Answer started =
        platform.post(
            "anweiban-1",
            "/engine-rest/process-definition/key/inspection/start",
            Map.of(
                "variables",
                Map.of(
                    "kind", Map.of("value", "unannounced"),
                    "inspectionTitle", Map.of("value", "浏览器检查"),
                    "sector", Map.of("value", "s11-weifei"),
                    "dueOn", Map.of("value", platform.clock().today().toString()),
                    "enterprises", Map.of("value", "[\"" + code + "\"]", "type", "Json"),
                    "inspectors",
                        Map.of(
                            "value", "[\"" + CLERK + "\",\"chengguan-ban-1\"]", "type", "Json"))));
    String visit = started.body().get("businessKey").asText() + "-01";
    try (Browser browser = Browser.open(platform.url())) {
      Page inspector = browser.signInOnPhone(CLERK, "/inspections/visits/" + visit);
      fitsTheScreen(inspector);
      List<Locator> lines = inspector.locator(".checklist > li").all();
      lines.get(0).locator("[name=result]").selectOption("failed");
      lines.get(0).locator("[name=note]").fill("台账缺两个月");
      lines.get(0).locator("[data-do=hazard]").click();
      assertThat(lines.get(0).locator("[data-number]")).containsText("QY-");
      lines.get(0).locator("[data-photos] input").setInputFiles(photo());
      assertThat(lines.get(0).locator("[data-said]")).containsText("已上传 1 张照片");
      lines.get(1).locator("[name=result]").selectOption("passed");
      inspector.locator("#rest button").click();
      assertThat(inspector.locator("#left")).containsText("未检查 0 项，不合格 1 项");
      Accessibility.hasNoSeriousFinding(inspector);
      Browser.picture(inspector, "checklist-phone");
      inspector.getByLabel("检查内容和现场情况").fill("检查了暂存间和台账");
      inspector.getByLabel("处理情况").fill("已转为隐患");
      inspector.getByText("提交签发").click();
      assertThat(inspector.locator("dl.facts")).containsText("已检查");
      String hazard = lines.get(0).locator("[data-number]").textContent();
      assertThat(platform.hazard(hazard).get("enterprise").asText()).isEqualTo("浏览器受检单位");
      withdraw(hazard);

      Page supervisor = browser.signIn("supervisor", 1440, 900);
      for (String path :
          List.of(
              "/enterprises",
              "/inspections",
              "/inspections/" + started.body().get("businessKey").asText(),
              "/returns",
              "/assessment",
              "/reports")) {
        supervisor.navigate(platform.url() + path);
        Accessibility.hasNoSeriousFinding(supervisor);
        supervisor.setViewportSize(360, 740);
        fitsTheScreen(supervisor);
        supervisor.setViewportSize(1440, 900);
      }
    }
  }
}
