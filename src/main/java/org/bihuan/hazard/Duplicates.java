package org.bihuan.hazard;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the open hazards that a new report is likely the same as; the verifier decides. */
@Component
public class Duplicates {

  private static final int FARTHEST_DAYS = 90;
  private static final int MOST_COMPARED = 500;
  private static final int MOST_SHOWN = 5;

  private final HazardRegister register;
  private final DuplicateRules rules;

  Duplicates(HazardRegister register, DuplicateRules rules) {
    this.register = register;
    this.rules = rules;
  }

  /**
   * An open hazard that is likely the same.
   *
   * @param reason why, in Chinese
   * @param likeness of the two places, in percent
   */
  public record Candidate(Hazard hazard, String reason, int likeness) {}

  /** The likeliest first; none once the report has been verified. */
  public List<Candidate> of(Hazard report) {
    if (report.status() != HazardStatus.REPORTED && report.status() != HazardStatus.VERIFYING) {
      return List.of();
    }
    return of(report.number(), report.facts());
  }

  /** The same of what nobody has reported as a hazard yet. */
  public List<Candidate> of(HazardFacts facts) {
    return of("", facts);
  }

  private List<Candidate> of(String number, HazardFacts facts) {
    List<Hazard> near = register.near(number, facts, FARTHEST_DAYS, MOST_COMPARED);
    List<DuplicateRules.Likeness> pairs =
        near.stream().map(other -> compare(facts, other.facts())).toList();
    List<Optional<String>> reasons = rules.reasons(pairs);
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      Hazard other = near.get(i);
      int likeness = pairs.get(i).placeLikeness();
      reasons.get(i).ifPresent(reason -> found.add(new Candidate(other, reason, likeness)));
    }
    return found.stream()
        .sorted(
            Comparator.comparing(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> candidate.hazard().number()))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static DuplicateRules.Likeness compare(HazardFacts one, HazardFacts two) {
    Set<String> shared = new HashSet<>(one.criteria());
    shared.retainAll(new HashSet<>(two.criteria()));
    return new DuplicateRules.Likeness(
        !one.enterprise().isEmpty() && one.enterprise().equals(two.enterprise()),
        one.community().equals(two.community()) ? likeness(one.place(), two.place()) : 0,
        shared.size(),
        (int) Math.abs(ChronoUnit.DAYS.between(one.foundOn(), two.foundOn())));
  }

  /**
   * How much of two texts is the same, in percent: the pairs of neighbouring characters that both
   * have, of all that they have. Punctuation and spaces do not count.
   */
  static int likeness(String one, String two) {
    String a = one.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    String b = two.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 100;
    }
    Set<String> pairsOfOne = pairs(a);
    Set<String> pairsOfTwo = pairs(b);
    if (pairsOfOne.isEmpty() || pairsOfTwo.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(pairsOfOne);
    both.retainAll(pairsOfTwo);
    return 200 * both.size() / (pairsOfOne.size() + pairsOfTwo.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
