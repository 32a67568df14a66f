package org.bihuan.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.bihuan.plan.PhaseKey;
import org.bihuan.process.ProcessVariable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models and forms of a campaign and the code name the same things. */
class CampaignModelTest {

  private static final Map<String, BpmnModelInstance> MODELS =
      Stream.of(
              CampaignProcess.CAMPAIGN,
              CampaignProcess.SECTOR,
              CampaignProcess.PHASE,
              CampaignProcess.SCHEDULE,
              CampaignProcess.DUTY,
              CampaignProcess.SUMMARY,
              CampaignProcess.INDICATOR,
              CampaignProcess.MEASURE)
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  key -> Bpmn.readModelFromFile(Path.of("bpmn", key + ".bpmn").toFile())));

  /** Collections and what repeats over them name single ones by these. */
  private static final Set<String> ELEMENTS = Set.of("subject", "indicator", "duty");

  private static final Set<String> WORDS_OF_EXPRESSIONS = Set.of("true", "false", "extend");

  static Set<String> tasks() {
    return CampaignProcess.ANSWERS.keySet();
  }

  private static <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return MODELS.values().stream()
        .map(model -> model.getModelElementsByType(type))
        .flatMap(Collection::stream)
        .toList();
  }

  private static UserTask task(String id) {
    return all(UserTask.class).stream()
        .filter(candidate -> candidate.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> variables() {
    Set<String> names =
        Arrays.stream(CampaignProcess.class.getDeclaredFields())
            .filter(field -> field.getType() == ProcessVariable.class)
            .map(
                field -> {
                  try {
                    return ((ProcessVariable<?>) field.get(null)).name();
                  } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .collect(Collectors.toCollection(HashSet::new));
    Arrays.stream(PhaseKey.values()).map(CampaignProcess::has).forEach(names::add);
    CampaignProcess.ANSWERS.values().forEach(names::addAll);
    return names;
  }

  private static Set<String> names(Stream<String> expressions) {
    Set<String> names = new HashSet<>();
    expressions.forEach(
        expression -> {
          Matcher inside = Pattern.compile("\\$\\{([^}]*)}").matcher(expression);
          while (inside.find()) {
            Matcher name =
                Pattern.compile("[a-zA-Z]\\w*").matcher(inside.group(1).replaceAll("'[^']*'", ""));
            while (name.find()) {
              names.add(name.group());
            }
          }
        });
    names.removeAll(WORDS_OF_EXPRESSIONS);
    return names;
  }

  @Test
  void processesAreNamedAsTheCodeNamesThem() {
    MODELS.forEach(
        (key, model) ->
            assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(key));
  }

  @Test
  void messagesAreNamedAsTheCodeNamesThem() {
    assertThat(all(Message.class))
        .extracting(Message::getName)
        .containsExactlyInAnyOrder(
            CampaignProcess.CANCEL_MESSAGE, CampaignProcess.WITHDRAW_MESSAGE);
  }

  @Test
  void everyTaskOfThePeopleIsOneThatTheCodeKnows() {
    assertThat(all(UserTask.class))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrderElementsOf(CampaignProcess.ANSWERS.keySet());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void taskCallsItsListenersAtTheirEvents(String id) {
    List<String> listeners =
        task(id).getExtensionElements().getDomElement().getChildElements().stream()
            .map(e -> e.getAttribute("event") + " " + e.getAttribute("delegateExpression"))
            .toList();

    assertThat(listeners)
        .hasSize(5)
        .startsWith(
            "create ${offerCampaignTaskListener}", "assignment ${checkStepAssigneeListener}")
        .endsWith(
            "complete ${stopCampaignClockListener}", "delete ${stopCampaignClockListener}");
    assertThat(listeners.get(2)).matches("complete \\$\\{\\w+Listener}");
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void formOfATaskAsksForItsAnswersAndNothingElse(String id) throws IOException {
    assertThat(keys(form(task(id).getCamundaFormRef())))
        .containsExactlyInAnyOrderElementsOf(CampaignProcess.ANSWERS.get(id));
  }

  @Test
  void startFormsAskForWhatTheCodeReads() throws IOException {
    assertThat(keys(form(startForm(CampaignProcess.CAMPAIGN))))
        .containsExactlyInAnyOrder(LoadPlanDelegate.PLAN, LoadPlanDelegate.START);
    assertThat(keys(form(startForm(CampaignProcess.MEASURE))))
        .containsExactlyInAnyOrderElementsOf(RegisterMeasureDelegate.FIELDS);
  }

  private static String startForm(String model) {
    return MODELS.get(model).getModelElementsByType(StartEvent.class).iterator().next()
        .getCamundaFormRef();
  }

  @Test
  void conditionsTimersAndOffersReadWhatCodeOrFormsSet() {
    Set<String> read =
        names(
            Stream.of(
                    all(ConditionExpression.class).stream()
                        .map(ModelElementInstance::getTextContent),
                    all(TimeDate.class).stream().map(ModelElementInstance::getTextContent),
                    all(UserTask.class).stream().map(UserTask::getCamundaCandidateGroups))
                .flatMap(Function.identity()));

    assertThat(read).hasSizeGreaterThan(12).isSubsetOf(variables());
  }

  @Test
  void businessKeysTellCampaignSubjectAndDuty() {
    List<String> keys =
        all(CallActivity.class).stream()
            .flatMap(
                call -> call.getExtensionElements().getDomElement().getChildElements().stream())
            .map(in -> in.getAttribute("businessKey"))
            .filter(key -> key != null && !key.isEmpty())
            .toList();

    assertThat(keys)
        .contains(
            "${subject}", "${subjectKey}", "${indicator}", "${duty}", "${matter}",
            "${subjectKey}/phase-mobilize", "${subjectKey}/phase-consolidate");
    Set<String> known = variables();
    known.addAll(ELEMENTS);
    assertThat(names(keys.stream())).isSubsetOf(known);
  }

  private static JsonNode form(String id) throws IOException {
    return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
  }

  private static List<String> keys(JsonNode form) {
    List<String> keys = new ArrayList<>();
    for (JsonNode component : form.path("components")) {
      if (component.hasNonNull("key")) {
        keys.add(component.path("key").asText());
      }
    }
    return keys;
  }
}
