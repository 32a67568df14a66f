package org.bihuan.process;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Everything of the full history, except that of the variables only real changes have rows of their
 * own: a plain value of the whole instance (a grade, an office, a day) that becomes another one. What
 * a person decided is kept in the matter's own history, word for word; what forms show is JSON that is
 * written anew at every step; values that stay the same are written often. Rows of all these cost a
 * third of the engine's throughput and would tell nobody anything.
 */
class LeanHistoryLevel extends AbstractHistoryLevel {

  /** What the engine calls the types whose values are one word each. */
  private static final Set<String> PLAIN =
      Set.of("string", "boolean", "integer", "long", "short", "double", "date");

  @Override
  public int getId() {
    return 20;
  }

  @Override
  public String getName() {
    return "lean";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
    return eventType != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
        || (entity instanceof HistoricVariableUpdateEventEntity update
            && update.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)
            && PLAIN.contains(String.valueOf(update.getSerializerName()))
            && isOfWholeInstance(update)
            && isAnotherValue(update));
  }

  /** Neither an answer that only a task holds nor what a branch keeps for itself. */
  private static boolean isOfWholeInstance(HistoricVariableUpdateEventEntity update) {
    return update.getTaskId() == null
        && Objects.equals(update.getScopeActivityInstanceId(), update.getProcessInstanceId());
  }

  /** The engine reads the former value next anyway, in order to overwrite it, and has it at hand then. */
  private static boolean isAnotherValue(HistoricVariableUpdateEventEntity update) {
    HistoricVariableInstanceEntity former =
        Context.getCommandContext()
            .getDbEntityManager()
            .selectById(
                HistoricVariableInstanceEntity.class, update.getVariableInstanceId());
    return former != null
        && !(Objects.equals(former.getSerializerName(), update.getSerializerName())
            && Arrays.equals(
                new @Nullable Object[] {
                  former.getTextValue(), former.getLongValue(), former.getDoubleValue()
                },
                new @Nullable Object[] {
                  update.getTextValue(), update.getLongValue(), update.getDoubleValue()
                }));
  }
}
