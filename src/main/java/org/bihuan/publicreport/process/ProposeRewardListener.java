package org.bihuan.publicreport.process;

import java.util.List;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 提出奖励建议: how much, or why nothing. */
@Component
class ProposeRewardListener implements TaskListener {

  private final Reports reports;

  ProposeRewardListener(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = ReportModel.MATTER.require(task);
    boolean proposed = answers.yesOrNo("proposed", "建议奖励");
    String comment = answers.comment(!proposed);
    if (proposed) {
      reports.rewardProposed(number, amount(answers), comment);
    } else {
      reports.rewardNotProposed(number, comment);
    }
    answers.forget(List.of("amount", "comment"));
  }

  private static int amount(Answers answers) {
    Object value = answers.raw("amount");
    if (!(value instanceof Number number)
        || number.doubleValue() != number.longValue()
        || number.longValue() < 1
        || number.longValue() > Report.LARGEST_REWARD) {
      throw new RefusedInputException(
          "amount", "“奖励金额”须为 1 到 " + Report.LARGEST_REWARD + " 的整数（元）");
    }
    return number.intValue();
  }
}
