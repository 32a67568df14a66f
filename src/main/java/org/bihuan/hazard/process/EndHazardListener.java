package org.bihuan.hazard.process;

import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The hazard leaves the loop by one of its ends; a withdrawal must say why. */
@Component
class EndHazardListener implements ExecutionListener {

  private static final int LONGEST_REASON = 2000;

  private final HazardLifeCycle lifeCycle;

  EndHazardListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }

  @Override
  public void notify(DelegateExecution execution) {
    HazardStatus status =
        Objects.requireNonNull(HazardProcess.ENDS.get(execution.getCurrentActivityId()));
    lifeCycle.end(
        HazardProcess.NUMBER.require(execution),
        status,
        status == HazardStatus.WITHDRAWN ? Map.of("撤销原因", reason(execution)) : Map.of());
  }

  private static String reason(DelegateExecution execution) {
    Object value = execution.getVariable(HazardProcess.REASON);
    if (!(value instanceof String text) || text.isBlank()) {
      throw new RefusedInputException(HazardProcess.REASON, "“撤销原因”不能为空");
    }
    if (text.length() > LONGEST_REASON) {
      throw new RefusedInputException(
          HazardProcess.REASON, "“撤销原因”不能超过 " + LONGEST_REASON + " 字");
    }
    if (!StorableText.isStorable(text)) {
      throw new RefusedInputException(HazardProcess.REASON, "“撤销原因”含有不能保存的字符");
    }
    return text.strip();
  }
}
