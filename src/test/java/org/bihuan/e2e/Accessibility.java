package org.bihuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a person who sees little, or works without a mouse, would stumble over on our own pages. */
final class Accessibility {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessibility() {}

  /** Runs the rules of WCAG 2.1 A and AA on the page as it is now. */
  static void hasNoSeriousFinding(Page page) {
    List<Rule> findings =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .toList();
    assertThat(findings)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
