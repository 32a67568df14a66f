package org.bihuan.hazard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what happened to a hazard: who did what, when and with which words. */
@Component
public class HazardJournal {

  private static final String COMMENT = "意见";

  private final HazardRegister register;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  HazardJournal(
      HazardRegister register,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.register = register;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /**
   * Keeps a step, and tells it as {@link HazardStepRecorded}.
   *
   * @param outcome what was decided, in Chinese; empty where nothing was to be decided
   * @param words what was said, by Chinese label
   */
  public void record(
      String number, HazardStep.Kind kind, String outcome, Map<String, String> words) {
    HazardStep step =
        new HazardStep(clock.now(), currentPerson.accountOrSystem(), kind, outcome, words);
    register.record(number, step);
    events.publishEvent(new HazardStepRecorded(number, step));
  }

  /** The words of a comment, none when it is empty; more may be added. */
  static Map<String, String> comment(String comment) {
    Map<String, String> words = new LinkedHashMap<>();
    putIfText(words, COMMENT, comment);
    return words;
  }

  static void putIfText(Map<String, String> words, String label, String text) {
    if (!text.isEmpty()) {
      words.put(label, text);
    }
  }
}
