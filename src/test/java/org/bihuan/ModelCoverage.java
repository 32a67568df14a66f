package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Measures which nodes and flows of a model its instances have taken. */
public record ModelCoverage(
    HistoryService historyService, RepositoryService repositoryService, TakenFlows takenFlows) {

  /** Insists that the instances of some business keys have left nothing of the model out. */
  public void assertComplete(String process, List<String> keys) {
    assertComplete(
        process,
        keys.stream()
            .flatMap(
                key ->
                    historyService
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key)
                        .list()
                        .stream()));
  }

  /** Insists that all instances together have left nothing of the model out. */
  public void assertComplete(String process) {
    assertComplete(
        process,
        historyService
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(process)
            .list()
            .stream());
  }

  private void assertComplete(String process, Stream<HistoricProcessInstance> taken) {
    List<HistoricProcessInstance> instances = taken.toList();
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
        // The engine counts what repeats an activity as one of its own.
        .map(activity -> activity.replaceFirst("#multiInstanceBody$", ""))
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
