package org.bihuan.process;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything of the full history except a row for each change of a variable: what a person decided is
 * kept in the hazard's own history, word for word.
 */
class LeanHistoryLevel extends AbstractHistoryLevel {

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
    return eventType != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;
  }
}
