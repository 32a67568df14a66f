package org.bihuan.process.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.MessageAuthority;
import org.bihuan.process.form.FormKeys;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * What a person may bring into the engine from outside: on starting a process and on completing a
 * task only what the form asks, no start instructions, and of a task only what its form changes.
 */
class SubmissionGuard extends CommandInterceptor {

  /** What would change a task past its form; office staff have other ways or none. */
  private static final List<Class<?>> FOR_ADMINISTRATORS =
      List.of(
          StartProcessInstanceAtActivitiesCmd.class,
          AbstractAddIdentityLinkCmd.class,
          DeleteIdentityLinkCmd.class,
          SaveTaskCmd.class,
          DelegateTaskCmd.class,
          CreateTaskCmd.class,
          DeleteTaskCmd.class,
          SetTaskDueDateCmd.class,
          SetTaskNameCmd.class,
          SetTaskDescriptionCmd.class,
          SetTaskOwnerCmd.class,
          SetTaskPriorityCmd.class,
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          RestartProcessInstancesCmd.class,
          RestartProcessInstancesBatchCmd.class,
          DeleteDeploymentCmd.class,
          DeleteUserCmd.class);

  private final FormKeys formKeys;
  private final Collection<MessageAuthority> messages;

  SubmissionGuard(FormKeys formKeys, Collection<MessageAuthority> messages) {
    this.formKeys = formKeys;
    this.messages = messages;
  }

  @Override
  @SuppressWarnings("NullAway") // The engine's commands answer null where they have nothing to say.
  public <T> T execute(Command<T> command) {
    Person person = CommandDepth.isOutermost() ? TaskAccess.checkedPerson() : null;
    if (person == null) {
      return next.execute(command);
    }
    if (command instanceof FailedJobListener && !person.is(Role.ADMINISTRATOR)) {
      // The person was not allowed to run the job: that is no failure of the job.
      return null;
    }
    refuseForbidden(command, person);
    refuseUnknownVariables(command);
    if (command instanceof SaveFilterCmd) {
      refuseExpressions((Filter) EngineFields.read(command, "filter"));
    }
    CommandContext commandContext = Context.getCommandContext();
    if (command instanceof CorrelateMessageCmd message && maySend(message, person)) {
      return commandContext.runWithoutAuthorization(() -> next.execute(command));
    }
    return next.execute(command);
  }

  private static void refuseForbidden(Command<?> command, Person person) {
    if (!person.is(Role.ADMINISTRATOR)
        && FOR_ADMINISTRATORS.stream().anyMatch(type -> type.isInstance(command))
        && !takesOrGivesBack(command, person)) {
      throw new ForbiddenException("只有系统管理员可以这样做");
    }
  }

  /** Taking a task on oneself and giving it back are part of the work on it. */
  private static boolean takesOrGivesBack(Command<?> command, Person person) {
    if (!(command instanceof AssignTaskCmd)) {
      return false;
    }
    Object assignee = EngineFields.read(command, "userId");
    return assignee == null || assignee.equals(person.id());
  }

  private void refuseUnknownVariables(Command<?> command) {
    Set<String> submitted = submittedVariables(command);
    if (submitted.isEmpty()) {
      return;
    }
    if (isForGoneTask(command)) {
      return;
    }
    Set<String> known = knownVariables(command);
    submitted.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new RefusedInputException(name, "表单中没有“" + name + "”这一项，内容未提交");
            });
  }

  /** A filter is run by whoever opens it: it may hold no other expressions than a query. */
  private static void refuseExpressions(@Nullable Filter filter) {
    if (filter != null && filter.getQuery() instanceof TaskQueryImpl query) {
      refuseExpressions(query);
      query.getQueries().forEach(SubmissionGuard::refuseExpressions);
    }
  }

  private static void refuseExpressions(TaskQueryImpl query) {
    query.getExpressions().values().forEach(GuardedExpressionManager::refuseUnlessAllowed);
  }

  private static Set<String> submittedVariables(Command<?> command) {
    Object variables = null;
    if (command instanceof CompleteTaskCmd || command instanceof ResolveTaskCmd) {
      variables = EngineFields.read(command, "variables");
    } else if (command instanceof SubmitTaskFormCmd) {
      variables = EngineFields.read(command, "properties");
    } else if (command instanceof SubmitStartFormCmd) {
      variables = EngineFields.read(command, "variables");
    } else if (command instanceof StartProcessInstanceCmd) {
      variables = instantiation(command).getVariables();
    }
    return names(variables);
  }

  /** A serialized object would have the server make one of whatever class it names. */
  private static void refuseObjects(@Nullable Object variables) {
    if (variables instanceof VariableMap map) {
      for (String name : map.keySet()) {
        if (map.getValueTyped(name) instanceof ObjectValue value && !value.isDeserialized()) {
          throw new RefusedInputException(name, "“" + name + "”的类型不允许提交");
        }
      }
    }
  }

  private static Set<String> names(@Nullable Object variables) {
    refuseObjects(variables);
    return variables instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet())
        : Set.of();
  }

  private static ProcessInstantiationBuilderImpl instantiation(Command<?> command) {
    return (ProcessInstantiationBuilderImpl)
        java.util.Objects.requireNonNull(EngineFields.read(command, "instantiationBuilder"));
  }

  /** The engine itself says that there is no such task. */
  private static boolean isForGoneTask(Command<?> command) {
    return (command instanceof CompleteTaskCmd
            || command instanceof ResolveTaskCmd
            || command instanceof SubmitTaskFormCmd)
        && Context.getCommandContext()
                .getTaskManager()
                .findTaskById(String.valueOf(EngineFields.read(command, "taskId")))
            == null;
  }

  private Set<String> knownVariables(Command<?> command) {
    CommandContext commandContext = Context.getCommandContext();
    if (command instanceof SubmitStartFormCmd) {
      return formKeys.ofStart(
          commandContext, String.valueOf(EngineFields.read(command, "processDefinitionId")));
    }
    if (command instanceof StartProcessInstanceCmd) {
      ProcessDefinitionEntity definition =
          new GetDeployedProcessDefinitionCmd(instantiation(command), false)
              .execute(commandContext);
      return formKeys.ofStart(commandContext, definition.getId());
    }
    return formKeys.ofTask(commandContext, String.valueOf(EngineFields.read(command, "taskId")));
  }

  private boolean maySend(AbstractCorrelateMessageCmd message, Person person) {
    String name = String.valueOf(EngineFields.read(message, "messageName"));
    MessageCorrelationBuilderImpl builder =
        (MessageCorrelationBuilderImpl)
            java.util.Objects.requireNonNull(EngineFields.read(message, "builder"));
    for (MessageAuthority authority : messages) {
      if (authority.messageName().equals(name) && authority.maySend(person)) {
        names(builder.getPayloadProcessInstanceVariables()).stream()
            .filter(variable -> !authority.variables().contains(variable))
            .findFirst()
            .ifPresent(
                variable -> {
                  throw new RefusedInputException(variable, "消息不能携带“" + variable + "”");
                });
        if (!names(builder.getPayloadProcessInstanceVariablesLocal()).isEmpty()
            || !names(builder.getPayloadProcessInstanceVariablesToTriggeredScope()).isEmpty()) {
          throw new RefusedInputException("processVariablesLocal", "消息不能携带局部变量");
        }
        if (builder.getBusinessKey() == null && builder.getProcessInstanceId() == null) {
          throw new RefusedInputException("businessKey", "请写明业务编号（businessKey）");
        }
        return true;
      }
    }
    return false;
  }
}
