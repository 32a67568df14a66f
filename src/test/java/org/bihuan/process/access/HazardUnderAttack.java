package org.bihuan.process.access;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.Platform;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;

/**
 * A hazard in rectification at an office, with a comment and a picture, and beside it one that has
 * ended. Says what an attacker would name and how everything stands.
 */
final class HazardUnderAttack {

  static final String OWNER = "gonggong-anquan-ban-1";
  static final String OUTSIDER = "caizheng-suo-1";
  static final String SECRET = "占堵密语";

  private final Platform platform;
  private final ProcessEngine engine;
  private final String number;
  private final String instance;
  private final String task;
  private final Map<String, String> names = new HashMap<>();

  HazardUnderAttack(Platform platform, ProcessEngine engine) {
    this.platform = platform;
    this.engine = engine;
    number = report(platform);
    platform.done(OWNER, number, "verification", "confirmed");
    instance = platform.hazard(number).get("processInstanceId").asText();
    task = platform.task(number).get("id").asText();
    platform.post(OWNER, "/engine-rest/task/" + task + "/claim", Map.of("userId", OWNER));
    platform.post(OWNER, "/engine-rest/task/" + task + "/unclaim", null);
    String comment =
        platform
            .post(OWNER, "/engine-rest/task/" + task + "/comment/create", Map.of("message", SECRET))
            .body()
            .get("id")
            .asText();
    engine.getTaskService().createComment(null, instance, SECRET);
    Attachment attachment =
        engine.getTaskService().createAttachment("image", task, instance, SECRET, SECRET, "x");
    fillNames(comment, attachment.getId());
  }

  private static String report(Platform platform) {
    Map<String, Object> facts = platform.facts();
    facts.put("title", SECRET);
    return platform.report(OWNER, facts);
  }

  private void fillNames(String comment, String attachment) {
    String ended = report(platform);
    names.put("ended", platform.hazard(ended).get("processInstanceId").asText());
    platform.done(OWNER, ended, "verification", "rejected", "comment", SECRET);
    names.put("number", number);
    names.put("instance", instance);
    names.put("task", task);
    names.put("person", OUTSIDER);
    names.put("comment", comment);
    names.put("attachment", attachment);
    Task open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
    names.put("execution", open.getExecutionId());
    names.put("definition", open.getProcessDefinitionId());
    names.put(
        "office",
        engine.getTaskService().getIdentityLinksForTask(task).get(0).getGroupId());
    names.put(
        "deployment",
        engine
            .getRepositoryService()
            .getProcessDefinition(open.getProcessDefinitionId())
            .getDeploymentId());
    names.put(
        "subscribed",
        engine
            .getRuntimeService()
            .createEventSubscriptionQuery()
            .processInstanceId(instance)
            .singleResult()
            .getExecutionId());
    names.put(
        "job",
        platform.timers(number).get(0).getId());
    names.put("watch", platform.timers(number).get(0).getProcessInstanceId());
    names.put(
        "variable",
        engine
            .getRuntimeService()
            .createVariableInstanceQuery()
            .processInstanceIdIn(instance)
            .variableName("title")
            .singleResult()
            .getId());
    names.put(
        "filter", engine.getFilterService().createFilterQuery().list().get(0).getId());
  }

  Map<String, String> names() {
    return Map.copyOf(names);
  }

  String name(String what) {
    return names.get(what);
  }

  String number() {
    return number;
  }

  String task() {
    return task;
  }

  /** Everything of the hazard that could have been changed, and what would give more rights. */
  String state() {
    StringBuilder state = new StringBuilder(platform.hazard(number).toString());
    Task open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
    state
        .append(open)
        .append(open.getName())
        .append(open.getAssignee())
        .append(open.getOwner())
        .append(open.getPriority())
        .append(open.getDueDate())
        .append(open.getDelegationState())
        .append(open.isSuspended());
    engine.getTaskService().getIdentityLinksForTask(task).stream()
        .map(Object::toString)
        .sorted()
        .forEach(state::append);
    for (Comment comment : engine.getTaskService().getTaskComments(task)) {
      state.append(comment.getId()).append(comment.getFullMessage());
    }
    for (Comment comment : engine.getTaskService().getProcessInstanceComments(instance)) {
      state.append(comment.getId()).append(comment.getFullMessage());
    }
    for (Attachment attachment : engine.getTaskService().getTaskAttachments(task)) {
      state.append(attachment.getId()).append(attachment.getName());
    }
    Map<String, Object> variables = new TreeMap<>();
    for (VariableInstance variable :
        engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance)
            .list()) {
      variables.put(variable.getId() + variable.getName(), variable.getValue());
    }
    state.append(variables);
    appendInstance(state);
    appendPeople(state);
    return state.toString();
  }

  private void appendInstance(StringBuilder state) {
    ProcessInstance running =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult();
    state.append(running.isSuspended()).append(running.getBusinessKey());
    Map<String, Object> jobs = new TreeMap<>();
    for (Job job : platform.timers(number)) {
      jobs.put(
          job.getId(), job.getDuedate() + "/" + job.getRetries() + job.isSuspended()
              + job.getPriority());
    }
    state.append(jobs);
    engine.getRuntimeService().createExecutionQuery().processInstanceId(instance).list().stream()
        .map(Execution::getId)
        .sorted()
        .forEach(state::append);
    state.append(
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(names.get("ended"))
            .count());
    state.append(
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionId(names.get("definition"))
            .active()
            .count());
    state.append(engine.getRuntimeService().createIncidentQuery().count());
    state.append(engine.getManagementService().createBatchQuery().count());
    state.append(engine.getRepositoryService().createDeploymentQuery().count());
  }

  private void appendPeople(StringBuilder state) {
    state.append(engine.getIdentityService().createUserQuery().count());
    engine.getIdentityService().createUserQuery().list().stream()
        .map(user -> user.getId() + user.getFirstName() + user.getPassword())
        .sorted()
        .forEach(state::append);
    engine.getIdentityService().createGroupQuery().list().stream()
        .map(group -> group.getId() + group.getName())
        .sorted()
        .forEach(state::append);
    engine.getIdentityService().createGroupQuery().groupMember(OUTSIDER).list().stream()
        .map(group -> group.getId())
        .sorted()
        .forEach(state::append);
    state.append(engine.getAuthorizationService().createAuthorizationQuery().count());
    state.append(engine.getIdentityService().createTenantQuery().count());
    engine.getFilterService().createFilterQuery().list().stream()
        .map(filter -> filter.getId() + filter.getName())
        .sorted()
        .forEach(state::append);
  }
}
