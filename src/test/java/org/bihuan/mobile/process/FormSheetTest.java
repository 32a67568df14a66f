package org.bihuan.mobile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.mobile.PhoneForm;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Feel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a phone makes of a form, and what the engine gets of its answers. */
class FormSheetTest {

  private static final Feel FEEL = new Feel();
  private static final FormText TEXTS = new FormText(FEEL);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static FormSheet sheet(String name, Map<String, Object> variables) {
    try {
      return new FormSheet(
          MAPPER.readTree(Path.of("forms", name + ".form").toFile()), variables, TEXTS, FEEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> forms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".form"))
          .map(name -> name.replace(".form", ""))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormCanBeFilledInOnAPhone(String name) {
    PhoneForm form = sheet(name, Map.of()).phone();

    assertThat(form.complete()).isTrue();
    assertThat(form.parts()).filteredOn(PhoneForm.Part::isField).isNotEmpty();
    assertThat(form.parts())
        .filteredOn(PhoneForm.Part::isField)
        .allSatisfy(part -> assertThat(part.label()).isNotBlank());
    assertThat(form.parts()).extracting(PhoneForm.Part::html).noneMatch(text -> text.contains("{{"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          编号 {{a.b}} 止                             | 编号 QY-1 止
          {{#if a.no}}有{{/if}}{{#if a.b}}在{{/if}}    | 在
          {{#loop list}}[{{this}}]{{/loop}}           | [一][二]
          {{#loop items}}{{#if ok}}{{name}};{{/if}}{{/loop}} | 甲;
          {{#if list}}{{#loop list}}{{a.b}}{{/loop}}{{/if}} | QY-1QY-1
          = a.b                                       | QY-1
          {{count + 1}} {{nothing.at.all}}            | 3
          """)
  void textsAreFilledAsAtTheDesk(String template, String expected) {
    Map<String, Object> context =
        Map.of(
            "a", Map.of("b", "QY-1", "no", ""),
            "list", List.of("一", "二"),
            "items", List.of(Map.of("name", "甲", "ok", true), Map.of("name", "乙", "ok", false)),
            "count", 2);

    assertThat(TEXTS.filled(template, context).strip()).isEqualTo(expected);
  }

  @Test
  void whatPeopleTypedIsNeverMarkup() {
    String html =
        TEXTS.html("**名称** {{t}}", Map.of("t", "<img src=x onerror=alert(1)> [x](javascript:1)"));

    assertThat(html).contains("<strong>名称</strong>").contains("&lt;img");
    assertThat(html).doesNotContain("<img").doesNotContain("javascript:");
  }

  private static Map<String, Object> answers(Object... namesAndValues) {
    Map<String, Object> answers = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return answers;
  }

  @Test
  void answersGetTheTypesThatTheModelKnows() {
    assertThat(sheet("reinspect-hazard", Map.of()).variables(answers("passed", "false", "comment", "未清理")))
        .isEqualTo(Map.of("passed", false, "comment", "未清理"));
    assertThat(sheet("report-indicator", Map.of()).variables(answers("value", "97.5")))
        .containsEntry("value", 97.5);
    assertThat(
            sheet("report-summary", Map.of())
                .variables(
                    answers("recipients", List.of("banshichu"), "letterNumber", "1号", "comment", "")))
        .containsEntry("recipients", List.of("banshichu"))
        .containsEntry("comment", null);
    Map<String, Object> view =
        Map.of(
            "matterView",
            Map.of("options", List.of(Map.of("label", "一", "value", "t-1"), Map.of("label", "二", "value", "t-2"))));
    assertThat(
            sheet("carry-out-duty", view)
                .variables(answers("doneItems", List.of("t-2"), "result", "已落实")))
        .containsEntry("doneItems", List.of("t-2"));
  }

  @Test
  void whatIsHiddenIsNotSubmitted() {
    FormSheet verify = sheet("verify-hazard", Map.of("facts", Map.of("title", "占道")));

    assertThat(verify.phone().hidden()).contains("duplicateOf", "facts.title");
    assertThat(verify.hidden(answers("verification", "duplicate")))
        .contains("facts.title")
        .doesNotContain("duplicateOf");
    assertThat(verify.variables(answers("verification", "rejected", "comment", "无此事")))
        .isEqualTo(Map.of("verification", "rejected", "comment", "无此事"));
    assertThatThrownBy(() -> verify.variables(answers("verification", "duplicate")))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("“原隐患编号”不能为空");
  }

  @Test
  void groupComesBackUnderItsPath() throws IOException {
    List<String> names =
        sheet("verify-hazard", Map.of()).phone().parts().stream()
            .map(PhoneForm.Part::name)
            .filter(name -> name.startsWith("facts."))
            .toList();
    assertThat(names).contains("facts.title", "facts.foundOn", "facts.fixedOnSpot");
  }

  @ParameterizedTest
  @CsvSource({
    "reinspect-hazard, passed, '', “复查是否合格”不能为空",
    "reinspect-hazard, passed, maybe, “复查是否合格”没有“maybe”这个选项",
    "report-indicator, value, many, 须为数字",
    "report-indicator, value, -1, 不能小于 0",
    "decide-extension, approved, x, 没有“x”这个选项",
    "rectify-hazard, other, x, 表单中没有“other”这一项"
  })
  void faultyAnswerIsRefusedByItsLabel(String form, String name, String value, String message) {
    assertThatThrownBy(() -> sheet(form, Map.of()).variables(answers(name, value)))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void longAnswerIsRefused() {
    char[] words = new char[2001];
    Arrays.fill(words, '长');
    assertThatThrownBy(
            () -> sheet("rectify-hazard", Map.of()).variables(answers("measuresTaken", new String(words))))
        .hasMessageContaining("不能超过 2000 字");
  }
}
