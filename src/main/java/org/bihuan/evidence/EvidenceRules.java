package org.bihuan.evidence;

import java.util.Optional;
import org.bihuan.hazard.Hazard;

/** What the table {@code evidence-requirement} demands. */
public interface EvidenceRules {

  /** The demand of a step; empty for a task that has none. */
  Optional<EvidenceDemand> demand(String taskKey, Hazard hazard);
}
