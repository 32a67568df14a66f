package org.bihuan.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens matters and keeps what happened to them: who did what, when and with which words. */
@Component
public class MatterJournal {

  private final MatterStore store;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<WordsGuard> guards;

  MatterJournal(
      MatterStore store,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events,
      ObjectProvider<WordsGuard> guards) {
    this.store = store;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
    this.guards = guards;
  }

  /** A new key of a kind, for example {@code JB-2026-000001}. */
  public String newKey(String prefix) {
    int year = clock.today().getYear();
    return "%s-%d-%06d".formatted(prefix, year, store.nextNumber(prefix, year));
  }

  public void open(Matter matter) {
    store.insert(matter);
  }

  public Optional<Matter> find(String key) {
    return store.find(key);
  }

  /**
   * A matter that must be there.
   *
   * @throws IllegalStateException when there is none
   */
  public Matter require(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("没有事项 " + key));
  }

  /** Keeps a step of the matter's process; {@code words} are labels and texts in turn. */
  public void record(String key, String what, String outcome, String... words) {
    record(key, MatterStep.Kind.STEP, what, outcome, words(words));
  }

  public void record(
      String key, MatterStep.Kind kind, String what, String outcome, Map<String, String> words) {
    guards.forEach(guard -> guard.check(key, words));
    MatterStep step =
        new MatterStep(
            clock.now(), currentPerson.accountOrSystem(), kind, what, outcome, words);
    store.record(key, step);
    events.publishEvent(new MatterStepRecorded(require(key), step));
  }

  public List<MatterStep> history(String key) {
    return store.history(key);
  }

  private static Map<String, String> words(String... labelsAndTexts) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndTexts.length; i += 2) {
      if (!labelsAndTexts[i + 1].isEmpty()) {
        words.put(labelsAndTexts[i], labelsAndTexts[i + 1]);
      }
    }
    return words;
  }
}
