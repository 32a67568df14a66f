package org.bihuan.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.identity.Person;

/**
 * A kind of matter (a hazard, something of a campaign) as whoever passes its tasks from hand to hand
 * knows it: what happened is kept in its own history, and it says itself what may be passed on.
 */
public interface MatterRecords {

  /** What people do with a task besides doing it. */
  enum Handling {
    HAND_OVER("hand-over"),
    DELEGATE("delegate"),
    RETURN("return-to-owner"),
    TAKE_BACK("take-back"),
    COMMENT("comment"),
    STAND_IN("stand-in");

    private final String code;

    Handling(String code) {
      this.code = code;
    }

    /** The code of the step in the history of every kind of matter. */
    public String code() {
      return code;
    }
  }

  /**
   * One thing that happened.
   *
   * @param person account of who, {@code system} for the platform itself
   * @param label what was done, in Chinese
   * @param outcome what was decided; empty where nothing was to be decided
   * @param words what was said, by Chinese label
   */
  record Entry(
      Instant at, String person, String label, String outcome, Map<String, String> words) {}

  /** Whether a business key is one of this kind. */
  boolean owns(String matter);

  /** Keeps what was done with a task of the matter. */
  void record(String matter, Handling handling, String outcome, Map<String, String> words);

  /** Everything that happened to the matter, oldest first. */
  List<Entry> history(String matter);

  /**
   * The office whose tasks another office may take over.
   *
   * @return empty where the office is decided elsewhere and stays
   */
  Optional<String> movableOffice(String matter);

  /**
   * Another office answers for the matter from now on, and gets its open tasks; deadlines stay.
   *
   * @throws org.bihuan.problem.RefusedInputException when the office gets no tasks
   */
  void moveToOffice(String matter, String office, String reason);

  /** Whether a person may ask for more time at a step. */
  boolean mayAskForTime(String matter, String taskKey, Person person);

  /**
   * What a form says that agrees to a step, where people agree to several at once.
   *
   * @return empty where each has to be done by itself
   */
  Optional<Map<String, Object>> agreement(String taskKey, String comment);
}
