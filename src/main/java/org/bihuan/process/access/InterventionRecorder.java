package org.bihuan.process.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells what a person does to the engine past the forms: to instances, jobs, users and rights, from
 * whichever of its applications and interfaces. New models are told whoever brings them.
 */
class InterventionRecorder extends CommandInterceptor {

  private record Intervention(Class<?> command, Deed.Kind kind, String what) {}

  /** The first that fits tells what is done. */
  private static final List<Intervention> INTERVENTIONS =
      List.of(
          engine(AbstractProcessInstanceModificationCommand.class, "移动流程"),
          engine(ModifyProcessInstanceCmd.class, "移动流程"),
          engine(AbstractDeleteProcessInstanceCmd.class, "删除流程"),
          engine(AbstractRestartProcessInstanceCmd.class, "重新启动流程"),
          engine(MigrateProcessInstanceCmd.class, "迁移流程"),
          engine(AbstractSetStateCmd.class, "挂起或激活"),
          engine(AbstractPatchVariablesCmd.class, "修改变量"),
          engine(AbstractVariableCmd.class, "修改变量"),
          engine(SetJobRetriesCmd.class, "重试作业"),
          engine(SetJobDuedateCmd.class, "修改定时"),
          engine(ExecuteJobsCmd.class, "执行作业"),
          engine(DeleteJobCmd.class, "删除作业"),
          engine(SaveTaskCmd.class, "修改任务"),
          engine(SetTaskDueDateCmd.class, "修改任务期限"),
          engine(AbstractAddIdentityLinkCmd.class, "修改任务办理人"),
          engine(DeleteIdentityLinkCmd.class, "修改任务办理人"),
          engine(DeleteHistoricProcessInstancesCmd.class, "删除流程历史"),
          new Intervention(DeleteDeploymentCmd.class, Deed.Kind.MODEL, "删除部署"),
          data(SaveUserCmd.class, "修改用户"),
          data(DeleteUserCmd.class, "删除用户"),
          data(SaveGroupCmd.class, "修改用户组"),
          data(DeleteGroupCmd.class, "删除用户组"),
          data(CreateMembershipCmd.class, "加入用户组"),
          data(DeleteMembershipCmd.class, "移出用户组"),
          data(SaveAuthorizationCmd.class, "授权"),
          data(DeleteAuthorizationCmd.class, "取消授权"));

  /** Fields of commands and of what they carry that name what is done to what. */
  private static final List<String> FIELDS =
      List.of(
          "processInstanceId", "entityId", "executionId", "taskId", "jobId", "deploymentId",
          "processDefinitionKey", "userId", "groupId", "authorizationId");

  private static final int LONGEST = 500;

  private final ApplicationEventPublisher events;

  InterventionRecorder(ApplicationEventPublisher events) {
    this.events = events;
  }

  private static Intervention engine(Class<?> command, String what) {
    return new Intervention(command, Deed.Kind.ENGINE, what);
  }

  private static Intervention data(Class<?> command, String what) {
    return new Intervention(command, Deed.Kind.DATA, what);
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof DeployCmd) {
      T result = next.execute(command);
      if (result instanceof DeploymentWithDefinitions deployment) {
        tell(deployment);
      }
      return result;
    }
    Person person = CommandDepth.isOutermost() ? TaskAccess.checkedPerson() : null;
    Optional<Intervention> intervention = person == null ? Optional.empty() : find(command);
    if (intervention.isEmpty()) {
      return next.execute(command);
    }
    Map<String, String> named = named(command);
    T result = next.execute(command);
    events.publishEvent(
        new Deed(
            intervention.get().kind(),
            named.values().stream().findFirst().orElse("流程引擎"),
            intervention.get().what(),
            named));
    return result;
  }

  /** Nothing is new where the same models were deployed before. */
  private void tell(DeploymentWithDefinitions deployment) {
    List<?> made =
        Arrays.asList(
            deployment.getDeployedProcessDefinitions(),
            deployment.getDeployedDecisionDefinitions());
    if (made.stream().noneMatch(List.class::isInstance)) {
      return;
    }
    Map<String, String> words = new LinkedHashMap<>();
    words.put("部署编号", String.valueOf(deployment.getId()));
    if (deployment.getDeployedProcessDefinitions() != null) {
      words.put(
          "流程",
          deployment.getDeployedProcessDefinitions().stream()
              .map(model -> model.getKey() + " 第 " + model.getVersion() + " 版")
              .collect(Collectors.joining("、")));
    }
    if (deployment.getDeployedDecisionDefinitions() != null) {
      words.put(
          "决策",
          deployment.getDeployedDecisionDefinitions().stream()
              .map(model -> model.getKey() + " 第 " + model.getVersion() + " 版")
              .collect(Collectors.joining("、")));
    }
    events.publishEvent(
        new Deed(
            Deed.Kind.MODEL, String.valueOf(deployment.getName()), "部署模型", words));
  }

  private static Optional<Intervention> find(Command<?> command) {
    return INTERVENTIONS.stream()
        .filter(intervention -> intervention.command().isInstance(command))
        .findFirst();
  }

  private static Map<String, String> named(Command<?> command) {
    Map<String, String> named = new LinkedHashMap<>();
    Object builder = EngineFields.find(command, "builder");
    Object user = EngineFields.find(command, "user");
    for (String field : FIELDS) {
      Object value = EngineFields.find(builder == null ? command : builder, field);
      if (value instanceof String text) {
        businessKey(text).ifPresent(key -> named.put("编号", key));
        named.put(field, text);
      }
    }
    if (user instanceof User account) {
      named.put("userId", account.getId());
    }
    Object variables = EngineFields.find(command, "variables");
    if (variables instanceof Map<?, ?> values) {
      named.put(
          "变量",
          values.entrySet().stream()
              .map(value -> cut(value.getKey() + "=" + value.getValue()))
              .collect(Collectors.joining("；")));
    }
    return named;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** What the matter is called whose execution it is; the instance may be gone afterwards. */
  private static Optional<String> businessKey(String execution) {
    @Nullable ExecutionEntity found =
        Context.getCommandContext().getExecutionManager().findExecutionById(execution);
    return found == null
        ? Optional.empty()
        : Optional.ofNullable(found.getProcessInstance().getBusinessKey());
  }
}
