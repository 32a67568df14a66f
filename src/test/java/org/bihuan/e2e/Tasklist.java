package org.bihuan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a person does in Tasklist. */
record Tasklist(Page page) {

  static final String OFFERED = "本办所待办";

  /** The card of a task by words on it. */
  Locator card(String... words) {
    Locator cards = page.locator(".tasks-list li.task");
    for (String word : words) {
      cards = cards.filter(new Locator.FilterOptions().setHasText(word));
    }
    return cards;
  }

  /** Opens the task of a hazard; {@code words} tell its card from others. */
  void open(String title, String... words) {
    page.reload();
    page.getByText(OFFERED).click();
    Locator cards = card(title);
    for (String word : words) {
      cards = cards.filter(new Locator.FilterOptions().setHasText(word));
    }
    cards.first().locator("h4 a").click();
    assertThat(page.locator(".fjs-container")).containsText(title);
  }

  void claim() {
    page.locator(".assignee").getByText("签收").click();
    assertThat(page.locator(".assignee")).containsText("号");
    assertThat(page.locator(".fjs-container")).isVisible();
  }

  void submit() {
    page.getByText("提交办理").click();
    assertThat(page.locator(".fjs-container")).hasCount(0);
  }

  void fill(String label, String text) {
    page.getByLabel(label).fill(text);
  }

  void tick(String option) {
    page.getByText(option, new Page.GetByTextOptions().setExact(true)).click();
  }

  void choose(String label, String option) {
    page.getByLabel(label).click();
    page.locator(".fjs-dropdownlist-item").getByText(option).first().click();
  }

  void day(String label, LocalDate day) {
    Locator field = page.getByLabel(label);
    field.fill(day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")));
    field.press("Enter");
  }

  /** Opens the start form of a process. */
  void start(String process) {
    page.getByText("发起流程").click();
    page.locator(".modal").getByText(process).click();
  }

  void submitStart() {
    page.locator(".modal-footer")
        .getByText("发起", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator(".modal")).hasCount(0);
  }
}
