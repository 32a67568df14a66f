package org.bihuan.worklist.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.MatterBook;
import org.bihuan.process.MatterRecords;
import org.bihuan.process.PlatformCommands;
import org.bihuan.process.TaskRights;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.bihuan.worklist.TaskPassed;
import org.bihuan.worklist.WorkDesk;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of the engine from hand to hand. */
@Component
@Transactional
class EngineWorkDesk implements WorkDesk {

  private final TaskService taskService;
  private final TaskList list;
  private final TaskRights rights;
  private final MatterBook matters;
  private final PlatformCommands commands;
  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  EngineWorkDesk(
      TaskService taskService,
      TaskList list,
      TaskRights rights,
      MatterBook matters,
      PlatformCommands commands,
      PeopleDirectory people,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.taskService = taskService;
    this.list = list;
    this.rights = rights;
    this.matters = matters;
    this.commands = commands;
    this.people = people;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  private Task require(String taskId) {
    return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult())
        .orElseThrow(() -> new NotFoundException("没有这个任务，可能已经办结，或您无权查看"));
  }

  private String matterOf(Task task) {
    return list.require(task.getId()).matter();
  }

  /** 街道安委办 puts tasks into other hands too; nobody else touches a colleague's. */
  private boolean mayPassOn(Task task) {
    return rights.mayWorkOn(task.getId()) || person().actsForSafetyOffice();
  }

  private void requirePassingOn(Task task) {
    if (!mayPassOn(task)) {
      throw new ForbiddenException("该任务不在您手中，不能移交或委派");
    }
    if (task.getDelegationState() == DelegationState.PENDING) {
      throw new RefusedInputException("task", "该任务是委派来的，请先退回委派人");
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Choices choices(String taskId) {
    Task task = require(taskId);
    TaskCard card = list.require(taskId);
    MatterRecords records = matters.of(card.matter());
    boolean delegated = task.getDelegationState() == DelegationState.PENDING;
    Person person = person();
    boolean mayWork = rights.mayWorkOn(taskId);
    boolean passes = (mayWork || person.actsForSafetyOffice()) && !delegated;
    String owner = task.getOwner();
    return new Choices(
        card,
        mayWork,
        delegated && owner != null ? Optional.of(people.nameOf(owner)) : Optional.empty(),
        delegated && person.id().equals(owner),
        Optional.ofNullable(task.getAssignee()).filter(person::standsInFor).map(people::nameOf),
        passes ? colleagues(task) : List.of(),
        passes ? officesFor(task, card.matter(), records) : List.of(),
        mayWork && records.mayAskForTime(card.matter(), task.getTaskDefinitionKey(), person));
  }

  private List<Colleague> colleagues(Task task) {
    return candidates(task)
        .flatMap(group -> people.membersOf(group).stream())
        .filter(colleague -> !colleague.account().equals(task.getAssignee()))
        .distinct()
        .toList();
  }

  private Stream<String> candidates(Task task) {
    return commands
        .run(() -> taskService.getIdentityLinksForTask(task.getId()))
        .stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull);
  }

  private List<Office> officesFor(Task task, String matter, MatterRecords records) {
    Optional<String> office = records.movableOffice(matter);
    if (office.isEmpty() || candidates(task).noneMatch(office.get()::equals)) {
      return List.of();
    }
    return offices.all().stream()
        .filter(Office::getsTasks)
        .filter(one -> !one.code().equals(office.get()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<MatterRecords.Entry> history(String taskId) {
    String matter = matterOf(require(taskId));
    return matters.of(matter).history(matter);
  }

  @Override
  public void handOver(String taskId, String account, String reason) {
    Task task = require(taskId);
    requirePassingOn(task);
    requireText("reason", "移交理由", reason);
    Colleague colleague = requireColleague(task, account, "接收人");
    Map<String, String> words = words(task);
    words.put("移交给", colleague.name());
    words.put("理由", reason);
    assign(task, account);
    tell(task, MatterRecords.Handling.HAND_OVER, "移交同事", words);
    passed(task, "移交", List.of(), account, reason);
  }

  @Override
  public void handOverToOffice(String taskId, String office, String reason) {
    Task task = require(taskId);
    requirePassingOn(task);
    requireText("reason", "移交理由", reason);
    String matter = matterOf(task);
    MatterRecords records = matters.of(matter);
    if (records.movableOffice(matter).isPresent()
        && officesFor(task, matter, records).stream()
            .noneMatch(one -> one.code().equals(office))) {
      throw new RefusedInputException(
          "office",
          "“" + task.getName() + "”不能移交给“" + offices.nameOf(office) + "”：只有责任办所的环节可以移交给其他办所");
    }
    EngineCalls.call(
        () -> {
          records.moveToOffice(matter, office, reason);
          return matter;
        });
    passed(task, "移交", List.of(office), "", reason);
  }

  @Override
  public void delegate(String taskId, String account, String reason) {
    Task task = require(taskId);
    requirePassingOn(task);
    if (!rights.mayWorkOn(taskId)) {
      throw new ForbiddenException("该任务不在您手中，不能委派");
    }
    requireText("reason", "委派说明", reason);
    Person person = person();
    if (account.equals(person.id())) {
      throw new RefusedInputException("to", "“受派人”不能是您自己");
    }
    Colleague colleague = requireColleague(task, account, "受派人");
    Map<String, String> words = words(task);
    words.put("委派给", colleague.name());
    words.put("说明", reason);
    EngineCalls.call(
        () ->
            run(
                () -> {
                  if (task.getAssignee() == null) {
                    taskService.setAssignee(taskId, person.id());
                  }
                  taskService.delegateTask(taskId, account);
                  return taskId;
                }));
    tell(task, MatterRecords.Handling.DELEGATE, "", words);
    passed(task, "委派", List.of(), account, reason);
  }

  @Override
  public void resolve(String taskId, String comment) {
    Task task = require(taskId);
    refuseLong("comment", "说明", comment);
    if (task.getDelegationState() != DelegationState.PENDING) {
      throw new RefusedInputException("task", "该任务没有委派，无需退回");
    }
    boolean isOwner = person().id().equals(task.getOwner());
    if (!isOwner && !rights.mayWorkOn(taskId)) {
      throw new ForbiddenException("该任务不在您手中，不能退回");
    }
    if (!comment.isBlank()) {
      commentOn(task, comment);
    }
    EngineCalls.call(
        () ->
            run(
                () -> {
                  taskService.resolveTask(taskId);
                  return taskId;
                }));
    if (!isOwner) {
      passed(task, "退回委派", List.of(), String.valueOf(task.getOwner()), comment);
    }
  }

  @Override
  public void takeOver(String taskId) {
    Task task = require(taskId);
    String absent = task.getAssignee();
    if (absent == null || !person().standsInFor(absent)) {
      throw new ForbiddenException("该任务不在您所代理的人手中，不能接手");
    }
    Map<String, String> words = new LinkedHashMap<>();
    words.put("环节", task.getName());
    words.put("代", people.nameOf(absent));
    assign(task, person().id());
    tell(task, MatterRecords.Handling.STAND_IN, "接手", words);
  }

  @Override
  public void comment(String taskId, String text) {
    Task task = require(taskId);
    requireText("comment", "批注", text);
    if (!mayPassOn(task)) {
      throw new ForbiddenException("该任务不在您手中，不能批注");
    }
    commentOn(task, text);
  }

  private void commentOn(Task task, String text) {
    EngineCalls.call(
        () ->
            run(() -> taskService.createComment(task.getId(), task.getProcessInstanceId(), text)));
  }

  @Override
  public void agree(String taskId, String comment) {
    Task task = require(taskId);
    refuseLong("comment", "意见", comment);
    Map<String, Object> answers =
        matters
            .of(matterOf(task))
            .agreement(task.getTaskDefinitionKey(), comment)
            .orElseThrow(
                () -> new RefusedInputException("task", "“" + task.getName() + "”须逐件办理，不能批量同意"));
    EngineCalls.call(
        () -> {
          if (task.getAssignee() == null) {
            taskService.claim(taskId, person().id());
          }
          taskService.complete(taskId, answers);
          return taskId;
        });
  }

  /** On the platform's behalf: whether the person may was asked before. */
  private <T> T run(Callable<T> work) {
    return commands.run(work);
  }

  private void assign(Task task, String account) {
    EngineCalls.call(
        () ->
            run(
                () -> {
                  taskService.setAssignee(task.getId(), account);
                  return account;
                }));
  }

  private Colleague requireColleague(Task task, String account, String label) {
    if (account.equals(task.getAssignee())) {
      throw new RefusedInputException("to", "“" + label + "”已经是该任务的办理人");
    }
    return colleagues(task).stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedInputException(
                    "to", "“" + label + "”须是可办理此任务的办所的同事，不能是“" + account + "”"));
  }

  private static void requireText(String field, String label, String text) {
    if (text.isBlank()) {
      throw new RefusedInputException(field, "“" + label + "”不能为空");
    }
    refuseLong(field, label, text);
  }

  private static void refuseLong(String field, String label, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new RefusedInputException(field, "“" + label + "”不能超过 " + LONGEST_TEXT + " 字");
    }
    if (!StorableText.isStorable(text)) {
      throw new RefusedInputException(field, "“" + label + "”含有不能保存的字符");
    }
  }

  private Map<String, String> words(Task task) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("环节", task.getName());
    String assignee = task.getAssignee();
    if (assignee != null && !person().id().equals(assignee)) {
      words.put("原办理人", people.nameOf(assignee));
    }
    return words;
  }

  private void tell(
      Task task, MatterRecords.Handling handling, String outcome, Map<String, String> words) {
    String matter = matterOf(task);
    matters.of(matter).record(matter, handling, outcome, words);
  }

  private void passed(
      Task task, String what, List<String> toOffices, String person, String reason) {
    events.publishEvent(
        new TaskPassed(
            task.getId(),
            matter(task),
            task.getName(),
            what,
            toOffices,
            person,
            person().id(),
            reason));
  }

  /** Asked on behalf of the platform: who passed the task on may not see it any longer. */
  private String matter(Task task) {
    return run(() -> matterOf(task));
  }
}
