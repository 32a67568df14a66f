package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.Term;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Grading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule of the tables of reminders, of the ladder and of extensions. */
@PlatformTest
class DeadlineTablesTest {

  @Autowired DeadlineRules rules;
  @Autowired Grading grading;

  private String step(int daysOverdue, String grade, int timesFailed) {
    return rules
        .escalation(daysOverdue, new LadderFacts(grade, timesFailed))
        .map(LadderStep::name)
        .orElse("无");
  }

  /** At each threshold, and the day before it. */
  @ParameterizedTest
  @CsvSource({
    "0, 无, 无, 无",
    "1, 通报, 约谈, 警示",
    "2, 通报, 约谈, 警示",
    "3, 约谈, 警示, 曝光",
    "6, 约谈, 警示, 曝光",
    "7, 警示, 曝光, 移交问责",
    "14, 警示, 曝光, 移交问责",
    "15, 曝光, 移交问责, 移交问责",
    "29, 曝光, 移交问责, 移交问责",
    "30, 移交问责, 移交问责, 移交问责",
    "400, 移交问责, 移交问责, 移交问责"
  })
  void ladderClimbsByDaysGradeAndFailures(
      int days, String ordinary, String oneHigher, String twoHigher) {
    for (int failed : List.of(0, 1)) {
      assertThat(step(days, "ordinary", failed)).isEqualTo(ordinary);
      assertThat(step(days, "major", failed)).isEqualTo(oneHigher);
    }
    for (int failed : List.of(2, 3, 9)) {
      assertThat(step(days, "ordinary", failed)).isEqualTo(oneHigher);
      assertThat(step(days, "major", failed)).isEqualTo(twoHigher);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, notice, 1, ''",
    "3, talk, 2, anweiban",
    "7, warning, 3, anweiban",
    "15, exposure, 4, anweiban",
    "30, accountability, 5, jijian-shi"
  })
  void everyStepSaysWhoCarriesItOutWhoIsToldAndWhy(
      int days, String code, int rank, String office) {
    LadderStep step = rules.escalation(days, new LadderFacts("ordinary", 0)).orElseThrow();

    assertThat(step.code()).isEqualTo(code);
    assertThat(step.rank()).isEqualTo(rank);
    assertThat(step.office()).isEqualTo(office);
    assertThat(step.informed()).isNotEmpty();
    assertThat(step.rule()).contains("逾期" + days).contains("待核");
    assertThat(step.isNotice()).isEqualTo(office.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1, 无", "2, 处罚建议", "3, 停产停业或关闭建议", "7, 停产停业或关闭建议"})
  void repeatedFailureCallsForAProposal(int timesFailed, String proposal) {
    assertThat(rules.repeatedFailure(timesFailed).map(LadderStep::name).orElse("无"))
        .isEqualTo(proposal);
  }

  @Test
  void rectificationIsRemindedOfTwiceAndEveryOtherStepOnce() {
    assertThat(rules.reminders("rectify"))
        .containsExactly(
            new Term(3, Term.Unit.WORKING_DAYS), new Term(1, Term.Unit.WORKING_DAYS));
    for (String step : List.of("verify", "reinspect", "district-decision", "ladder-talk")) {
      assertThat(rules.reminders(step))
          .as(step)
          .containsExactly(new Term(1, Term.Unit.WORKING_DAYS));
    }
  }

  @Test
  void phaseIsWarnedOfThirtyAndSevenDaysBeforeItsEnd() {
    assertThat(rules.reminders("phase"))
        .containsExactly(
            new Term(30, Term.Unit.CALENDAR_DAYS), new Term(7, Term.Unit.CALENDAR_DAYS));
  }

  @Test
  void extensionIsDecidedByTheAuthorityOfTheGrade() {
    assertThat(grading.extensionAuthority(Grade.ORDINARY)).isEqualTo("anweiban");
    assertThat(grading.extensionAuthority(Grade.MAJOR)).isEqualTo("leader");
  }
}
