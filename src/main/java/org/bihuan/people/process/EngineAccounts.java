package org.bihuan.people.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.people.Accounts;
import org.bihuan.people.NewMember;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.MatterBook;
import org.bihuan.process.MatterRecords;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Users and memberships of the engine. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identityService;
  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final PlatformCommands commands;
  private final MatterBook matters;
  private final OfficeDirectory offices;

  EngineAccounts(
      IdentityService identityService,
      TaskService taskService,
      RuntimeService runtimeService,
      PlatformCommands commands,
      MatterBook matters,
      OfficeDirectory offices) {
    this.identityService = identityService;
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.commands = commands;
    this.matters = matters;
    this.offices = offices;
  }

  @Override
  public List<Member> all() {
    return commands.run(
        () -> {
          Map<String, List<String>> groups = new TreeMap<>();
          for (Group group : identityService.createGroupQuery().list()) {
            for (User user :
                identityService.createUserQuery().memberOfGroup(group.getId()).list()) {
              groups.computeIfAbsent(user.getId(), id -> new ArrayList<>()).add(group.getId());
            }
          }
          return identityService.createUserQuery().orderByUserId().asc().list().stream()
              .map(user -> member(user, groups.getOrDefault(user.getId(), List.of())))
              .toList();
        });
  }

  @Override
  public Optional<Member> find(String account) {
    return commands.run(
        () ->
            Optional.ofNullable(
                    identityService.createUserQuery().userId(account).singleResult())
                .map(user -> member(user, direct(account))));
  }

  private List<String> direct(String account) {
    return identityService.createGroupQuery().list().stream()
        .map(Group::getId)
        .filter(
            group ->
                identityService.createUserQuery().memberOfGroup(group).userId(account).count() > 0)
        .toList();
  }

  private static Member member(User user, List<String> groups) {
    Colleague known =
        Colleague.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
    return new Member(known.account(), known.name(), known.email(), List.copyOf(groups));
  }

  @Override
  public void create(NewMember member, String password) {
    commands.run(
        () -> {
          User user = identityService.newUser(member.account());
          user.setFirstName("");
          user.setLastName(member.name());
          user.setEmail(member.email().isEmpty() ? null : member.email());
          user.setPassword(password);
          identityService.saveUser(user);
          member.groups().forEach(group -> identityService.createMembership(user.getId(), group));
          return user;
        });
  }

  @Override
  public void setGroups(String account, Collection<String> groups) {
    commands.run(
        () -> {
          Set<String> before = new HashSet<>(direct(account));
          before.stream()
              .filter(group -> !groups.contains(group))
              .forEach(group -> identityService.deleteMembership(account, group));
          groups.stream()
              .filter(group -> !before.contains(group))
              .forEach(group -> identityService.createMembership(account, group));
          return account;
        });
  }

  @Override
  public void setPassword(String account, String password) {
    change(account, user -> user.setPassword(password));
    commands.run(
        () -> {
          identityService.unlockUser(account);
          return account;
        });
  }

  @Override
  public void setEmail(String account, String email) {
    change(account, user -> user.setEmail(email.isEmpty() ? null : email));
  }

  private void change(String account, Consumer<User> change) {
    commands.run(
        () -> {
          User user = identityService.createUserQuery().userId(account).singleResult();
          change.accept(user);
          identityService.saveUser(user);
          return account;
        });
  }

  @Override
  public boolean isPassword(String account, String password) {
    try {
      return commands.run(() -> identityService.checkPassword(account, password));
    } catch (AuthenticationException e) {
      throw new RefusedInputException("current", "密码错误次数过多，请稍后再试或联系管理员");
    }
  }

  @Override
  public int giveBackTasks(String account, Set<String> groups, String reason) {
    return commands.run(
        () -> {
          Set<String> acting = offices.effectiveGroups(groups);
          int count = 0;
          for (Task task : taskService.createTaskQuery().taskAssignee(account).list()) {
            if (!isOffered(task, acting)) {
              giveBack(task, account, reason);
              count++;
            }
          }
          for (Task task : taskService.createTaskQuery().taskOwner(account).list()) {
            if (!isOffered(task, acting)) {
              endDelegation(task);
            }
          }
          return count;
        });
  }

  private boolean isOffered(Task task, Set<String> groups) {
    return taskService.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .anyMatch(group -> group != null && groups.contains(group));
  }

  /** A delegated task of somebody who leaves stays with who works on it. */
  private void endDelegation(Task task) {
    task.setOwner(null);
    task.setDelegationState(null);
    taskService.saveTask(task);
  }

  private void giveBack(Task task, String account, String reason) {
    if (task.getDelegationState() == DelegationState.PENDING) {
      taskService.resolveTask(task.getId());
    } else {
      taskService.setAssignee(task.getId(), null);
    }
    ProcessInstance instance =
        runtimeService
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    String matter = instance == null ? null : instance.getBusinessKey();
    if (matter != null) {
      Map<String, String> words = new LinkedHashMap<>();
      words.put("环节", task.getName());
      words.put("原办理人", find(account).map(Member::name).orElse(account));
      words.put("理由", reason);
      matters
          .find(matter)
          .ifPresent(
              kind -> kind.record(matter, MatterRecords.Handling.HAND_OVER, "退回办所", words));
    }
  }
}
