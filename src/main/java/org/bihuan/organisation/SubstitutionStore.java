package org.bihuan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of substitutions. */
public interface SubstitutionStore {

  void insert(Substitution substitution, Instant now);

  Optional<Substitution> find(UUID id);

  /** Accounts for whom somebody stands in on a day. */
  List<String> absentFor(String substitute, LocalDate day);

  /** Accounts that stand in for somebody on a day. */
  List<String> substitutesOf(String absent, LocalDate day);

  /** What has not ended by a day, of one absent person or substitute. */
  List<Substitution> of(String account, LocalDate day);

  List<Substitution> all(LocalDate day);

  void end(UUID id, String person, Instant now);
}
