package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.process.ProcessVariable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model and the code name the same things; forms and steps are in {@link FormsTest}. */
class HazardModelTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromFile(Path.of("bpmn", HazardProcess.KEY + ".bpmn").toFile());

  private static final Set<String> WORDS_OF_EXPRESSIONS =
      Set.of("true", "false", "null", "and", "or", "not", "empty");

  static Set<String> steps() {
    return HazardProcess.STEPS.keySet();
  }

  private static UserTask task(String id) {
    return MODEL.getModelElementById(id);
  }

  /** The names of the variables that the code sets. */
  private static Set<String> variables() {
    return Arrays.stream(HazardProcess.class.getDeclaredFields())
        .filter(field -> field.getType() == ProcessVariable.class)
        .map(
            field -> {
              try {
                return ((ProcessVariable<?>) field.get(null)).name();
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Stream<String> expressions) {
    Set<String> names = new HashSet<>();
    expressions.forEach(
        expression -> {
          Matcher name =
              Pattern.compile("[a-zA-Z]\\w*").matcher(expression.replaceAll("'[^']*'", ""));
          while (name.find()) {
            if (!WORDS_OF_EXPRESSIONS.contains(name.group())) {
              names.add(name.group());
            }
          }
        });
    return names;
  }

  @Test
  void processAndMessageAreNamedAsTheCodeNamesThem() {
    assertThat(MODEL.getModelElementsByType(Process.class))
        .extracting(Process::getId)
        .containsExactly(HazardProcess.KEY);
    assertThat(MODEL.getModelElementsByType(Message.class))
        .extracting(Message::getName)
        .containsExactly(HazardProcess.WITHDRAW_MESSAGE);
  }

  @Test
  void everyEndThatDecidesAHazardIsKnownToTheCode() {
    assertThat(MODEL.getModelElementsByType(EndEvent.class))
        .filteredOn(end -> end.getExtensionElements() != null)
        .extracting(EndEvent::getId)
        .containsExactlyInAnyOrderElementsOf(HazardProcess.ENDS.keySet());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void taskCallsItsListenersAtTheirEvents(String step) {
    String listener =
        Character.toLowerCase(step.charAt(5)) + step.substring(6) + "Listener";
    assertThat(
            task(step).getExtensionElements().getDomElement().getChildElements().stream()
                .map(e -> e.getAttribute("event") + " " + e.getAttribute("delegateExpression")))
        .containsExactlyInAnyOrder(
            "create ${offerTaskListener}",
            "assignment ${checkAssigneeListener}",
            "complete ${" + listener + "}");
  }

  @Test
  void gatewaysReadWhatCodeOrFormsSet() {
    Set<String> known = variables();
    HazardProcess.STEPS.values().forEach(step -> known.addAll(step.answers()));

    Set<String> read =
        names(
            MODEL.getModelElementsByType(ConditionExpression.class).stream()
                .map(ModelElementInstance::getTextContent));

    assertThat(read).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void timersAndOffersReadWhatTheCodeSets() {
    Set<String> timers =
        names(
            MODEL.getModelElementsByType(TimeDate.class).stream()
                .map(ModelElementInstance::getTextContent));
    Set<String> groups =
        names(
            MODEL.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroups)
                .filter(offer -> offer.contains("$")));

    assertThat(timers)
        .containsExactlyInAnyOrder(
            HazardProcess.REMIND_AT.name(), HazardProcess.OVERDUE_AT.name());
    assertThat(groups)
        .containsExactlyInAnyOrder(
            HazardProcess.RESPONSIBLE_OFFICE.name(), HazardProcess.CLOSE_OUT_OFFICE.name());
  }
}
