package org.bihuan.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.springframework.stereotype.Component;

/** Whether a step has shown what it must. */
@Component
public class EvidenceCheck {

  private final EvidenceRules rules;
  private final EvidenceStore store;
  private final HazardRegister register;

  EvidenceCheck(EvidenceRules rules, EvidenceStore store, HazardRegister register) {
    this.rules = rules;
    this.store = store;
    this.register = register;
  }

  /**
   * The demand of a step and what it lacks.
   *
   * @param rule what demands it; empty where nothing is demanded
   * @param missing a sentence for each thing that is missing
   * @param exemption why nothing is demanded of this matter, empty where it is not exempt
   */
  public record Standing(String rule, List<String> missing, String exemption) {}

  /** How a step of a hazard stands; nothing is demanded of any other matter. */
  public Standing standing(String matter, String taskKey, Instant since) {
    Optional<Hazard> hazard = register.find(matter);
    Optional<EvidenceDemand> demand = hazard.flatMap(found -> rules.demand(taskKey, found));
    String exemption = store.exemption(matter).orElse("");
    if (demand.isEmpty() || !exemption.isEmpty()) {
      return new Standing(demand.map(EvidenceDemand::rule).orElse(""), List.of(), exemption);
    }
    List<Evidence> items = store.of(matter);
    List<String> missing = new ArrayList<>();
    lack(missing, EvidenceKind.BEFORE, demand.get().before(), count(items, EvidenceKind.BEFORE), "");
    lack(
        missing,
        EvidenceKind.AFTER,
        demand.get().after(),
        (int)
            items.stream()
                .filter(item -> item.kind() == EvidenceKind.AFTER)
                .filter(item -> !item.sealed() && !item.uploadedAt().isBefore(since))
                .count(),
        "（本环节现场拍摄）");
    lack(
        missing,
        EvidenceKind.DOCUMENT,
        demand.get().documents(),
        count(items, EvidenceKind.DOCUMENT),
        "");
    return new Standing(demand.get().rule(), missing, "");
  }

  private static int count(List<Evidence> items, EvidenceKind kind) {
    return (int) items.stream().filter(item -> item.kind() == kind).count();
  }

  private static void lack(
      List<String> missing, EvidenceKind kind, int demanded, int present, String note) {
    if (present < demanded) {
      missing.add(
          "“" + kind.label() + "”" + note + "还缺 " + (demanded - present)
              + (kind.isPhoto() ? " 张" : " 份"));
    }
  }
}
