package org.bihuan.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file of a matter.
 *
 * @param matter number of the hazard or key of the duty
 * @param name file name as sent, without its path
 * @param taskId the step in which it was uploaded; null before the first
 * @param step the step's name, empty before the first
 * @param sealed whether the step has been completed, so that it stays
 * @param takenAt the camera's own clock
 */
public record Evidence(
    UUID id,
    String matter,
    EvidenceKind kind,
    String name,
    String type,
    long size,
    String sha256,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean hasThumbnail,
    @Nullable LocalDateTime takenAt,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String taskId,
    String step,
    boolean sealed) {

  public boolean isPhoto() {
    return type.startsWith("image/");
  }

  public boolean isRemovableBy(String person) {
    return !sealed && uploadedBy.equals(person);
  }
}
