package org.bihuan.modeling;

import static org.bihuan.modeling.ModelFile.CAMUNDA_BPMN;
import static org.bihuan.modeling.ModelFile.inside;
import static org.bihuan.modeling.ModelFile.isChinese;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What holds for every process model whatever it says; each fault is one line. */
final class BpmnRules {

  private static final Map<String, String> PREFIXES = prefixes();
  private static final Set<String> EVENTS =
      Set.of("intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
  private static final Set<String> DECISIONS = Set.of("exclusiveGateway", "inclusiveGateway");

  private final ModelFile file;
  private final List<Element> elements;
  private final List<Element> nodes;
  private final List<String> faults = new ArrayList<>();

  private BpmnRules(ModelFile file) {
    this.file = file;
    this.elements = file.elements();
    this.nodes = elements.stream().filter(BpmnRules::isFlowNode).toList();
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>();
    for (String kind :
        List.of(
            "task", "userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask",
            "manualTask", "scriptTask")) {
      prefixes.put(kind, "Task_");
    }
    for (String kind :
        List.of(
            "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway",
            "complexGateway")) {
      prefixes.put(kind, "Gateway_");
    }
    prefixes.put("startEvent", "StartEvent_");
    prefixes.put("endEvent", "EndEvent_");
    prefixes.put("callActivity", "CallActivity_");
    prefixes.put("subProcess", "SubProcess_");
    prefixes.put("transaction", "SubProcess_");
    prefixes.put("sequenceFlow", "Flow_");
    prefixes.put("message", "Message_");
    prefixes.put("signal", "Signal_");
    prefixes.put("error", "Error_");
    prefixes.put("escalation", "Escalation_");
    prefixes.put("collaboration", "Collaboration_");
    prefixes.put("participant", "Participant_");
    prefixes.put("laneSet", "LaneSet_");
    prefixes.put("lane", "Lane_");
    return prefixes;
  }

  static List<String> faults(ModelFile file) {
    try {
      Bpmn.readModelFromStream(
          new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (ModelException e) {
      return List.of("does not parse: " + e.getMessage());
    }
    BpmnRules rules = new BpmnRules(file);
    rules.checkProcess();
    rules.checkIds();
    rules.checkNames();
    rules.checkCode();
    rules.checkDiagram();
    rules.checkOverlaps();
    return rules.faults;
  }

  private void checkProcess() {
    List<Element> processes = kind("process");
    if (processes.size() != 1 || !processes.get(0).getAttribute("id").equals(file.name())) {
      faults.add("file name is not the id of its one process");
    }
    for (Element process : processes) {
      if (!process.getAttributeNS(CAMUNDA_BPMN, "historyTimeToLive").matches("P[1-9]\\d*D")) {
        faults.add("time to live is not P<days>D");
      }
      if (!process.getAttribute("isExecutable").equals("true")) {
        faults.add("process is not executable");
      }
      if (!isChinese(process.getAttribute("name"))) {
        faults.add("process has no Chinese name");
      }
    }
  }

  private void checkIds() {
    for (Element element : elements) {
      String prefix = prefix(element);
      if (isBpmn(element) && prefix != null && !id(element).startsWith(prefix)) {
        faults.add(id(element) + " does not start with " + prefix);
      }
    }
  }

  private static String prefix(Element element) {
    return EVENTS.contains(element.getLocalName())
        ? eventPrefix(element)
        : PREFIXES.get(element.getLocalName());
  }

  /** {@code Timer_}, or by the kind of the event, for example {@code LinkEvent_}. */
  private static String eventPrefix(Element event) {
    return inside(event, "*").stream()
        .map(Element::getLocalName)
        .filter(name -> name.endsWith("EventDefinition"))
        .findFirst()
        .map(name -> name.substring(0, name.length() - "EventDefinition".length()))
        .map(kind -> kind.equals("timer") ? "Timer_" : capitalised(kind) + "Event_")
        .orElse("Event_");
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void checkNames() {
    for (Element node : nodes) {
      if (!isChinese(node.getAttribute("name"))) {
        faults.add(id(node) + " has no Chinese name");
      }
      List<Element> ways =
          kind("sequenceFlow").stream()
              .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
              .toList();
      if (!DECISIONS.contains(node.getLocalName()) || ways.size() < 2) {
        continue;
      }
      if (!node.getAttribute("name").endsWith("？")) {
        faults.add(id(node) + " does not ask a question");
      }
      ways.stream()
          .filter(flow -> !isChinese(flow.getAttribute("name")))
          .forEach(flow -> faults.add(id(flow) + " answers no question"));
    }
  }

  private void checkCode() {
    for (Element element : elements) {
      boolean camunda = CAMUNDA_BPMN.equals(element.getNamespaceURI());
      if (element.getLocalName().equals("scriptTask")
          || camunda && element.getLocalName().equals("script")
          || element.hasAttribute("language")) {
        faults.add("script in " + owner(element));
      }
      for (String way : List.of("class", "expression")) {
        if (element.hasAttributeNS(CAMUNDA_BPMN, way) || camunda && element.hasAttribute(way)) {
          faults.add("camunda:" + way + " in " + owner(element));
        }
      }
    }
  }

  private void checkDiagram() {
    for (Element node : nodes) {
      if (shapes(id(node)).stream().noneMatch(s -> !inside(s, "Bounds").isEmpty())) {
        faults.add(id(node) + " is not drawn");
      }
    }
    for (Element flow : kind("sequenceFlow")) {
      if (drawings("BPMNEdge", id(flow)).stream()
          .noneMatch(edge -> inside(edge, "waypoint").size() >= 2)) {
        faults.add(id(flow) + " is not drawn");
      }
    }
    Set<String> ids =
        elements.stream().map(BpmnRules::id).filter(i -> !i.isEmpty()).collect(Collectors.toSet());
    elements.stream()
        .map(element -> element.getAttribute("bpmnElement"))
        .filter(drawn -> !drawn.isEmpty() && !ids.contains(drawn))
        .forEach(drawn -> faults.add(drawn + " is drawn and does not exist"));
  }

  private void checkOverlaps() {
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        Element one = nodes.get(i);
        Element other = nodes.get(j);
        if (!belongTogether(one, other) && overlap(one, other)) {
          faults.add(id(one) + " overlaps " + id(other));
        }
      }
    }
  }

  /** A boundary event sits on its host, a node inside its sub-process. */
  private static boolean belongTogether(Element one, Element other) {
    return one.getAttribute("attachedToRef").equals(id(other))
        || other.getAttribute("attachedToRef").equals(id(one))
        || isInside(one, other)
        || isInside(other, one);
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Node node = inner.getParentNode(); node != null; node = node.getParentNode()) {
      if (node == outer) {
        return true;
      }
    }
    return false;
  }

  private boolean overlap(Element one, Element other) {
    return shapes(id(one)).stream()
        .anyMatch(
            a ->
                shapes(id(other)).stream()
                    .anyMatch(
                        b ->
                            a.getParentNode() == b.getParentNode()
                                && bounds(a).intersects(bounds(b))));
  }

  private static Rectangle2D bounds(Element shape) {
    return inside(shape, "Bounds").stream()
        .filter(bounds -> bounds.getParentNode() == shape)
        .findFirst()
        .map(
            b ->
                new Rectangle2D.Double(
                    Double.parseDouble(b.getAttribute("x")),
                    Double.parseDouble(b.getAttribute("y")),
                    Double.parseDouble(b.getAttribute("width")),
                    Double.parseDouble(b.getAttribute("height"))))
        .orElseThrow();
  }

  private List<Element> shapes(String id) {
    return drawings("BPMNShape", id);
  }

  private List<Element> drawings(String drawing, String id) {
    return kind(drawing).stream()
        .filter(element -> element.getAttribute("bpmnElement").equals(id))
        .toList();
  }

  private List<Element> kind(String localName) {
    return elements.stream().filter(e -> e.getLocalName().equals(localName)).toList();
  }

  private static boolean isBpmn(Element element) {
    return "http://www.omg.org/spec/BPMN/20100524/MODEL".equals(element.getNamespaceURI());
  }

  private static boolean isFlowNode(Element element) {
    String kind = element.getLocalName();
    return isBpmn(element)
        && (kind.matches(".*([tT]ask|Gateway|Event|[sS]ubProcess)")
            || kind.matches("callActivity|transaction"));
  }

  private static String id(Element element) {
    return element.getAttribute("id");
  }

  /** The id of the element or of what it belongs to. */
  private static String owner(Element element) {
    Node node = element;
    while (node instanceof Element candidate && id(candidate).isEmpty()) {
      node = node.getParentNode();
    }
    return node instanceof Element found ? id(found) : "";
  }
}
