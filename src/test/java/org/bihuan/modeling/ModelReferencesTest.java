package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever a process model names exists on the platform. */
@PlatformTest
class ModelReferencesTest {

  @Autowired ApplicationContext context;
  @Autowired IdentityService identityService;

  static List<ModelFile> processes() {
    return ModelFile.in("bpmn", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everythingNamedExists(ModelFile model) {
    assertThat(references().dangling(model)).isEmpty();
  }

  @Test
  void soundSampleNamesNothingThatIsMissing() {
    assertThat(references().dangling(new ModelFile("sample.bpmn", SAMPLE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${gradeHazardDelegate}  | ${gradeDelegate}       | no bean gradeDelegate
          ${gradeHazardDelegate}  | ${hazardFactsReader}   | hazardFactsReader is no JavaDelegate
          ${gradeHazardDelegate}  | ${offerTaskListener}   | offerTaskListener is no JavaDelegate
          ${gradeHazardDelegate}  | ${a.b()}               | ${a.b()} names no bean
          ${offerTaskListener}    | ${endHazardListener}   | endHazardListener is no TaskListener
          ${endHazardListener}    | ${offerTaskListener}   | offerTaskListener is no ExecutionL
          "judge-grade"           | "guess-grade"          | no form guess-grade
          "anweiban,leader"       | "anweiban,leaders"     | no group leaders
          "hazard-grade"          | "hazard-rank"          | no decision hazard-rank
          "hazard-rectification"  | "hazard-removal"       | no process hazard-removal
          messageRef="Message_A"  | messageRef="Message_B" | no message Message_B
          """)
  void danglingNameIsReported(String sound, String faulty, String fault) {
    assertThat(SAMPLE).contains(sound);
    ModelFile model = new ModelFile("sample.bpmn", SAMPLE.replace(sound, faulty));

    assertThat(references().dangling(model)).singleElement().asString().startsWith(fault);
  }

  private ModelReferences references() {
    return new ModelReferences(
        context,
        group -> identityService.createGroupQuery().groupId(group).count() == 1,
        ModelFile.in("forms", ".form").stream().map(ModelFile::name).toList(),
        ModelFile.in("bpmn", ".dmn").stream().map(ModelFile::name).toList(),
        processes().stream().map(ModelFile::name).toList());
  }

  private static final String SAMPLE =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="http://bihuan.org/bpmn">
        <message id="Message_A" name="Message_A"/>
        <process id="sample">
          <serviceTask id="Task_Grade" camunda:delegateExpression="${gradeHazardDelegate}"/>
          <businessRuleTask id="Task_Decide" camunda:decisionRef="hazard-grade"/>
          <callActivity id="CallActivity_Loop" calledElement="hazard-rectification"/>
          <userTask id="Task_Judge" camunda:formRef="judge-grade"
              camunda:candidateGroups="anweiban,leader">
            <extensionElements>
              <camunda:taskListener event="create" delegateExpression="${offerTaskListener}"/>
            </extensionElements>
          </userTask>
          <userTask id="Task_Routed" camunda:candidateGroups="${responsibleOffice}"/>
          <receiveTask id="Task_Wait" messageRef="Message_A"/>
          <endEvent id="EndEvent_Done">
            <extensionElements>
              <camunda:executionListener event="start" delegateExpression="${endHazardListener}"/>
            </extensionElements>
          </endEvent>
        </process>
      </definitions>
      """;
}
