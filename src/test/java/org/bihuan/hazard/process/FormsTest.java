package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.MovableClock;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.process.form.FormDefaults;
import org.bihuan.process.form.FormOptions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of the loop ask for what the code reads, and offer choices that are there. */
@PlatformTest
class FormsTest {

  private static final BpmnModelInstance LOOP = model(HazardProcess.KEY);

  private static BpmnModelInstance model(String key) {
    return Bpmn.readModelFromFile(Path.of("bpmn", key + ".bpmn").toFile());
  }

  private static UserTask task(String id) {
    return Stream.of(
            LOOP, model(HazardProcess.SUPERVISION_KEY), model(HazardProcess.EXTENSION_KEY))
        .map(model -> model.<UserTask>getModelElementById(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Autowired List<FormOptions> options;
  @Autowired List<FormDefaults> defaults;
  @Autowired Platform platform;
  @Autowired MovableClock clock;

  static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  static Stream<String> steps() {
    return HazardProcess.STEPS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void formOfAStepAsksForItsAnswersAndNothingElse(String task) throws IOException {
    UserTask step = task(task);

    assertThat(keys(form(step.getCamundaFormRef())))
        .containsExactlyInAnyOrderElementsOf(HazardProcess.STEPS.get(task).answers());
  }

  @Test
  void reportAsksForTheFactsOfAHazardAndNothingElse() throws IOException {
    StartEvent start = LOOP.getModelElementById("StartEvent_HazardReported");

    assertThat(keys(form(start.getCamundaFormRef())))
        .containsExactlyInAnyOrderElementsOf(HazardFactsReader.fields());
  }

  @Test
  void verifierMayCorrectEveryFact() throws IOException {
    UserTask verification = LOOP.getModelElementById(HazardProcess.VERIFY);
    List<JsonNode> facts =
        components(form(verification.getCamundaFormRef())).stream()
            .filter(component -> component.path("path").asText().equals(HazardProcess.FACTS))
            .toList();

    assertThat(facts).hasSize(1);
    assertThat(keys(facts.get(0)))
        .containsExactlyInAnyOrderElementsOf(HazardFactsReader.fields());
  }

  @Test
  void gradesOfferedForJudgementAreThoseOfTheCode() throws IOException {
    UserTask judgement = LOOP.getModelElementById("Task_JudgeGrade");
    JsonNode grade =
        components(form(judgement.getCamundaFormRef())).stream()
            .filter(component -> component.path("key").asText().equals("grade"))
            .findFirst()
            .orElseThrow();

    assertThat(grade.path("values"))
        .extracting(choice -> choice.path("value").asText())
        .containsExactlyElementsOf(Arrays.stream(Grade.values()).map(Grade::code).toList());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void choicesOfAFormAreListsThatExistAndHoldSomething(Path form) throws IOException {
    Map<String, FormOptions> lists =
        options.stream().collect(Collectors.toMap(FormOptions::name, list -> list));

    assertThat(optionsFrom(new ObjectMapper().readTree(form.toFile())))
        .allSatisfy(
            name -> {
              assertThat(lists).containsKey(name);
              if (!List.of("rectifiable-hazards", "campaign-subjects", "enterprises").contains(name)) {
                assertThat(lists.get(name).options()).isNotEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatAFormBeginsWithIsKnown(Path form) throws IOException {
    assertThat(defaults).extracting(FormDefaults::name).containsAll(
        components(new ObjectMapper().readTree(form.toFile())).stream()
            .map(component -> component.path("properties").path("defaultFrom").asText(""))
            .filter(name -> !name.isEmpty())
            .toList());
  }

  @Test
  void reportBeginsWithTodayAndTheOwnCommunity() {
    JsonNode form =
        platform.get(
                "shequ-1-1",
                "/engine-rest/process-definition/key/hazard-rectification/deployed-start-form")
            .body();
    assertThat(components(form))
        .filteredOn(component -> component.hasNonNull("defaultValue"))
        .extracting(
            component -> component.get("key").asText(),
            component -> component.get("defaultValue").asText())
        .contains(tuple("community", "shequ-1"), tuple("foundOn", clock.today().toString()));
  }

  @Test
  void listsNamedDeepInAFormAreSeen() throws IOException {
    assertThat(optionsFrom(form("verify-hazard")))
        .containsExactlyInAnyOrder(
            "sectors", "place-kinds", "criteria", "communities", "report-sources");
  }

  private static JsonNode form(String id) throws IOException {
    return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
  }

  /** What the form submits: the keys of its fields, a group with a path as one value. */
  private static List<String> keys(JsonNode form) {
    List<String> keys = new ArrayList<>();
    for (JsonNode component : form.path("components")) {
      if (component.hasNonNull("path")) {
        keys.add(component.path("path").asText());
      } else if (component.hasNonNull("key")) {
        keys.add(component.path("key").asText());
      } else {
        keys.addAll(keys(component));
      }
    }
    return keys;
  }

  private static List<String> optionsFrom(JsonNode form) {
    return components(form).stream()
        .map(component -> component.path("properties").path("optionsFrom").asText(""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<JsonNode> components(JsonNode form) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode component : form.path("components")) {
      all.add(component);
      all.addAll(components(component));
    }
    return all;
  }
}
