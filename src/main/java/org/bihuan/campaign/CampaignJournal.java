package org.bihuan.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what happened to something of a campaign: who did what, when and with which words. */
@Component
public class CampaignJournal {

  private final CampaignStore store;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  CampaignJournal(
      CampaignStore store,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.store = store;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /**
   * Keeps a step, and tells it as {@link CampaignStepRecorded}.
   *
   * @param outcome what was decided, in Chinese; empty where nothing was to be decided
   * @param words what was said, by Chinese label; empty texts are left out
   */
  public void record(
      String matter, CampaignStep.Kind kind, String outcome, Map<String, String> words) {
    Map<String, String> said = new LinkedHashMap<>();
    words.forEach(
        (label, text) -> {
          if (!text.isEmpty()) {
            said.put(label, text);
          }
        });
    CampaignStep step =
        new CampaignStep(
            matter, clock.now(), currentPerson.accountOrSystem(), kind, outcome, said);
    store.record(CampaignKeys.campaignOf(matter), step);
    events.publishEvent(new CampaignStepRecorded(step));
  }

  /** Labels and texts in turn, in the order in which people read them. */
  public static Map<String, String> words(String... labelsAndTexts) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndTexts.length; i += 2) {
      words.put(labelsAndTexts[i], labelsAndTexts[i + 1]);
    }
    return words;
  }
}
