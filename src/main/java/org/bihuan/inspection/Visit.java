package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inspection of one enterprise.
 *
 * @param key business key of its process, for example {@code JC-2026-000001-01}
 * @param inspectors accounts, the leading one first
 * @param candidates accounts that the inspectors were drawn from; empty where they were chosen
 * @param outcome what became of it, empty before
 * @param scene what was inspected and seen
 * @param handling what was done about it
 * @param countersigned whether the enterprise's person in charge signed, or refused and who saw it
 * @param disclosure how and when the result was made public
 */
public record Visit(
    String key,
    String inspection,
    String enterprise,
    List<String> inspectors,
    List<String> candidates,
    String outcome,
    @Nullable LocalDate carriedOutOn,
    String scene,
    String handling,
    String countersigned,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    String disclosure) {

  public Visit {
    inspectors = List.copyOf(inspectors);
    candidates = List.copyOf(candidates);
  }

  /** One that has not begun. */
  static Visit planned(
      String key,
      String inspection,
      String enterprise,
      List<String> inspectors,
      List<String> candidates) {
    return new Visit(
        key, inspection, enterprise, inspectors, candidates, "", null, "", "", "", null, null, "");
  }

  public boolean isSigned() {
    return signedAt != null;
  }

  Visit carriedOut(
      String what, LocalDate day, String seen, String done, String enterpriseSigned) {
    return new Visit(
        key, inspection, enterprise, inspectors, candidates, what, day, seen, done,
        enterpriseSigned, null, null, disclosure);
  }

  Visit signed(String person, Instant at, String madePublic) {
    return new Visit(
        key, inspection, enterprise, inspectors, candidates, outcome, carriedOutOn, scene,
        handling, countersigned, person, at, madePublic);
  }
}
