package org.bihuan.document.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bihuan.document.Paper;
import org.bihuan.document.PaperKinds;
import org.bihuan.document.Papers;
import org.bihuan.hazard.HazardRegister;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Issues the papers that a step names in its extension property {@code papers}, separated by commas,
 * about the matter of its process, or about what its input {@code paperSubject} names. Which of them
 * the subdistrict must not issue are left out.
 */
@Component
class IssuePaperListener implements ExecutionListener, TaskListener {

  private static final String PROPERTY = "papers";

  /** What the papers are about where that is not the matter itself, an input of the step. */
  private static final String SUBJECT = "paperSubject";

  /** The form of the task that sends a letter offers the letter's number. */
  private static final String LETTER_NUMBER = "letterNumber";

  private static final String LETTER = "major-fire-letter";

  private final Papers papers;
  private final PaperKinds kinds;
  private final HazardRegister register;

  IssuePaperListener(Papers papers, PaperKinds kinds, HazardRegister register) {
    this.papers = papers;
    this.kinds = kinds;
    this.register = register;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Object subject = execution.getVariable(SUBJECT);
    issue(
        execution,
        subject == null ? execution.getProcessBusinessKey() : subject.toString());
  }

  @Override
  public void notify(DelegateTask task) {
    issue(task, task.getExecution().getProcessBusinessKey())
        .ifPresent(
            letter -> task.setVariable(LETTER_NUMBER, letter.number()));
  }

  /** The letter, where one was issued. */
  private Optional<Paper> issue(BpmnModelExecutionContext step, String matter) {
    Optional<Paper> letter = Optional.empty();
    if (isBeingEntered(matter)) {
      return letter;
    }
    for (String code : codes(step)) {
      Optional<Paper> paper = papers.issueAtStep(kinds.require(code), matter);
      if (LETTER.equals(code)) {
        letter = paper;
      }
    }
    return letter;
  }

  /** What lies behind a hazard when it is brought in from another ledger had its papers there. */
  private boolean isBeingEntered(String matter) {
    return register
        .find(matter)
        .filter(hazard -> hazard.processInstanceId().isEmpty())
        .isPresent();
  }

  private static List<String> codes(BpmnModelExecutionContext step) {
    return step
        .getBpmnModelElementInstance()
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> PROPERTY.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .flatMap(value -> Arrays.stream(value.split(",\\s*")))
        .toList();
  }
}
