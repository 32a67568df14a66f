package org.bihuan.assessment.process;

import java.util.List;
import org.bihuan.assessment.Appeals;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 裁定申诉: upheld with the points that are right, or not. */
@Component
class DecideAppealListener implements TaskListener {

  private static final String NEW_POINTS = "newPoints";

  private final Appeals appeals;

  DecideAppealListener(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean upheld = answers.yesOrNo("upheld", "申诉是否成立");
    appeals.decide(
        AppealModel.MATTER.require(task),
        upheld,
        whole(answers.raw(NEW_POINTS)),
        answers.requiredText("comment", "裁定理由"));
    answers.forget(List.of(NEW_POINTS, "comment"));
  }

  /** Null for what is no whole number. */
  private static @Nullable Integer whole(@Nullable Object value) {
    return value instanceof Number number && number.doubleValue() == number.intValue()
        ? number.intValue()
        : null;
  }
}
