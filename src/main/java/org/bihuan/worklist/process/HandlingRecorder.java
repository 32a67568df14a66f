package org.bihuan.worklist.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.MatterBook;
import org.bihuan.process.MatterRecords.Handling;
import org.bihuan.process.PlatformCommands;
import org.bihuan.process.TaskCommented;
import org.bihuan.process.TaskReturned;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people do with tasks by whatever route: comments, returns, and what a substitute does. */
@Component
class HandlingRecorder {

  private static final String STEP = "环节";

  private final MatterBook matters;
  private final TaskList list;
  private final PlatformCommands commands;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;

  HandlingRecorder(
      MatterBook matters,
      TaskList list,
      PlatformCommands commands,
      PeopleDirectory people,
      CurrentPerson currentPerson) {
    this.matters = matters;
    this.list = list;
    this.commands = commands;
    this.people = people;
    this.currentPerson = currentPerson;
  }

  @EventListener
  void comment(TaskCommented comment) {
    TaskCard task = commands.run(() -> list.require(comment.taskId()));
    record(task.matter(), Handling.COMMENT, "", words(task.step(), "批注", comment.text()));
  }

  @EventListener
  void returned(TaskReturned returned) {
    TaskCard task = commands.run(() -> list.require(returned.taskId()));
    record(
        task.matter(),
        currentPerson.accountOrSystem().equals(returned.owner())
            ? Handling.TAKE_BACK
            : Handling.RETURN,
        "",
        words(task.step(), "退回给", name(returned.owner())));
  }

  /** What was delegated ends in its owner's hands. */
  @EventListener(condition = "#task.eventName == 'complete'")
  void refuseDelegated(DelegateTask task) {
    if (task instanceof TaskEntity entity
        && entity.getDelegationState() == DelegationState.PENDING) {
      throw new RefusedInputException(
          "task", "该任务是委派来的，请退回委派人" + name(entity.getOwner()) + "办结");
    }
  }

  @EventListener(condition = "#task.eventName == 'complete'")
  void doneFor(DelegateTask task) {
    currentPerson
        .find()
        .flatMap(person -> absentee(person, task))
        .ifPresent(
            absent ->
                record(
                    matterOf(task),
                    Handling.STAND_IN,
                    "",
                    words(task.getName(), "代", name(absent))));
  }

  /** For whom a person does a task that is not the person's own. */
  private Optional<String> absentee(Person person, DelegateTask task) {
    List<String> absentees = person.absentees();
    if (absentees.isEmpty()) {
      return Optional.empty();
    }
    if (person.standsInFor(task.getAssignee())) {
      return Optional.of(Objects.requireNonNull(task.getAssignee()));
    }
    List<String> groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    return groups.stream().anyMatch(group -> isMember(person.id(), group))
        ? Optional.empty()
        : absentees.stream()
            .filter(absent -> groups.stream().anyMatch(group -> isMember(absent, group)))
            .findFirst();
  }

  private boolean isMember(String account, String group) {
    return people.membersOf(group).stream().anyMatch(one -> one.account().equals(account));
  }

  private static String matterOf(DelegateTask task) {
    return String.valueOf(task.getExecution().getProcessBusinessKey());
  }

  private String name(@Nullable String account) {
    return account == null ? "" : people.nameOf(account);
  }

  private static Map<String, String> words(String step, String label, String text) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(STEP, step);
    words.put(label, text);
    return words;
  }

  private void record(
      String matter, Handling handling, String outcome, Map<String, String> words) {
    commands.run(
        () -> {
          matters.find(matter).ifPresent(kind -> kind.record(matter, handling, outcome, words));
          return matter;
        });
  }
}
