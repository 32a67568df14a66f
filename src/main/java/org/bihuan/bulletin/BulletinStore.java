package org.bihuan.bulletin;

import java.util.Map;
import java.util.Optional;

/** The table of bulletins. */
public interface BulletinStore {

  void insert(Bulletin bulletin);

  void update(Bulletin bulletin);

  Optional<Bulletin> find(String key);

  /** The one of a period that was sent last. */
  Optional<Bulletin> latestSent(Period period);

  /** How many bulletins that were sent in a period criticise each office and community. */
  Map<String, Integer> criticisms(Period period);
}
