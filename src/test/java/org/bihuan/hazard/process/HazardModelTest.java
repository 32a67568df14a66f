package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.process.ProcessVariable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of a hazard and the code name the same things; forms and steps are in {@link FormsTest}. */
class HazardModelTest {

  private static final Map<String, BpmnModelInstance> MODELS =
      Stream.of(
              HazardProcess.KEY,
              HazardProcess.SUPERVISION_KEY,
              HazardProcess.EXTENSION_KEY,
              HazardProcess.CHANGE_KEY)
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  key -> Bpmn.readModelFromFile(Path.of("bpmn", key + ".bpmn").toFile())));

  private static final BpmnModelInstance LOOP = MODELS.get(HazardProcess.KEY);

  private static final Set<String> WORDS_OF_EXPRESSIONS =
      Set.of("true", "false", "null", "and", "or", "not", "empty");

  static Set<String> steps() {
    return HazardProcess.STEPS.keySet();
  }

  private static <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return MODELS.values().stream()
        .map(model -> model.getModelElementsByType(type))
        .flatMap(Collection::stream)
        .toList();
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
  void processesAndMessagesAreNamedAsTheCodeNamesThem() {
    MODELS.forEach(
        (key, model) ->
            assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(key));
    assertThat(all(Message.class))
        .extracting(Message::getName)
        .containsExactlyInAnyOrder(HazardProcess.WITHDRAW_MESSAGE, HazardProcess.EXTENSION_VOID_MESSAGE);
  }

  @Test
  void everyEndThatDecidesAHazardIsKnownToTheCode() {
    assertThat(LOOP.getModelElementsByType(EndEvent.class))
        .filteredOn(end -> end.getExtensionElements() != null)
        .extracting(EndEvent::getId)
        .containsExactlyInAnyOrderElementsOf(HazardProcess.ENDS.keySet());
  }

  @Test
  void everyTaskOfThePeopleIsAStepThatTheCodeKnows() {
    assertThat(all(UserTask.class))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrderElementsOf(HazardProcess.STEPS.keySet());
  }

  @Test
  void correctedHazardGoesOnAtNodesOfTheLoop() {
    assertThat(
            List.of(
                HazardProcess.VERIFY,
                HazardProcess.ASSIGNMENT,
                HazardProcess.REINSPECT,
                HazardProcess.SUPERVISE,
                HazardProcess.WATCH))
        .allSatisfy(
            id -> assertThat(LOOP.<FlowNode>getModelElementById(id)).as(id).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void taskCallsItsListenersAtTheirEvents(String step) {
    UserTask task =
        all(UserTask.class).stream()
            .filter(candidate -> candidate.getId().equals(step))
            .findFirst()
            .orElseThrow();
    List<String> listeners =
        task.getExtensionElements().getDomElement().getChildElements().stream()
            .filter(e -> e.getLocalName().equals("taskListener"))
            .map(e -> e.getAttribute("event") + " " + e.getAttribute("delegateExpression"))
            .filter(listener -> !listener.endsWith("${issuePaperListener}"))
            .toList();

    boolean mustShow = List.of(HazardProcess.RECTIFY, HazardProcess.REINSPECT).contains(step);
    assertThat(listeners)
        .hasSize(mustShow ? 6 : 5)
        .startsWith("create ${offerTaskListener}", "assignment ${checkAssigneeListener}")
        .endsWith("complete ${stopClockListener}", "delete ${stopClockListener}");
    assertThat(listeners.get(2)).matches("complete \\$\\{\\w+Listener}");
    // After its answers are known to be good, and in the same transaction.
    assertThat(listeners.contains("complete ${requireEvidenceListener}")).isEqualTo(mustShow);
  }

  /** A paper tells what the step has decided, or what its form offers: so its listener comes last. */
  @ParameterizedTest
  @MethodSource("steps")
  void taskThatNamesPapersIssuesThemLastOfAll(String step) {
    UserTask task =
        all(UserTask.class).stream()
            .filter(candidate -> candidate.getId().equals(step))
            .findFirst()
            .orElseThrow();
    boolean namesPapers =
        task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list()
            .stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(property -> property.getCamundaName().equals("papers"));
    List<String> listeners =
        task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list()
            .stream()
            .map(CamundaTaskListener::getCamundaDelegateExpression)
            .toList();
    assertThat(listeners.contains("${issuePaperListener}")).isEqualTo(namesPapers);
    if (namesPapers) {
      assertThat(listeners).last().isEqualTo("${issuePaperListener}");
    }
  }

  @Test
  void conditionsReadWhatCodeOrFormsSet() {
    Set<String> known = variables();
    HazardProcess.STEPS.values().forEach(step -> known.addAll(step.answers()));

    Set<String> read =
        names(
            Stream.concat(
                    all(ConditionExpression.class).stream(), all(Condition.class).stream())
                .map(ModelElementInstance::getTextContent));

    assertThat(read).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void offersReadWhatTheCodeSets() {
    Set<String> groups =
        names(
            all(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroups)
                .filter(offer -> offer.contains("$")));

    assertThat(groups)
        .containsExactlyInAnyOrder(
            HazardProcess.RESPONSIBLE_OFFICE.name(),
            HazardProcess.CLOSE_OUT_OFFICE.name(),
            HazardProcess.EXTENSION_OFFICE.name());
  }
}
