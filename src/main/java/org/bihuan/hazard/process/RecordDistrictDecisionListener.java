package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardStep;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 登记区政府决定: what the district government decided, entered by it or by 街道安委办. */
@Component
class RecordDistrictDecisionListener implements TaskListener {

  private final HazardJournal journal;
  private final HazardInstances instances;
  private final BusinessClock clock;

  RecordDistrictDecisionListener(
      HazardJournal journal, HazardInstances instances, BusinessClock clock) {
    this.journal = journal;
    this.instances = instances;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    List<String> agreed = new ArrayList<>();
    if (answers.yesOrNo("listed", "同意挂牌督办")) {
      agreed.add("挂牌督办");
    }
    if (answers.yesOrNo("regional", "认定为区域性火灾隐患")) {
      agreed.add("区域性火灾隐患");
    }
    if (answers.yesOrNo("stopped", "同意停产停业")) {
      agreed.add("停产停业整改");
    }
    Map<String, String> words = new LinkedHashMap<>();
    words.put("决定文号", answers.requiredText("letterNumber", "决定文号"));
    LocalDate day = Objects.requireNonNull(answers.day("decidedOn", "决定日期", true));
    if (day.isAfter(clock.today())) {
      throw new RefusedInputException("decidedOn", "“决定日期”不能晚于今天");
    }
    words.put("决定日期", day.toString());
    String content = answers.text("comment", "决定内容");
    if (!content.isEmpty()) {
      words.put("决定内容", content);
    }
    journal.record(
        HazardProcess.NUMBER.require(task),
        HazardStep.Kind.DISTRICT_DECISION,
        agreed.isEmpty() ? "不同意" : "同意" + String.join("、", agreed),
        words);
    answers.forget(List.of("letterNumber", "decidedOn", "comment"));
    instances.showHistory(HazardProcess.NUMBER.require(task));
  }
}
