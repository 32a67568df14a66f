package org.bihuan.campaign.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.CampaignSubject;
import org.bihuan.plan.PhaseKey;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Tells the models which of the four phases a subject has. */
final class SubjectPhases {

  private SubjectPhases() {}

  static void publish(
      VariableScope scope, CampaignSubject subject, List<CampaignPhase> phases) {
    Set<PhaseKey> own =
        phases.stream()
            .filter(phase -> phase.subject().equals(subject.code()))
            .map(CampaignPhase::phase)
            .collect(Collectors.toSet());
    for (PhaseKey phase : PhaseKey.values()) {
      scope.setVariable(CampaignProcess.has(phase), own.contains(phase));
    }
  }
}
