package org.bihuan.supervision.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the deployed models say of their nodes; the engine keeps parsed models at hand. */
@Component
class Models {

  private final RepositoryService repositoryService;

  Models(RepositoryService repositoryService) {
    this.repositoryService = repositoryService;
  }

  ProcessDefinition definition(String id) {
    return repositoryService.getProcessDefinition(id);
  }

  BpmnModelInstance model(String definitionId) {
    return repositoryService.getBpmnModelInstance(definitionId);
  }

  /** The name of a node as people know it, or its id where it has none. */
  String name(String definitionId, String activityId) {
    return model(definitionId).getModelElementById(activityId) instanceof FlowNode node
        ? name(node)
        : activityId;
  }

  static String name(FlowNode node) {
    return nameOr(node.getName(), node.getId());
  }

  static String nameOr(@Nullable String name, String id) {
    return name == null || name.isBlank() ? id : name.strip();
  }

  /** The nodes that an instance can be sent to, in the order of the model. */
  List<FlowNode> targets(String definitionId) {
    Collection<FlowNode> nodes = model(definitionId).getModelElementsByType(FlowNode.class);
    return nodes.stream().filter(Models::isTarget).toList();
  }

  Optional<FlowNode> target(String definitionId, String activityId) {
    return targets(definitionId).stream()
        .filter(node -> node.getId().equals(activityId))
        .findFirst();
  }

  /** Neither where only an event leads, nor a link, which the engine takes for a mere flow. */
  private static boolean isTarget(FlowNode node) {
    return !(node instanceof StartEvent
        || node instanceof BoundaryEvent
        || isLink(node)
        || (node instanceof SubProcess inner && inner.triggeredByEvent()));
  }

  private static boolean isLink(FlowNode node) {
    return node instanceof IntermediateThrowEvent event
        && event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
  }
}
