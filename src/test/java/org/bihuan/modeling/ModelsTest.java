package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model and form keeps the rules; each rule bites on a sound sample made faulty. */
class ModelsTest {

  static List<ModelFile> processes() {
    return ModelFile.in("bpmn", ".bpmn");
  }

  static List<ModelFile> decisions() {
    return ModelFile.in("bpmn", ".dmn");
  }

  static List<ModelFile> forms() {
    return ModelFile.in("forms", ".form");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void processModelIsSound(ModelFile model) {
    assertThat(BpmnRules.faults(model)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void decisionModelIsSound(ModelFile model) {
    assertThat(DmnRules.faults(model)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formIsSound(ModelFile form) {
    assertThat(FormRules.faults(form)).isEmpty();
  }

  @Test
  void foldersHoldNothingElse() {
    int files = ModelFile.in("bpmn", "").size();

    assertThat(processes().size() + decisions().size()).isEqualTo(files);
    assertThat(ModelFile.in("forms", "")).allMatch(f -> f.fileName().matches(".*\\.(form|html)"));
  }

  @Test
  void soundSamplesHaveNoFault() {
    assertThat(BpmnRules.faults(sample("tea.bpmn", TEA))).isEmpty();
    assertThat(DmnRules.faults(sample("sugar.dmn", SUGAR))).isEmpty();
    assertThat(FormRules.faults(sample("order.form", ORDER))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <process id=      | <proces id=            | does not parse
          id="tea"          | id="coffee"            | file name is not the id of its one process
          P30D              | P1Y                    | time to live is not P<days>D
          P30D              | P0D                    | time to live is not P<days>D
          "true"            | "false"                | process is not executable
          name="泡茶"       | name="Tea"             | process has no Chinese name
          Task_Boil         | Boil                   | Boil does not start with Task_
          Gateway_Sweet     | Sweet                  | Sweet does not start with Gateway_
          StartEvent_Guest  | Guest                  | Guest does not start with StartEvent_
          EndEvent_Served   | Served                 | Served does not start with EndEvent_
          Timer_Cold        | Cold                   | Cold does not start with Timer_
          LinkEvent_Away    | Event_Away             | Event_Away does not start with Link
          LinkEvent_Back    | Back                   | Back does not start with LinkEvent_
          Flow_Yes          | Yes                    | Yes does not start with Flow_
          name="烧水"       | name="Boil"            | Task_Boil has no Chinese name
          name="凉了"       | name=""                | Timer_Cold has no Chinese name
          加糖？            | 加糖                   | Gateway_Sweet does not ask a question
          加糖？            | 加糖?                  | Gateway_Sweet does not ask a question
          name="否"         | name=""                | Flow_No answers no question
          ="Task_Boil"><dc  | ="Task_Pour"><dc       | Task_Boil is not drawn
          ="Flow_Boil"><di  | ="Flow_Yes"><di        | Flow_Boil is not drawn
          Element="tea"     | Element="coffee"       | coffee is drawn and does not exist
          x="300"           | x="200"                | Task_Boil overlaps Gateway_Sweet
          x="500" y="0"     | x="190" y="70"         | Task_Boil overlaps EndEvent_Served
          serviceTask       | scriptTask             | script in Task_Boil
          delegateExp       | class                  | camunda:class in Task_Boil
          delegateExp       | expression             | camunda:expression in Task_Boil
          listenerExp       | class                  | camunda:class in Task_Pour
          xsi:type          | language="groovy" xsi:type | script in Flow_Yes
          """)
  void faultyProcessModelIsReported(String sound, String faulty, String fault) {
    assertThat(BpmnRules.faults(sample("tea.bpmn", changed(TEA, sound, faulty))))
        .anyMatch(line -> line.startsWith(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <decision id=  | <decisio id=      | does not parse
          id="sugar"     | id="salt"         | file name is not the id of its one decision
          P30D           | 30                | time to live is not P<days>D
          name="糖量"    | name="sugar"      | decision has no Chinese name
          Ref="sugar"    | Ref="other"       | decision is not drawn
          """)
  void faultyDecisionModelIsReported(String sound, String faulty, String fault) {
    assertThat(DmnRules.faults(sample("sugar.dmn", changed(SUGAR, sound, faulty))))
        .anyMatch(line -> line.startsWith(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "components"  | components     | does not parse
          : "order"     | : "bill"       | file name is not the form's id
          16            | 17             | schema version is not 16
          "textfield"   | "filepicker"   | Field_Guest is of type filepicker
          客人          | Guest          | Field_Guest has no Chinese label
          欢迎          | Welcome        | Text_Welcome has no Chinese label
          "guest"       | ""             | Field_Guest has no key
          取茶日期      | Day            | Field_Day has no Chinese label
          绿茶          | Green          | Field_Tea offers a choice without a Chinese label
          """)
  void faultyFormIsReported(String sound, String faulty, String fault) {
    assertThat(FormRules.faults(sample("order.form", changed(ORDER, sound, faulty))))
        .anyMatch(line -> line.startsWith(fault));
  }

  private static ModelFile sample(String fileName, String text) {
    return new ModelFile(
        fileName,
        text.replace("delegateExp", "delegateExpression")
            .replace("listenerExp", "delegateExpression"));
  }

  private static String changed(String text, String sound, String faulty) {
    assertThat(text).contains(sound);
    return text.replace(sound, faulty);
  }

  /** A guest comes, water is boiled, sweetened or not, and tea is poured. */
  private static final String TEA =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          targetNamespace="http://bihuan.org/bpmn">
        <process id="tea" name="泡茶" isExecutable="true" camunda:historyTimeToLive="P30D">
          <startEvent id="StartEvent_Guest" name="客人到了"/>
          <serviceTask id="Task_Boil" name="烧水" camunda:delegateExp="${boilDelegate}"/>
          <exclusiveGateway id="Gateway_Sweet" name="加糖？" default="Flow_No"/>
          <userTask id="Task_Pour" name="倒茶">
            <extensionElements>
              <camunda:taskListener event="create" listenerExp="${pourListener}"/>
            </extensionElements>
          </userTask>
          <endEvent id="EndEvent_Served" name="茶已上"/>
          <boundaryEvent id="Timer_Cold" name="凉了" attachedToRef="Task_Boil">
            <timerEventDefinition id="Nine"><timeDuration>PT9M</timeDuration></timerEventDefinition>
          </boundaryEvent>
          <intermediateThrowEvent id="LinkEvent_Away" name="去收杯">
            <linkEventDefinition id="Cups1" name="收杯"/>
          </intermediateThrowEvent>
          <intermediateCatchEvent id="LinkEvent_Back" name="来收杯">
            <linkEventDefinition id="Cups2" name="收杯"/>
          </intermediateCatchEvent>
          <sequenceFlow id="Flow_Guest" sourceRef="StartEvent_Guest" targetRef="Task_Boil"/>
          <sequenceFlow id="Flow_Boil" sourceRef="Task_Boil" targetRef="Gateway_Sweet"/>
          <sequenceFlow id="Flow_Yes" name="是" sourceRef="Gateway_Sweet" targetRef="Task_Pour">
            <conditionExpression xsi:type="tFormalExpression">${sweet}</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="Flow_No" name="否" sourceRef="Gateway_Sweet" targetRef="Task_Pour"/>
          <sequenceFlow id="Flow_Pour" sourceRef="Task_Pour" targetRef="EndEvent_Served"/>
          <sequenceFlow id="Flow_Cold" sourceRef="Timer_Cold" targetRef="EndEvent_Served"/>
        </process>
        <bpmndi:BPMNDiagram>
          <bpmndi:BPMNPlane bpmnElement="tea">
            <bpmndi:BPMNShape bpmnElement="StartEvent_Guest"><dc:Bounds
                x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="Task_Boil"><dc:Bounds
                x="180" y="0" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="Timer_Cold"><dc:Bounds
                x="250" y="62" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="Gateway_Sweet"><dc:Bounds
                x="300" y="0" width="50" height="50"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="Task_Pour"><dc:Bounds
                x="380" y="0" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="EndEvent_Served"><dc:Bounds
                x="500" y="0" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="LinkEvent_Away"><dc:Bounds
                x="600" y="0" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape bpmnElement="LinkEvent_Back"><dc:Bounds
                x="700" y="0" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge bpmnElement="Flow_Guest"><di:waypoint
                x="36" y="18"/><di:waypoint x="180" y="18"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge bpmnElement="Flow_Boil"><di:waypoint
                x="280" y="20"/><di:waypoint x="301" y="20"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge bpmnElement="Flow_Yes"><di:waypoint
                x="350" y="20"/><di:waypoint x="380" y="20"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge bpmnElement="Flow_No"><di:waypoint
                x="350" y="30"/><di:waypoint x="380" y="30"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge bpmnElement="Flow_Pour"><di:waypoint
                x="480" y="20"/><di:waypoint x="501" y="20"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge bpmnElement="Flow_Cold"><di:waypoint
                x="268" y="98"/><di:waypoint x="518" y="36"/></bpmndi:BPMNEdge>
          </bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
      </definitions>
      """;

  private static final String SUGAR =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
          xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn"
          id="sugar_definitions" name="糖量表" namespace="http://bihuan.org/dmn">
        <decision id="sugar" name="糖量" camunda:historyTimeToLive="P30D">
          <decisionTable id="Table_sugar">
            <output id="Output_spoons" name="spoons" typeRef="integer"/>
          </decisionTable>
        </decision>
        <dmndi:DMNDI>
          <dmndi:DMNDiagram>
            <dmndi:DMNShape dmnElementRef="sugar">
              <dc:Bounds height="80" width="180" x="160" y="100"/>
            </dmndi:DMNShape>
          </dmndi:DMNDiagram>
        </dmndi:DMNDI>
      </definitions>
      """;

  private static final String ORDER =
      """
      {
        "id": "order",
        "schemaVersion": 16,
        "components": [
          {"type": "text", "id": "Text_Welcome", "text": "欢迎"},
          {"type": "separator", "id": "Separator_1"},
          {"type": "group", "id": "Group_Order", "label": "点单", "components": [
            {"type": "textfield", "id": "Field_Guest", "key": "guest", "label": "客人"},
            {"type": "datetime", "id": "Field_Day", "key": "day", "dateLabel": "取茶日期"},
            {"type": "radio", "id": "Field_Tea", "key": "tea", "label": "茶", "values": [
              {"value": "green", "label": "绿茶"},
              {"value": "red", "label": "红茶"}
            ]}
          ]}
        ]
      }
      """;
}
