package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.modeling.TableFinding.Severity;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableCheckTest {

  private static final String CODES = "条款代码:string";
  private static final String DAY = "发现日期:date";

  private static List<TableFinding> findings(String dmn) {
    return DecisionTableCheck.findings(
        Dmn.readModelFromStream(
            new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))));
  }

  private static List<String> errors(String dmn) {
    return sentences(dmn, Severity.ERROR);
  }

  private static List<String> warnings(String dmn) {
    return sentences(dmn, Severity.WARNING);
  }

  private static List<String> sentences(String dmn, Severity severity) {
    return findings(dmn).stream()
        .filter(finding -> finding.severity() == severity)
        .map(TableFinding::sentence)
        .toList();
  }

  @Test
  void criterionWhoseEditionsOverlapIsAConflictThatNamesRulesAndDays() {
    String table =
        new TableText("UNIQUE", CODES, DAY)
            .row("\"F-1\"", "[date(\"2018-07-01\")..date(\"2025-10-31\")]", "\"major\"")
            .row("\"F-2\"", ">= date(\"2018-07-01\")", "\"ordinary\"")
            .row("\"F-1\"", ">= date(\"2025-10-31\")", "\"ordinary\"")
            .text();

    assertThat(errors(table))
        .containsExactly(
            "决策表 table 第 1 行与第 3 行冲突：条款代码 “F-1”、发现日期 2025-10-31 时同时命中");
  }

  @Test
  void editionsThatFollowEachOtherAreNoConflict() {
    String table =
        new TableText("UNIQUE", CODES, DAY)
            .row("\"F-1\"", "[date(\"2018-07-01\")..date(\"2025-10-31\")]", "\"major\"")
            .row("\"F-1\"", ">= date(\"2025-11-01\")", "\"ordinary\"")
            .row("\"F-1\"", "< date(\"2018-07-01\")", "\"ordinary\"")
            .text();

    assertThat(findings(table)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1..3]    | [3..5]    | 3",
        "[1..3]    | [2..5]    | [2..3]",
        ">= 3      | <= 3      | 3",
        "> 2       | < 4       | 3",
        "1,5       | 5         | 5",
        "-         | 7         | 7"
      })
  void rangesThatMeetAreAConflict(String one, String other, String meeting) {
    String table =
        new TableText("UNIQUE", "逾期日数:integer").row(one, "\"a\"").row(other, "\"b\"").text();

    assertThat(errors(table))
        .containsExactly("决策表 table 第 1 行与第 2 行冲突：逾期日数 " + meeting + " 时同时命中");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1..3]    | [4..5]",
        "[1..3)    | 3",
        "]3..5]    | 3",
        "< 3       | >= 3",
        "> 3       | < 4"
      })
  void rangesThatDoNotMeetAreNone(String one, String other) {
    String table =
        new TableText("UNIQUE", "逾期日数:integer").row(one, "\"a\"").row(other, "\"b\"").text();

    assertThat(errors(table)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\",\"b\" | \"b\",\"c\"   | true",
        "\"a\"       | not(\"a\")    | false",
        "\"b\"       | not(\"a\")    | true",
        "not(\"a\")  | not(\"b\")    | true",
        "\"a\"       | \"b\"         | false",
        "-           | \"b\"         | true"
      })
  void textsMeetOrNot(String one, String other, boolean meet) {
    String table =
        new TableText("UNIQUE", "专题:string").row(one, "\"a\"").row(other, "\"b\"").text();

    assertThat(errors(table).isEmpty()).isEqualTo(!meet);
  }

  @Test
  void sameRuleTwiceIsADuplicateWhateverThePolicy() {
    for (String policy : List.of("UNIQUE", "FIRST", "ANY", "COLLECT")) {
      String table =
          new TableText(policy, "专题:string")
              .row("\"a\"", "\"x\"")
              .row("\"b\"", "\"y\"")
              .row("\"a\"", "\"x\"")
              .text();

      assertThat(errors(table)).as(policy).containsExactly("决策表 table 第 1 行与第 3 行重复");
    }
  }

  @Test
  void ruleBehindOneThatCoversItIsNeverHit() {
    String table =
        new TableText("FIRST", "环节:string", "逾期日数:integer")
            .row("-", ">= 3", "\"x\"")
            .row("\"a\"", "[3..7]", "\"y\"")
            .row("\"a\"", "-", "\"z\"")
            .text();

    assertThat(errors(table)).containsExactly("决策表 table 第 2 行永远不会命中：第 1 行已包含它的全部情形");
  }

  @Test
  void rulesThatAgreeMayMeetUnderAny() {
    assertThat(
            errors(
                new TableText("ANY", "数:integer")
                    .row("[1..3]", "\"x\"")
                    .row("[2..5]", "\"x\"")
                    .text()))
        .isEmpty();
    assertThat(
            errors(
                new TableText("ANY", "数:integer")
                    .row("[1..3]", "\"x\"")
                    .row("[2..5]", "\"y\"")
                    .text()))
        .containsExactly("决策表 table 第 1 行与第 2 行冲突，结果不同：数 [2..3] 时同时命中");
  }

  @Test
  void severalAnswersToOneQuestionAreNoFaultWhereAllAreCollected() {
    String table =
        new TableText("COLLECT", "环节:string").row("\"a\"", "\"x\"").row("\"a\"", "\"y\"").text();

    assertThat(findings(table)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string  | 7                           | “7”不是文字，文字须加引号",
        "boolean | \"true\"                    | “\"true\"”不是 true 或 false",
        "integer | \"7\"                       | “\"7\"”不是整数",
        "integer | 7.5                         | “7.5”不是整数",
        "integer | [5..3]                      | “[5..3]”的下限大于上限，永远不会命中",
        "integer | (3..4)                      | “(3..4)”的下限大于上限，永远不会命中",
        "date    | \"2026-01-01\"              | “\"2026-01-01\"”不是日期",
        "date    | >= date(\"2026-02-30\")     | “2026-02-30”不是有效日期",
        "date    | [date(\"2026-02-01\")..date(\"2026-01-01\")] | 的下限大于上限，永远不会命中"
      })
  void cellThatDoesNotFitItsColumnIsATypeError(String type, String cell, String message) {
    String table = new TableText("UNIQUE", "列:" + type).row(cell, "\"x\"").text();

    assertThat(errors(table))
        .singleElement()
        .asString()
        .startsWith("决策表 table 第 1 行列“列”：")
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource({"string,7", "boolean,\"x\"", "integer,\"7\"", "integer,7.5", "double,true"})
  void resultThatDoesNotFitItsColumnIsATypeError(String type, String cell) {
    String table = new TableText("UNIQUE", "列:string").output(type).row("-", cell).text();

    assertThat(errors(table)).singleElement().asString().contains("第 1 行列“结果”：“" + cell);
  }

  @Test
  void columnOfAnUnknownTypeIsRefused() {
    assertThat(errors(new TableText("UNIQUE", "列:dates").row("-", "\"x\"").text()))
        .containsExactly("决策表 table 列“列”的类型“dates”不能使用");
  }

  @Test
  void valuesOutsideTheDeclaredOnesAreRefused() {
    String table =
        new TableText("UNIQUE", "等级:string:\"ordinary\",\"major\"")
            .row("\"huge\"", "\"x\"")
            .text();

    assertThat(errors(table)).containsExactly("决策表 table 第 1 行列“等级”的“huge”不在允许值之列");
  }

  @Test
  void combinationsThatNoRuleCoversAreAWarningWithExamples() {
    String table =
        new TableText("UNIQUE", "等级:string:\"ordinary\",\"major\"", "次数:integer", "已改:boolean")
            .row("\"ordinary\"", "< 2", "-", "\"x\"")
            .row("\"ordinary\"", "> 2", "true", "\"y\"")
            .row("\"major\"", "-", "-", "\"z\"")
            .text();

    assertThat(errors(table)).isEmpty();
    assertThat(warnings(table))
        .containsExactly(
            "决策表 table 没有规则覆盖：等级 “ordinary”、次数 2",
            "决策表 table 没有规则覆盖：等级 “ordinary”、次数 >= 3、已改 “false”");
  }

  @Test
  void expressionThatOnlyTheEngineCanTellIsNoConflictAndNoGap() {
    String table =
        new TableText("FIRST", "环节:string", "条款:")
            .row("\"a\"", "some c in ? satisfies list contains([\"x\"], c)", "\"1\"")
            .row("\"a\"", "-", "\"2\"")
            .row("not(\"a\")", "-", "\"3\"")
            .text();

    assertThat(findings(table)).isEmpty();
  }

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesOfTheProjectAreSoundAndWithoutGaps(Path file) throws IOException {
    assertThat(findings(Files.readString(file))).isEmpty();
  }
}
