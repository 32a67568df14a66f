package org.bihuan.grading.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion in one edition, on the interface.
 *
 * @param sector code of its subject, {@code *} where it holds in every one
 */
record CriterionView(
    String code,
    String sector,
    String sectorName,
    String text,
    String source,
    String grade,
    String gradeName,
    String kind,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String confidence,
    boolean unconfirmed) {

  /** What was found, best match first. */
  record ListView(List<CriterionView> items) {}
}
