package org.bihuan.evidence.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.bihuan.evidence.Evidence;
import org.bihuan.evidence.EvidenceCheck;
import org.jspecify.annotations.Nullable;

/** A photo or file on the interface. */
record EvidenceView(
    UUID id,
    String kind,
    String kindName,
    String name,
    String type,
    boolean photo,
    long size,
    String sha256,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean thumbnail,
    @Nullable LocalDateTime takenAt,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String uploadedBy,
    String uploadedByName,
    Instant uploadedAt,
    String step,
    boolean removable) {

  /**
   * Everything of a matter.
   *
   * @param open whether more may be uploaded
   * @param rule what the step demands, empty for nothing
   * @param missing what the step lacks, a sentence each
   * @param exemption why nothing is demanded, empty where it is not exempt
   */
  record ListView(
      String matter,
      boolean open,
      String rule,
      List<String> missing,
      String exemption,
      List<EvidenceView> items) {

    static ListView of(
        String matter, boolean open, EvidenceCheck.Standing standing, List<EvidenceView> items) {
      return new ListView(
          matter, open, standing.rule(), standing.missing(), standing.exemption(), items);
    }
  }

  static EvidenceView of(Evidence item, String uploaderName, boolean removable) {
    return new EvidenceView(
        item.id(),
        item.kind().code(),
        item.kind().label(),
        item.name(),
        item.type(),
        item.isPhoto(),
        item.size(),
        item.sha256(),
        item.width(),
        item.height(),
        item.hasThumbnail(),
        item.takenAt(),
        item.latitude(),
        item.longitude(),
        item.uploadedBy(),
        uploaderName,
        item.uploadedAt(),
        item.step(),
        removable);
  }
}
