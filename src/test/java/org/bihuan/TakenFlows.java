package org.bihuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Notes which sequence flows each process instance takes. */
@TestComponent
public class TakenFlows extends AbstractProcessEnginePlugin {

  private final Map<String, Set<String>> flows = new ConcurrentHashMap<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    List<BpmnParseListener> all = new ArrayList<>(listeners == null ? List.of() : listeners);
    all.add(new Watcher());
    configuration.setCustomPostBPMNParseListeners(all);
  }

  /** The ids of the flows that an instance has taken. */
  public Set<String> of(String processInstanceId) {
    return Set.copyOf(flows.getOrDefault(processInstanceId, Set.of()));
  }

  private final class Watcher extends AbstractBpmnParseListener {
    @Override
    public void parseSequenceFlow(
        Element element, ScopeImpl scope, TransitionImpl transition) {
      String flow = transition.getId();
      transition.addListener(
          ExecutionListener.EVENTNAME_TAKE,
          (ExecutionListener)
              execution ->
                  flows
                      .computeIfAbsent(
                          execution.getProcessInstanceId(), id -> ConcurrentHashMap.newKeySet())
                      .add(flow));
    }
  }
}
