package org.bihuan.publicreport.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 登记奖励发放: when it was paid, by which voucher. */
@Component
class PayRewardListener implements TaskListener {

  private static final int LONGEST_VOUCHER = 60;

  private final Reports reports;
  private final BusinessClock clock;

  PayRewardListener(Reports reports, BusinessClock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = ReportModel.MATTER.require(task);
    LocalDate paidOn = Objects.requireNonNull(answers.day("paidOn", "发放日期", true));
    if (paidOn.isAfter(clock.today())) {
      throw new RefusedInputException("paidOn", "“发放日期”不能晚于今天");
    }
    String voucher = answers.requiredText("voucher", "凭证号");
    if (voucher.length() > LONGEST_VOUCHER) {
      throw new RefusedInputException("voucher", "“凭证号”不能超过 " + LONGEST_VOUCHER + " 字");
    }
    reports.rewardPaid(number, paidOn, voucher);
    answers.forget(List.of("paidOn", "voucher"));
  }
}
