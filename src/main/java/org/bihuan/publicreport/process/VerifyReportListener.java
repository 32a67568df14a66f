package org.bihuan.publicreport.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实举报: true, the same as an open hazard, not true, or nothing that the subdistrict deals with. */
@Component
class VerifyReportListener implements TaskListener {

  private static final Map<String, String> OUTCOMES =
      Answers.choices(
          "confirmed", "属实",
          "same", "与在办隐患为同一处",
          "unfounded", "不属实",
          "refused", "不属于受理范围");

  private final Reports reports;
  private final HazardFactsReader reader;
  private final JsonVariables json;

  VerifyReportListener(Reports reports, HazardFactsReader reader, JsonVariables json) {
    this.reports = reports;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = ReportModel.MATTER.require(task);
    String outcome = answers.choice(ReportModel.VERIFICATION, "核实结果", OUTCOMES);
    boolean isTrue = outcome.equals("confirmed") || outcome.equals("same");
    String comment =
        isTrue ? answers.comment(false) : answers.requiredText(ReportModel.COMMENT, "核实情况");
    if (outcome.equals("same")) {
      answers.requiredText(ReportModel.SAME_HAZARD, "在办隐患编号");
    }
    if (outcome.equals("confirmed")) {
      checkFacts(number, answers);
    } else {
      answers.forget(List.of(ReportModel.FACTS));
    }
    reports.verified(number, Objects.requireNonNull(OUTCOMES.get(outcome)), comment);
  }

  /** What is faulty is told here, before anything is done with it. */
  private void checkFacts(String number, Answers answers) {
    Map<String, @Nullable Object> facts = facts(json, answers.raw(ReportModel.FACTS));
    reader.read(facts);
    Map<String, String> texts = new LinkedHashMap<>();
    facts.forEach((field, value) -> texts.put(field, Objects.toString(value, "")));
    reports.refuseIdentity(number, "核实后的事实", texts);
  }

  static Map<String, @Nullable Object> facts(JsonVariables json, @Nullable Object submitted) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    if (!(json.plain(ReportModel.FACTS, submitted) instanceof Map<?, ?> values)) {
      throw new RefusedInputException(ReportModel.FACTS, "“核实后的事实”不能为空");
    }
    values.forEach((field, value) -> facts.put(String.valueOf(field), value));
    return facts;
  }
}
