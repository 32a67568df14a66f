package org.bihuan.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps its history. */
@Component
@Order(Ordering.DEFAULT_ORDER + 2)
class EngineConfiguration extends AbstractCamundaConfiguration {

  private final String historyTimeToLive;

  EngineConfiguration(@Value("${bihuan.history-time-to-live}") String historyTimeToLive) {
    this.historyTimeToLive = historyTimeToLive;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomHistoryLevels(List.of(new LeanHistoryLevel()));
    configuration.setHistoryTimeToLive(historyTimeToLive);
    configuration.setHistoryCleanupBatchWindowStartTime("02:00");
    configuration.setHistoryCleanupBatchWindowEndTime("05:00");
    configuration.setDefaultSerializationFormat("application/json");
  }
}
