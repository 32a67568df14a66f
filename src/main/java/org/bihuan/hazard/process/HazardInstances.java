package org.bihuan.hazard.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The running processes of a hazard, for what changes from outside of their flow. */
@Component
class HazardInstances {

  private static final String[] MODELS = {
    HazardProcess.KEY, HazardProcess.SUPERVISION_KEY, HazardProcess.EXTENSION_KEY
  };

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final Clocks clocks;
  private final HazardVariables variables;
  private final HazardLifeCycle lifeCycle;
  private final PlatformCommands commands;

  HazardInstances(
      RuntimeService runtimeService,
      TaskService taskService,
      Clocks clocks,
      HazardVariables variables,
      HazardLifeCycle lifeCycle,
      PlatformCommands commands) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.clocks = clocks;
    this.variables = variables;
    this.lifeCycle = lifeCycle;
    this.commands = commands;
  }

  /** Sets a variable of the supervision that a loop has called; nothing happens without one. */
  void tellSupervision(String loop, String name, Object value) {
    commands.run(
        () -> {
          ProcessInstance supervision = supervision(loop);
          if (supervision != null) {
            runtimeService.setVariable(supervision.getId(), name, value);
          }
          return loop;
        });
  }

  private @Nullable ProcessInstance supervision(String loop) {
    return runtimeService
        .createProcessInstanceQuery()
        .superProcessInstanceId(loop)
        .processDefinitionKey(HazardProcess.SUPERVISION_KEY)
        .singleResult();
  }

  /** Whether an extension is being decided on, besides the one that asks. */
  boolean isExtensionPending(String number) {
    return commands.run(
        () ->
            runtimeService
                    .createProcessInstanceQuery()
                    .processDefinitionKey(HazardProcess.EXTENSION_KEY)
                    .processInstanceBusinessKey(number)
                    .count()
                > 0);
  }

  /** A request for an extension has no object any longer: the hazard ended or is assigned anew. */
  void voidExtension(String number) {
    commands.run(
        () ->
            runtimeService
                .createMessageCorrelation(HazardProcess.EXTENSION_VOID_MESSAGE)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult());
  }

  /** Shows the hazard as it is now in every open task, with the due dates of its clocks. */
  void refresh(Hazard hazard) {
    commands.run(
        () -> {
          for (ProcessInstance instance : instances(hazard.number())) {
            publish(instance.getId(), hazard);
          }
          for (Task task : tasks(hazard.number())) {
            HazardProcess.Step step = HazardProcess.STEPS.get(task.getTaskDefinitionKey());
            if (step != null) {
              clocks
                  .find(hazard.number(), step.clock())
                  .ifPresent(clock -> show(task, hazard, clock));
            }
          }
          return hazard;
        });
  }

  /** Lets the forms of every open task tell what has happened up to now. */
  void showHistory(String number) {
    commands.run(
        () -> {
          Map<String, Object> view = variables.viewOf(lifeCycle.require(number));
          instances(number)
              .forEach(instance -> runtimeService.setVariables(instance.getId(), view));
          return number;
        });
  }

  private void show(Task task, Hazard hazard, Clock clock) {
    task.setDueDate(OfferTaskListener.lastMoment(clock));
    task.setPriority(OfferTaskListener.priority(hazard));
    taskService.saveTask(task);
  }

  private void publish(String instance, Hazard hazard) {
    runtimeService.setVariables(instance, variables.all(hazard));
  }

  private List<ProcessInstance> instances(String number) {
    return runtimeService
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKeyIn(MODELS)
        .list();
  }

  private List<Task> tasks(String number) {
    return taskService
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKeyIn(MODELS)
        .list();
  }

  /** The open tasks of the former office pass to the one that answers now; nothing starts anew. */
  void handOver(String formerOffice, Hazard hazard) {
    commands.run(
        () -> {
          tasks(hazard.number())
              .forEach(task -> offer(task, formerOffice, hazard.responsibleOffice()));
          refresh(hazard);
          return hazard;
        });
  }

  /** Leads a hazard whose grade, office or kind of supervision changed to where it belongs now. */
  void redirect(Hazard before, Hazard after) {
    commands.run(
        () -> {
          refresh(after);
          if (before.grade() != after.grade()
              || !before.responsibleOffice().equals(after.responsibleOffice())
              || before.needsJudgement() != after.needsJudgement()
              || isSupervisedOtherwise(before, after)) {
            restart(before, after);
            offer(before.responsibleOffice(), after);
          }
          return after;
        });
  }

  /** A major fire hazard goes to the brigade, any other to the district's body. */
  private static boolean isSupervisedOtherwise(Hazard before, Hazard after) {
    return before.grade() != after.grade()
        || Sector.FIRE.equals(before.facts().sector()) != Sector.FIRE.equals(after.facts().sector());
  }

  /** First everything is taken away, for a variable may let a waiting token go on. */
  private void restart(Hazard before, Hazard after) {
    String loop = after.processInstanceId();
    boolean supervisedOtherwise = isSupervisedOtherwise(before, after);
    Set<String> open = new TreeSet<>(runtimeService.getActiveActivityIds(loop));
    open.remove(HazardProcess.WATCH);
    if (!supervisedOtherwise) {
      open.remove(HazardProcess.SUPERVISE);
    }
    ProcessInstanceModificationBuilder cancellation =
        runtimeService.createProcessInstanceModification(loop);
    open.forEach(cancellation::cancelAllForActivity);
    cancellation.execute();
    runtimeService.setVariable(loop, HazardProcess.ACCEPTED.name(), false);
    if (supervisedOtherwise) {
      runtimeService.setVariable(loop, HazardProcess.SUPERVISION.name(), "none");
    }
    goOn(before, after, runtimeService.createProcessInstanceModification(loop)).execute();
    voidExtension(after.number());
  }

  private static ProcessInstanceModificationBuilder goOn(
      Hazard before, Hazard after, ProcessInstanceModificationBuilder start) {
    return switch (before.status()) {
      case REPORTED, VERIFYING -> start.startBeforeActivity(HazardProcess.VERIFY);
      case JUDGING, PLANNING, RECTIFYING -> start.startBeforeActivity(HazardProcess.ASSIGNMENT);
      default ->
          after.grade() == Grade.MAJOR && isSupervisedOtherwise(before, after)
              ? start
                  .startBeforeActivity(HazardProcess.REINSPECT)
                  .startBeforeActivity(HazardProcess.SUPERVISE)
              : start.startBeforeActivity(HazardProcess.REINSPECT);
    };
  }

  /** The open tasks beside the loop pass from the former office to the present one. */
  private void offer(String formerOffice, Hazard hazard) {
    String office = hazard.responsibleOffice();
    ProcessInstance supervision = supervision(hazard.processInstanceId());
    if (formerOffice.equals(office) || supervision == null) {
      return;
    }
    taskService
        .createTaskQuery()
        .processInstanceId(supervision.getId())
        .list()
        .forEach(task -> offer(task, formerOffice, office));
  }

  private void offer(Task task, String formerOffice, String office) {
    boolean offered =
        taskService.getIdentityLinksForTask(task.getId()).stream()
            .anyMatch(
                link ->
                    IdentityLinkType.CANDIDATE.equals(link.getType())
                        && formerOffice.equals(link.getGroupId()));
    if (offered) {
      taskService.setAssignee(task.getId(), null);
      taskService.deleteCandidateGroup(task.getId(), formerOffice);
      taskService.addCandidateGroup(task.getId(), office);
    }
  }
}
