package org.bihuan.supervision;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A process of no room: it waits for a person, then for a job that fails as long as a value is absent. */
final class Probe {

  static final String KEY = "supervision-probe";

  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final String deployment;

  Probe(RuntimeService runtimeService, RepositoryService repositoryService) {
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(KEY)
            .name("试验流程")
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent("Start")
            .userTask("Task_Wait")
            .name("等候")
            .serviceTask("Task_Compute")
            .name("计算")
            .camundaAsyncBefore()
            .camundaExpression("${given}")
            .userTask("Task_Look")
            .name("查看")
            .camundaCandidateGroups("anweiban")
            .endEvent("End")
            .done();
    deployment =
        repositoryService
            .createDeployment()
            .name("probe")
            .addModelInstance(KEY + ".bpmn", model)
            .deploy()
            .getId();
  }

  String start() {
    return runtimeService.startProcessInstanceByKey(KEY).getId();
  }

  String startAt(String activity) {
    return runtimeService
        .createProcessInstanceByKey(KEY)
        .startBeforeActivity(activity)
        .execute()
        .getId();
  }

  /** Takes the model away with all its instances. */
  void remove() {
    repositoryService.deleteDeployment(deployment, true);
  }
}
