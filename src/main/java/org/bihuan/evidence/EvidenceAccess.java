package org.bihuan.evidence;

import java.util.List;
import java.util.Optional;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyStore;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever may see a matter sees its evidence, nobody else; what one may not see is not there. */
@Component
public class EvidenceAccess {

  private final HazardRegister register;
  private final DutyStore duties;
  private final MatterTasks tasks;
  private final CurrentPerson currentPerson;

  EvidenceAccess(
      HazardRegister register,
      DutyStore duties,
      MatterTasks tasks,
      CurrentPerson currentPerson) {
    this.register = register;
    this.duties = duties;
    this.tasks = tasks;
    this.currentPerson = currentPerson;
  }

  /**
   * A matter that the current person may see.
   *
   * @param key number of the hazard or key of the duty
   * @param task the step that the person works at; null for none
   * @param hazard null where the matter is none
   */
  public record Matter(String key, @Nullable MatterTask task, @Nullable Hazard hazard) {

    /**
     * Refuses uploads to what is over.
     *
     * @throws RefusedInputException in Chinese
     */
    public void refuseIfOver() {
      if (hazard != null && hazard.status().isEnd()) {
        throw new RefusedInputException("number", "隐患 " + key + " 已经办结，不能再上传");
      }
      if (hazard == null && (task == null || !task.open())) {
        throw new RefusedInputException("task", "该任务已经办结，不能再上传");
      }
    }
  }

  /**
   * A hazard by its number.
   *
   * @param taskId the step meant; where it is null, the person's own open task of the hazard
   * @throws NotFoundException when there is none or the person may not see it
   */
  public Matter ofHazard(String number, @Nullable String taskId) {
    Optional<Hazard> hazard = register.find(number);
    List<MatterTask> visible = hazard.isEmpty() ? List.of() : tasks.visible(number);
    if (hazard.isEmpty()
        || (visible.isEmpty() && !HazardRegister.maySee(person(), hazard.get()))) {
      throw new NotFoundException("没有编号为 " + number + " 的隐患，或您无权查看");
    }
    MatterTask task =
        taskId == null
            ? visible.stream().findFirst().orElse(null)
            : visible.stream()
                .filter(candidate -> candidate.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new RefusedInputException("task", "该任务不是这条隐患的在办任务"));
    return new Matter(number, task, hazard.get());
  }

  /**
   * The matter of a task, open or over.
   *
   * @throws NotFoundException when there is none or the person may not see it
   */
  public Matter ofTask(String taskId) {
    Optional<MatterTask> open = tasks.open(taskId);
    if (open.isPresent()) {
      return new Matter(
          open.get().matter(), open.get(), register.find(open.get().matter()).orElse(null));
    }
    return tasks
        .ended(taskId)
        .filter(this::maySeeMatter)
        .map(task -> new Matter(task.matter(), task, register.find(task.matter()).orElse(null)))
        .orElseThrow(() -> new NotFoundException("没有这个任务，或您无权查看"));
  }

  private boolean maySeeMatter(MatterTask task) {
    Person person = person();
    Optional<Hazard> hazard = register.find(task.matter());
    if (hazard.isPresent()) {
      return HazardRegister.maySee(person, hazard.get());
    }
    return person.readsEverything()
        || duties.find(task.matter()).filter(duty -> Duty.maySee(person, duty)).isPresent();
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }
}
