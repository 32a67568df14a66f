package org.bihuan.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process instance as a list shows it.
 *
 * @param id id of the instance
 * @param businessKey number of the matter, empty for none
 * @param title what the matter is about, empty where nothing is known
 * @param office code of the office that answers for the hazard, empty for what is none
 * @param grade code of the hazard's grade, empty for what is none
 * @param durationMillis how long it took, null while it runs
 * @param deleteReason why it was ended from outside, empty otherwise
 * @param standsAt names of the activities that it stands at
 * @param hazard whether the business key is the number of a hazard
 */
public record InstanceLine(
    String id,
    String processKey,
    String processName,
    int version,
    String definitionId,
    String businessKey,
    String title,
    String office,
    String officeName,
    String grade,
    String gradeName,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long durationMillis,
    String state,
    String stateName,
    String deleteReason,
    List<String> standsAt,
    boolean hazard) {

  public InstanceLine {
    standsAt = List.copyOf(standsAt);
  }
}
