package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor's morning at the board: on the desk, on the wall, on a phone, without the internet. */
@PlatformTest
class BoardBrowserIT {

  private static final String ONE = "gonggong-anquan-ban-1";

  @Autowired Platform platform;

  private final List<String> reported = new ArrayList<>();

  private String report(String place) {
    Map<String, Object> facts = platform.facts();
    facts.put("place", place);
    String number = platform.report(ONE, facts);
    reported.add(number);
    return number;
  }

  @AfterEach
  void leaveNoTaskBehind() {
    reported.forEach(
        number ->
            platform.done(ONE, number, "verification", "rejected", "comment", "看板示例，现场没有"));
  }

  private static void fitsTheScreen(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(0);
  }

  private static void isDrawn(Page page, String chart) {
    assertThat(page.locator("[data-chart=" + chart + "] svg")).isVisible();
    assertThat(page.locator("[data-chart=" + chart + "] svg path[fill='#e0a800']").first())
        .isAttached();
  }

  /** Nothing is fetched from elsewhere. */
  private List<String> withoutTheInternet(Page page) {
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(platform.url()) && !request.url().startsWith("data:")) {
            asked.add(request.url());
          }
        });
    return asked;
  }

  @Test
  void numbersAreDrawnRefreshedWithoutAReloadAndLeadToTheirLists() {
    String number = report("看板浏览路 1 号");
    try (Browser browser = Browser.open(platform.url())) {
      Page page = browser.signIn("supervisor", 1440, 900);
      List<String> elsewhere = withoutTheInternet(page);
      page.navigate(platform.url() + "/board");
      isDrawn(page, "office");
      isDrawn(page, "month");
      Accessibility.hasNoSeriousFinding(page);
      int before = Integer.parseInt(page.locator("#tiles a").first().locator("b").textContent());
      page.evaluate("window.stays = true");
      report("看板浏览路 2 号");
      assertThat(page.locator("#tiles a").first().locator("b"))
          .hasText(String.valueOf(before + 1));
      assertThat((Boolean) page.evaluate("window.stays")).isTrue();
      Browser.picture(page, "board");

      String open = page.locator("#tiles a").nth(1).locator("b").textContent();
      page.locator("#tiles a").nth(1).click();
      assertThat(page.locator("#ledger")).containsText("共 " + open + " 条");
      page.navigate(platform.url() + "/ledger?q=" + number);
      page.getByText(number).first().click();
      assertThat(page.locator("#dossier")).containsText("判定依据");
      assertThat(page.locator("#dossier")).containsText("看板浏览路 1 号");
      Accessibility.hasNoSeriousFinding(page);
      Browser.picture(page, "dossier");
      assertThat(elsewhere).isEmpty();
    }
  }

  @Test
  void wallAndPhoneShowItAtAGlance() {
    report("看板浏览路 3 号");
    try (Browser browser = Browser.open(platform.url())) {
      Page wall = browser.signIn("leader", 1920, 1080);
      List<String> elsewhere = withoutTheInternet(wall);
      wall.navigate(platform.url() + "/board/wall");
      isDrawn(wall, "sector");
      assertThat((Boolean) wall.evaluate("document.documentElement.scrollHeight <= innerHeight"))
          .isTrue();
      Accessibility.hasNoSeriousFinding(wall);
      Browser.picture(wall, "board-wall");
      assertThat(elsewhere).isEmpty();

      Page phone = browser.signInOnPhone("supervisor", "/board");
      isDrawn(phone, "office");
      fitsTheScreen(phone);
      Accessibility.hasNoSeriousFinding(phone);
      Browser.picture(phone, "board-phone");
      for (String path : List.of("/board/overdue", "/board/majors", "/board/campaign", "/board/wall")) {
        phone.navigate(platform.url() + path);
        fitsTheScreen(phone);
        Accessibility.hasNoSeriousFinding(phone);
        Browser.picture(phone, "board-phone" + path.replace('/', '-'));
      }
    }
  }
}
