package org.bihuan.publicreport.process;

import java.util.List;
import org.bihuan.process.Answers;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 答复举报人: what the reporter reads when asking for the state. */
@Component
class AnswerReporterListener implements TaskListener {

  private final Reports reports;

  AnswerReporterListener(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = ReportModel.MATTER.require(task);
    String answer = answers.requiredText("answer", "答复内容");
    String how = answers.requiredText("answeredBy", "答复方式");
    reports.answered(number, answer, how);
    answers.forget(List.of("answer", "answeredBy"));
  }
}
