package org.bihuan.publicreport.process;

import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 转为隐患并交办: into the loop, past the verification that has just been done. */
@Component
class OpenReportedHazardDelegate implements JavaDelegate {

  private final Reports reports;
  private final HazardReporting hazards;
  private final JsonVariables json;

  OpenReportedHazardDelegate(Reports reports, HazardReporting hazards, JsonVariables json) {
    this.reports = reports;
    this.hazards = hazards;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = ReportModel.MATTER.require(execution);
    Answers answers = new Answers(execution);
    if ("same".equals(answers.raw(ReportModel.VERIFICATION))) {
      reports.becameHazard(
          number, answers.requiredText(ReportModel.SAME_HAZARD, "在办隐患编号"), false);
    } else {
      Map<String, @Nullable Object> facts =
          VerifyReportListener.facts(json, answers.raw(ReportModel.FACTS));
      String hazard =
          hazards.reportVerified(facts, "举报 " + number + " 已现场核实").number();
      reports.becameHazard(number, hazard, true);
    }
    answers.forget(List.of(ReportModel.FACTS, ReportModel.COMMENT, ReportModel.SAME_HAZARD));
  }
}
