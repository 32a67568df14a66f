package org.bihuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The vendor's applications as a person sees them: no English is left, wherever it comes from. */
@PlatformTest
class LeftoverEnglishBrowserIT {

  /** Every text on the screen, and what fields and pictures say, with a word of English letters. */
  private static final String ENGLISH =
      """
      () => {
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const place = walker.currentNode.parentElement;
          if (place.closest('script, style, .fjs-container') || place.offsetParent === null) continue;
          found.push(walker.currentNode.data.trim());
        }
        document.querySelectorAll('[placeholder], [title]').forEach((one) =>
          ['placeholder', 'title'].forEach((name) => found.push((one.getAttribute(name) || '').trim())));
        return [...new Set(found)].filter((text) => /[A-Za-z]{3,}/.test(text));
      }
      """;

  /** Names that are names in every language: of products, files, ids, variables and values. */
  private static final Pattern NAMES =
      Pattern.compile(
          "Asia/Shanghai|Camunda Platform|Powered by bpmn\\.io|JSON|\\{.*"
              + "|[a-z0-9]+([-_.:][A-Za-z0-9]+)*|[a-z]+([A-Z][a-z]+)+");

  private static final int PATIENCE = 20;

  @Autowired Platform platform;

  @Test
  void nothingIsLeftInEnglish() {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    JsonNode task = platform.task(number);
    String instance = task.get("processInstanceId").asText();
    String definition = task.get("processDefinitionId").asText();
    List<String> cockpit =
        List.of(
            "dashboard",
            "processes",
            "decisions",
            "tasks",
            "process-instance/" + instance + "/runtime",
            "process-definition/" + definition + "/runtime");
    List<String> admin =
        List.of(
            "users",
            "user-create",
            "users/admin?tab=groups",
            "groups",
            "authorization?resource=0",
            "system?section=system-settings-general");
    Map<String, List<String>> english = new LinkedHashMap<>();
    try (Browser browser = Browser.open(platform.url())) {
      Page supervisor = browser.signIn("supervisor", 1440, 900);
      cockpit.forEach(path -> look(supervisor, "/camunda/app/cockpit/default/#/" + path, english));
      Page administrator = browser.signIn("admin", 1440, 900);
      admin.forEach(path -> look(administrator, "/camunda/app/admin/default/#/" + path, english));
      look(administrator, "/camunda/app/cockpit/default/#/batch/operation", english);
      look(administrator, "/camunda/app/cockpit/default/#/migration", english);
      look(administrator, "/camunda/app/welcome/default/#!/welcome", english);
      Page staff = browser.signIn("gonggong-anquan-ban-1", 1440, 900);
      look(
          staff,
          "/camunda/app/tasklist/default/#/?task=" + task.get("id").asText(),
          english);
    }
    assertThat(english).isEmpty();
  }

  private void look(Page page, String path, Map<String, List<String>> english) {
    page.navigate("about:blank");
    page.navigate(platform.url() + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.waitForTimeout(1000);
    List<String> found = english(page);
    // A page shows its keys for a moment, before its locale has come.
    for (int i = 0; i < PATIENCE && !found.isEmpty(); i++) {
      page.waitForTimeout(500);
      found = english(page);
    }
    assertThat(page.locator("body").innerText()).as(path).isNotBlank();
    if (!found.isEmpty()) {
      english.put(path, found);
    }
  }

  private static List<String> english(Page page) {
    List<String> found = new ArrayList<>();
    for (Object text : (List<?>) page.evaluate(ENGLISH)) {
      if (!NAMES.matcher(text.toString()).matches()) {
        found.add(text.toString());
      }
    }
    return found;
  }
}
