package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedInputExceptionTest {

  @Test
  void messageJoinsTheProblemsOfAllFields() {
    FieldProblem title = new FieldProblem("title", "“隐患名称”不能为空");
    FieldProblem foundOn = new FieldProblem("foundOn", "“发现日期”不能晚于今天");

    RefusedInputException refused = new RefusedInputException(List.of(title, foundOn));

    assertThat(refused).hasMessage("“隐患名称”不能为空；“发现日期”不能晚于今天");
    assertThat(refused.problems()).containsExactly(title, foundOn);
  }

  @Test
  void oneProblemIsTheMessageItself() {
    RefusedInputException refused = new RefusedInputException("passed", "请选择“复查是否合格”");

    assertThat(refused).hasMessage("请选择“复查是否合格”");
    assertThat(refused.problems())
        .containsExactly(new FieldProblem("passed", "请选择“复查是否合格”"));
  }

  @Test
  void problemsDoNotChangeAfterwards() {
    List<FieldProblem> problems = new ArrayList<>(List.of(new FieldProblem("a", "甲")));
    RefusedInputException refused = new RefusedInputException(problems);

    problems.clear();

    assertThat(refused.problems()).hasSize(1);
  }
}
