package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found. Checked: codes exist, the day is not in the future, texts are trimmed.
 *
 * @param sector code of the subject
 * @param criteria codes of the stated criteria, may be empty
 * @param placeKind kind of place, empty when not stated
 * @param community code of the community
 * @param enterprise empty when none is concerned
 * @param source how it was found (发现方式)
 * @param fixedOnSpot put right at once (立查立改)
 */
public record HazardFacts(
    String title,
    String description,
    String sector,
    List<String> criteria,
    String placeKind,
    String community,
    String place,
    String enterprise,
    LocalDate foundOn,
    String source,
    boolean fixedOnSpot) {

  public HazardFacts {
    criteria = List.copyOf(criteria);
  }

  /** What is other than in {@code before}, as sentences by Chinese label. */
  Map<String, String> differencesFrom(HazardFacts before) {
    Map<String, String> old = before.texts();
    Map<String, String> differences = new LinkedHashMap<>();
    texts()
        .forEach(
            (field, value) -> {
              if (!value.equals(old.get(field))) {
                differences.put(
                    String.valueOf(HazardFactsReader.LABELS.get(field)),
                    "由“" + old.get(field) + "”改为“" + value + "”");
              }
            });
    return differences;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", title);
    texts.put("description", description);
    texts.put("sector", sector);
    texts.put("criteria", String.join("；", criteria));
    texts.put("placeKind", placeKind);
    texts.put("community", community);
    texts.put("place", place);
    texts.put("enterprise", enterprise);
    texts.put("foundOn", foundOn.toString());
    texts.put("source", source);
    texts.put("fixedOnSpot", fixedOnSpot ? "是" : "否");
    return texts;
  }

  /** Whether a grade may depend on what is other than in {@code before}. */
  boolean gradesOtherwiseThan(HazardFacts before) {
    return !sector.equals(before.sector)
        || !criteria.equals(before.criteria)
        || !placeKind.equals(before.placeKind)
        || !foundOn.equals(before.foundOn)
        || fixedOnSpot != before.fixedOnSpot;
  }
}
