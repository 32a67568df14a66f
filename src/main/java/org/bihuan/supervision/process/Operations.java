package org.bihuan.supervision.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What people do in the engine, in Chinese. */
final class Operations {

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry(EntityTypes.TASK, "任务"),
          Map.entry(EntityTypes.PROCESS_INSTANCE, "流程"),
          Map.entry(EntityTypes.PROCESS_DEFINITION, "流程模型"),
          Map.entry(EntityTypes.VARIABLE, "变量"),
          Map.entry(EntityTypes.JOB, "作业"),
          Map.entry(EntityTypes.JOB_DEFINITION, "作业定义"),
          Map.entry(EntityTypes.INCIDENT, "异常"),
          Map.entry(EntityTypes.IDENTITY_LINK, "任务办理人"),
          Map.entry(EntityTypes.COMMENT, "批注"),
          Map.entry(EntityTypes.ATTACHMENT, "附件"),
          Map.entry(EntityTypes.DECISION_INSTANCE, "决策"));

  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_ASSIGN, "指定办理人"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_CLAIM, "认领"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_COMPLETE, "办结"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_CREATE, "建立"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELEGATE, "委派"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE, "删除"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_RESOLVE, "退回委派"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_OWNER, "指定委派人"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, "设定优先级"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE, "修改"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, "激活"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND, "挂起"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_MIGRATE, "迁移"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK, "增加办理人"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK, "去掉办理人"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_GROUP_LINK, "增加办所"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_GROUP_LINK, "去掉办所"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_MODIFY_PROCESS_INSTANCE, "移动"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_RESTART_PROCESS_INSTANCE, "重新启动"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE, "设定"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLES, "设定"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE, "修改"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE, "删除"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "重试"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_EXECUTE, "执行"),
          Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE, "修改定时"));

  /** What the engine says of a completion on its own account tells nobody anything. */
  private static final String NOTHING = "delete";

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry(TaskEntity.ASSIGNEE, "办理人"),
          Map.entry(TaskEntity.OWNER, "委派人"),
          Map.entry(TaskEntity.PRIORITY, "优先级"),
          Map.entry(TaskEntity.DUE_DATE, "期限"),
          Map.entry(TaskEntity.DELEGATION, "委派"),
          Map.entry(NOTHING, ""),
          Map.entry("suspensionState", "挂起状态"),
          Map.entry("retries", "重试次数"),
          Map.entry("duedate", "定时"),
          Map.entry("deleteReason", "取消原因"));

  private static final Set<String> OF_PEOPLE = Set.of(TaskEntity.ASSIGNEE, TaskEntity.OWNER);

  private Operations() {}

  /** The Chinese name of what was changed, empty for what tells nothing; else the engine's own. */
  static String property(@Nullable String property) {
    return property == null ? "" : PROPERTIES.getOrDefault(property, property);
  }

  /** Whether the values of a property are accounts. */
  static boolean isPerson(@Nullable String property) {
    return property != null && OF_PEOPLE.contains(property);
  }

  /** For example 任务·办结; what nobody knows a word for keeps the engine's. */
  static String label(@Nullable String entity, @Nullable String operation) {
    String what = entity == null ? "" : ENTITIES.getOrDefault(entity, entity);
    String done = operation == null ? "" : DEEDS.getOrDefault(operation, operation);
    return what + "·" + done;
  }
}
