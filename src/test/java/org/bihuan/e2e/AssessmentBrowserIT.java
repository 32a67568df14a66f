package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.bihuan.PastHazards;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scores as 街道安委办 publishes them and a clerk appeals against them on a phone. */
@PlatformTest
class AssessmentBrowserIT {

  private static final String PERIOD = "?from=2013-01-01&to=2013-03-31";

  @Autowired Platform platform;
  @Autowired PastHazards hazards;

  @AfterEach
  void takeOut() {
    hazards.takeOut();
  }

  private static void fitsAndIsAccessible(Page page) {
    Accessibility.hasNoSeriousFinding(page);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(0);
  }

  @Test
  void scoresArePublishedAndAppealedAgainst() {
    hazards.closed("shichang-suo", "shequ-1", LocalDate.of(2013, 1, 5), LocalDate.of(2013, 1, 9));
    hazards.closed("shichang-suo", "shequ-1", LocalDate.of(2013, 1, 5), LocalDate.of(2013, 4, 9));
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("anweiban-1", 1440, 900);
      page.navigate(platform.url() + "/assessment" + PERIOD);
      fitsAndIsAccessible(page);
      page.locator("table").getByText("青园市场监管所").click();
      assertThat(page.locator("#shichang-suo")).containsText("整改率不到 60%，不得分");
      assertThat(page.locator("#shichang-suo .own").first()).isVisible();
      Browser.picture(page, "assessment");
      page.getByText("公布本期考核").click();
      assertThat(page.getByText("不再随事实变动")).isVisible();
      assertThat(page.locator("#publish")).hasCount(0);

      Page phone = browser.signIn("shichang-suo-1", 360, 740);
      phone.navigate(platform.url() + "/assessment" + PERIOD);
      phone.getByText("对这一项申诉").first().click();
      phone.getByLabel("申诉理由").first().fill("一条四月才到期");
      fitsAndIsAccessible(phone);
      phone.getByText("提出申诉").first().click();
      assertThat(phone.locator("#shichang-suo")).containsText("一条四月才到期（待裁定）");
      fitsAndIsAccessible(phone);
      Browser.picture(phone, "assessment-phone");
      String task =
          platform
              .get("anweiban-1", "/engine-rest/task?taskDefinitionKey=Task_DecideAppeal")
              .body()
              .get(0)
              .get("id")
              .asText();
      assertThat(
              platform
                  .completeTask(
                      "anweiban-2", task, "upheld", true, "newPoints", 25, "comment", "属实")
                  .status())
          .isEqualTo(204);
      phone.reload();
      assertThat(phone.locator("#shichang-suo")).containsText("原得分 0");
    }
  }
}
