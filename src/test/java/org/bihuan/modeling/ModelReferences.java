package org.bihuan.modeling;

import static org.bihuan.modeling.ModelFile.CAMUNDA_BPMN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Element;

/** What a process model may name, and what it names in vain. */
record ModelReferences(
    ApplicationContext context,
    Predicate<String> groups,
    List<String> forms,
    List<String> decisions,
    List<String> processes) {

  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

  /** One line for each name that leads nowhere. */
  List<String> dangling(ModelFile model) {
    List<String> faults = new ArrayList<>();
    List<Element> elements = model.elements();
    List<String> messages =
        elements.stream()
            .filter(e -> e.getLocalName().equals("message") && !e.getAttribute("name").isEmpty())
            .map(e -> e.getAttribute("id"))
            .toList();
    for (Element element : elements) {
      literal(camunda(element, "delegateExpression"), v -> checkBean(element, v, faults));
      literal(camunda(element, "formRef"), v -> require(forms.contains(v), "form", v, faults));
      literal(
          camunda(element, "decisionRef"),
          v -> require(decisions.contains(v), "decision", v, faults));
      literal(
          element.getAttribute("calledElement"),
          v -> require(processes.contains(v), "process", v, faults));
      literal(
          element.getAttribute("messageRef"),
          v -> require(messages.contains(v), "message", v, faults));
      for (String group : camunda(element, "candidateGroups").split(",")) {
        if (!group.contains("${")) {
          literal(group.strip(), v -> require(groups.test(v), "group", v, faults));
        }
      }
    }
    return faults;
  }

  private static String camunda(Element element, String attribute) {
    return CAMUNDA_BPMN.equals(element.getNamespaceURI())
        ? element.getAttribute(attribute)
        : element.getAttributeNS(CAMUNDA_BPMN, attribute);
  }

  private static void literal(String value, Consumer<String> check) {
    if (!value.isEmpty()) {
      check.accept(value);
    }
  }

  private static void require(boolean exists, String kind, String name, List<String> faults) {
    if (!exists) {
      faults.add("no " + kind + " " + name);
    }
  }

  private void checkBean(Element element, String expression, List<String> faults) {
    Matcher matcher = BEAN.matcher(expression);
    if (!matcher.matches()) {
      faults.add(expression + " names no bean");
      return;
    }
    String name = matcher.group(1);
    Class<?> expected = expected(element);
    if (!context.containsBean(name)) {
      faults.add("no bean " + name);
    } else if (!expected.isInstance(context.getBean(name))) {
      faults.add(name + " is no " + expected.getSimpleName());
    }
  }

  private static Class<?> expected(Element element) {
    return switch (element.getLocalName()) {
      case "taskListener" -> TaskListener.class;
      case "executionListener" -> ExecutionListener.class;
      default -> JavaDelegate.class;
    };
  }
}
