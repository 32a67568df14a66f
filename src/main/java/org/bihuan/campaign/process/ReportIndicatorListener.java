package org.bihuan.campaign.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.campaign.Indicators;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 填报指标并比对目标. */
@Component
class ReportIndicatorListener implements TaskListener {

  private final Indicators indicators;

  ReportIndicatorListener(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    CampaignProcess.MISSED.set(
        task,
        indicators
            .report(
                CampaignProcess.MATTER.require(task),
                LocalDate.parse(CampaignProcess.REPORT_DAY.require(task)),
                value(answers.requiredTextOrNumber("value", "指标值")),
                answers.text("comment", "说明"))
            .isMissed());
    answers.forget(List.of("value", "comment"));
  }

  private static BigDecimal value(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(1_000_000_000L)) > 0) {
        throw new RefusedInputException("value", "“指标值”须在 0 到 10 亿之间：" + text);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new RefusedInputException("value", "“指标值”不是数：" + text);
    }
  }
}
