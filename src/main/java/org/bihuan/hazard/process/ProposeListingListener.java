package org.bihuan.hazard.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardStep;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 研究提请挂牌督办: what the district government is asked to decide, or why it is not asked. */
@Component
class ProposeListingListener implements TaskListener {

  private static final Map<String, String> MATTERS =
      Answers.choices("listing", "挂牌督办", "regional", "区域性火灾隐患", "stop", "停产停业整改");

  private final HazardJournal journal;
  private final HazardInstances instances;
  private final JsonVariables json;

  ProposeListingListener(
      HazardJournal journal, HazardInstances instances, JsonVariables json) {
    this.journal = journal;
    this.instances = instances;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean proposed = answers.yesOrNo("proposed", "是否提请");
    Map<String, String> words = new LinkedHashMap<>();
    if (proposed) {
      words.put("提请事项", proposal(json.plain("proposal", answers.raw("proposal"))));
    }
    words.put("理由", answers.requiredText("comment", "理由"));
    journal.record(
        HazardProcess.NUMBER.require(task),
        HazardStep.Kind.PROPOSE_LISTING,
        proposed ? "提请" : "不提请",
        words);
    answers.forget(List.of("proposal", "comment"));
    instances.showHistory(HazardProcess.NUMBER.require(task));
  }

  private static String proposal(@Nullable Object submitted) {
    if (!(submitted instanceof Collection<?> chosen) || chosen.isEmpty()) {
      throw new RefusedInputException("proposal", "请选择“提请事项”");
    }
    return String.join(
        "、",
        chosen.stream()
            .map(
                code -> {
                  String label = MATTERS.get(String.valueOf(code));
                  if (label == null) {
                    throw new RefusedInputException(
                        "proposal", "“提请事项”只能是" + String.join("、", MATTERS.values()));
                  }
                  return label;
                })
            .distinct()
            .toList());
  }
}
