package org.bihuan.evidence.process;

import java.util.List;
import org.bihuan.evidence.EvidenceCheck;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets a step be completed only with the photos and papers that the table demands. */
@Component
class RequireEvidenceListener implements TaskListener {

  private final EvidenceCheck check;

  RequireEvidenceListener(EvidenceCheck check) {
    this.check = check;
  }

  @Override
  public void notify(DelegateTask task) {
    List<String> missing =
        check
            .standing(
                task.getExecution().getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                task.getCreateTime().toInstant())
            .missing();
    if (!missing.isEmpty()) {
      throw new RefusedInputException(
          "evidence", String.join("，", missing) + "；请在“现场照片”中上传后再提交");
    }
  }
}
