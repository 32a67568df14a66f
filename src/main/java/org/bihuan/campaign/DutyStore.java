package org.bihuan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.identity.Person;

/** The tables of the duties; written in the transaction of the engine's step. */
public interface DutyStore {

  void insertAll(List<Duty> duties);

  Optional<Duty> find(String key);

  void update(Duty duty);

  /** The day on which a subject's next duty opens; empty when all have. */
  Optional<LocalDate> nextOpening(String campaign, String subject);

  /** Removes what has not opened of a strand. */
  void removePlanned(String campaign, String strand);

  /** Takes the duties of a subject that open by a day, each once, and returns their keys. */
  List<String> dispatch(String campaign, String subject, LocalDate today);

  void contribute(Contribution contribution);

  /** What the cooperating offices have said, in the order in which they did. */
  List<Contribution> contributions(String duty);

  /** Duties that are not over of campaigns that have not ended. */
  List<Duty> movable();

  /** What comes of some of the plan's rows, in the order of their days. */
  List<Duty> ofStrand(String campaign, String strand);

  /**
   * The campaign ended: whatever has not ended does, in a state. Returns the keys of those that were at
   * work.
   */
  List<String> endAll(String campaign, Duty.State state);

  DutyPage search(DutySearch search, Person person, LocalDate today);

  /** How many duties of each subject are in each state, and how many are overdue. */
  List<DutyCount> counts(String campaign, LocalDate today);

  /** How many duties of each office are open and how many overdue. */
  List<OfficeCount> offices(String campaign, LocalDate today);

  /** What a cooperating office has said. */
  record Contribution(String duty, String office, String text, String person, Instant given) {}

  /** Duties of a subject in a state. */
  record DutyCount(String subject, Duty.State state, int count, int overdue) {}

  /** Duties of an office. */
  record OfficeCount(String office, int open, int overdue) {}
}
