package org.bihuan.supervision.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * Infers which sequence flows an instance took, which the engine does not keep: a visit of a node came
 * by the flow whose source was left last before it, and a visit of a source gives a flow once, one of
 * an exclusive gateway only one flow. What was started by hand or by an event came by none.
 */
final class TakenPath {

  private final BpmnModelInstance model;
  private final List<HistoricActivityInstance> visits;

  /** Pairs of a visit and what it has given away: a flow, or anything at all. */
  private final Set<String> spent = new HashSet<>();

  /** {@code visits} are in the order in which they began. */
  TakenPath(BpmnModelInstance model, List<HistoricActivityInstance> visits) {
    this.model = model;
    this.visits = visits;
  }

  List<String> flows() {
    List<String> flows = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      if (model.getModelElementById(visits.get(i).getActivityId()) instanceof FlowNode node) {
        flows.addAll(before(i, incoming(node)));
      }
    }
    return flows;
  }

  /** The flow that led to a visit; none or one. */
  private List<String> before(int visit, Collection<SequenceFlow> incoming) {
    for (int i = visit - 1; i >= 0; i--) {
      HistoricActivityInstance source = visits.get(i);
      if (hasLeft(source, visits.get(visit))) {
        for (SequenceFlow flow : incoming) {
          if (flow.getSource().getId().equals(source.getActivityId())
              && spent.add(source.getId() + (hasOneWay(flow.getSource()) ? "" : flow.getId()))) {
            return List.of(flow.getId());
          }
        }
      }
    }
    return List.of();
  }

  private static boolean hasLeft(
      HistoricActivityInstance source, HistoricActivityInstance target) {
    return !source.isCanceled()
        && source.getEndTime() != null
        && !source.getEndTime().after(target.getStartTime());
  }

  private static boolean hasOneWay(FlowNode node) {
    return node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
  }

  /** A link is but a flow that is drawn in two parts: its end is reached by what leads to its begin. */
  private Collection<SequenceFlow> incoming(FlowNode node) {
    if (!(node instanceof CatchEvent catching)) {
      return node.getIncoming();
    }
    Set<String> links = new HashSet<>();
    catching.getEventDefinitions().stream()
        .filter(LinkEventDefinition.class::isInstance)
        .map(LinkEventDefinition.class::cast)
        .forEach(link -> links.add(link.getName()));
    if (links.isEmpty()) {
      return node.getIncoming();
    }
    Collection<ThrowEvent> throwing = model.getModelElementsByType(ThrowEvent.class);
    return throwing.stream()
        .filter(
            event ->
                event.getEventDefinitions().stream()
                    .anyMatch(
                        definition ->
                            definition instanceof LinkEventDefinition link
                                && links.contains(link.getName())))
        .flatMap(event -> event.getIncoming().stream())
        .toList();
  }
}
