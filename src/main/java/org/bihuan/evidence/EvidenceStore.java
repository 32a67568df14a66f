package org.bihuan.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of evidence; rows are never deleted. */
public interface EvidenceStore {

  /** Keeps a content unless it is there; {@code content} is read once. */
  void keep(FileFacts file, InputStream content);

  void insert(Evidence evidence);

  /** What was not removed, oldest first. */
  List<Evidence> of(String matter);

  Optional<Evidence> find(String matter, UUID id);

  byte[] content(String sha256);

  byte[] thumbnail(String sha256);

  void remove(UUID id, Instant at, String person);

  /** Seals what was uploaded in a step, and before any. */
  void seal(String matter, String taskId, Instant at);

  void exempt(String matter, String reason, Instant since);

  /** Why nothing is demanded of a matter. */
  Optional<String> exemption(String matter);
}
