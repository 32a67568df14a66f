package org.bihuan.selfcheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of links; rows are kept. */
public interface LinkStore {

  void insert(Link link, String tokenHash);

  Optional<Link> find(UUID id);

  Optional<Link> findByToken(String tokenHash);

  /** The latest first. */
  List<Link> of(String enterprise);

  void revoke(UUID id, String person, Instant at);

  void used(UUID id, Instant at);
}
