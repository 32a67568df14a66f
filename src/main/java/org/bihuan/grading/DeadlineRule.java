package org.bihuan.grading;

import org.bihuan.calendar.Term;

/**
 * How long something may take.
 *
 * @param term count and unit of days
 * @param text the rule in Chinese
 * @param confirmed whether a published text gives the number; else it is the platform's default (待核)
 */
public record DeadlineRule(Term term, String text, boolean confirmed) {

  /** The rule as the screen shows it. */
  public String display() {
    return confirmed ? text : text + "（待核）";
  }
}
