package org.bihuan.hazard.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardHandover;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.identity.Person;
import org.bihuan.process.MatterRecords;
import org.springframework.stereotype.Component;

/** Hazards whose tasks are passed from hand to hand. */
@Component
class HazardRecords implements MatterRecords {

  private static final Set<String> CLOSE_OUT = Set.of("Task_ApproveCloseOut", "Task_ConfirmCloseOut");

  private final HazardRegister register;
  private final HazardJournal journal;
  private final HazardLifeCycle lifeCycle;
  private final HazardHandover handover;
  private final HazardInstances instances;

  HazardRecords(
      HazardRegister register,
      HazardJournal journal,
      HazardLifeCycle lifeCycle,
      HazardHandover handover,
      HazardInstances instances) {
    this.register = register;
    this.journal = journal;
    this.lifeCycle = lifeCycle;
    this.handover = handover;
    this.instances = instances;
  }

  @Override
  public boolean owns(String matter) {
    return register.find(matter).isPresent();
  }

  @Override
  public void record(
      String matter, Handling handling, String outcome, Map<String, String> words) {
    journal.record(matter, HazardStep.Kind.of(handling.code()), outcome, words);
    instances.showHistory(matter);
  }

  @Override
  public List<Entry> history(String matter) {
    return register.history(matter).stream()
        .map(
            step ->
                new Entry(
                    step.occurredAt(),
                    step.person(),
                    step.kind().label(),
                    step.outcome(),
                    step.words()))
        .toList();
  }

  @Override
  public Optional<String> movableOffice(String matter) {
    return register.find(matter).map(Hazard::responsibleOffice);
  }

  @Override
  public void moveToOffice(String matter, String office, String reason) {
    String former = lifeCycle.require(matter).responsibleOffice();
    instances.handOver(former, handover.handOver(matter, office, reason));
  }

  @Override
  public boolean mayAskForTime(String matter, String taskKey, Person person) {
    return HazardProcess.RECTIFY.equals(taskKey)
        && person.belongsTo(lifeCycle.require(matter).responsibleOffice());
  }

  @Override
  public Optional<Map<String, Object>> agreement(String taskKey, String comment) {
    return CLOSE_OUT.contains(taskKey)
        ? Optional.of(Map.of("approved", true, "comment", comment))
        : Optional.empty();
  }
}
