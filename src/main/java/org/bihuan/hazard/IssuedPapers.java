package org.bihuan.hazard;

import java.util.Collection;
import java.util.Map;

/** Which papers were issued about hazards. */
public interface IssuedPapers {

  /** The number of the latest paper of each kind, by hazard and kind. */
  Map<String, Map<String, String>> numbers(Collection<String> hazards);
}
