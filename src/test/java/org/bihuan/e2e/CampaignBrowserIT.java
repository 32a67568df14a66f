package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign is started, a duty done and accepted, a phase reviewed, by hand in Tasklist. */
@PlatformTest
class CampaignBrowserIT {

  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;
  @Autowired ManagementService managementService;

  private void openWhatIsDue() {
    for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
      for (Job job : jobs) {
        managementService.executeJob(job.getId());
      }
    }
  }

  private java.util.List<Job> due() {
    return managementService.createJobQuery().executable().listPage(0, 200);
  }

  @Test
  void campaignGoesFromItsStartFormIntoTheOfficesTasklists() {
    LocalDate today = platform.clock().today();
    try (Browser browser = Browser.open(platform.url())) {
      Tasklist safety = new Tasklist(browser.signIn(SAFETY, 1400, 1200));
      safety.page().getByText("发起流程").click();
      safety.page().locator(".modal")
          .getByText("专项行动", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
          .click();
      safety.choose("方案", "治本攻坚三年行动");
      safety.day("启动日期", today.minusDays(10));
      Browser.picture(safety.page(), "20-campaign-start");
      safety.submitStart();
      openWhatIsDue();
      JsonNode campaign = platform.get("supervisor", "/api/campaigns").body().get(0);
      String id = campaign.get("id").asText();
      assertThat(campaign.get("startsOn").asText()).isEqualTo(today.minusDays(10).toString());

      Tasklist community = new Tasklist(browser.signIn("shequ-2-1", 1400, 1200));
      community.open("各单位作出安排", "落实任务");
      assertThat(community.page().locator(".fjs-container")).containsText("示范社区二");
      community.claim();
      community.page().locator(".fjs-checklist-item, .fjs-form-field-checklist label")
          .getByText("各单位作出安排").first().click();
      community.fill("落实情况", "社区已召开会议，明确网格分工");
      Browser.picture(community.page(), "21-duty");
      community.submit();

      safety.open("各单位作出安排", "验收任务");
      assertThat(safety.page().locator(".fjs-container")).containsText("✓ 各单位作出安排");
      safety.claim();
      safety.tick("通过");
      Browser.picture(safety.page(), "22-acceptance");
      safety.submit();
      String duty = "/api/campaigns/" + id + "/duties/campaign/z-buju:shequ-2";
      assertThat(platform.get("supervisor", duty).body().get("state").asText()).isEqualTo("done");

      safety.open("动员部署", "评审阶段", "治本攻坚三年行动（总体）");
      safety.claim();
      safety.tick("结束阶段");
      safety.fill("理由", "已全部部署");
      Browser.picture(safety.page(), "23-review");
      safety.submit();
      assertThat(
              platform.get("supervisor", "/api/campaigns/" + id).body().get("phases").get(0)
                  .get("state").asText())
          .isEqualTo("closed");
      platform.post(
          SAFETY, "/api/campaigns/" + id + "/cancellation", Map.of("reason", "试验结束"));
    }
  }

  @Test
  void supervisorGoesFromTheCampaignToItsSubjectsInCockpit() {
    Platform.Answer started =
        platform.post(SAFETY, "/api/campaigns", Map.of("plan", "2024-2026"));
    String id = started.body().get("id").asText();
    String instance = started.body().get("processInstanceId").asText();
    openWhatIsDue();
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("supervisor", 1400, 1000);
      page.navigate(
          platform.url() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
      page.getByText("调用的流程实例").first().click();
      assertThat(page.getByText(id + "/z02-xiaofang").first()).isVisible();
      Browser.picture(page, "24-cockpit-campaign");
    }
    platform.post(SAFETY, "/api/campaigns/" + id + "/cancellation", Map.of("reason", "试验结束"));
  }
}
