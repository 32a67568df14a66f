package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Measures which nodes and flows of a model the instances of some hazards have taken. */
record ModelCoverage(
    HistoryService historyService, RepositoryService repositoryService, TakenFlows takenFlows) {

  /** Insists that nothing of the model was left out. */
  void assertComplete(String process, List<String> hazards) {
    List<HistoricProcessInstance> instances =
        hazards.stream()
            .flatMap(
                number ->
                    historyService
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(number)
                        .list()
                        .stream())
            .toList();
    BpmnModelInstance model =
        repositoryService.getBpmnModelInstance(instances.get(0).getProcessDefinitionId());
    Set<String> nodes =
        ids(model.getModelElementsByType(FlowNode.class).stream().filter(node -> !isLink(node)));
    Set<String> flows = ids(model.getModelElementsByType(SequenceFlow.class).stream());
    Set<String> nodesSeen = new LinkedHashSet<>();
    Set<String> flowsTaken = new LinkedHashSet<>();
    for (HistoricProcessInstance instance : instances) {
      nodesSeen.addAll(activities(instance));
      flowsTaken.addAll(takenFlows.of(instance.getId()));
    }
    System.out.printf(
        "%s: nodes %d/%d (%d%%), flows %d/%d (%d%%), instances %d%n",
        process,
        nodesSeen.size(),
        nodes.size(),
        100 * nodesSeen.size() / nodes.size(),
        flowsTaken.size(),
        flows.size(),
        100 * flowsTaken.size() / flows.size(),
        instances.size());
    assertThat(nodesSeen).containsExactlyInAnyOrderElementsOf(nodes);
    assertThat(flowsTaken).containsExactlyInAnyOrderElementsOf(flows);
  }

  private List<String> activities(HistoricProcessInstance instance) {
    return historyService
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private static boolean isLink(FlowNode node) {
    return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
  }

  private static Set<String> ids(Stream<? extends ModelElementInstance> elements) {
    return elements
        .map(element -> element.getAttributeValue("id"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
