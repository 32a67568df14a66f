package org.bihuan.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an input one by one and gathers what is wrong with them: one problem a field,
 * the first that was found, told in the order of the labels.
 */
public final class FieldReader {

  private static final int LONGEST_WORD = 200;

  private final Map<String, ? extends @Nullable Object> input;
  private final Map<String, String> labels;
  private final Map<String, FieldProblem> problems = new LinkedHashMap<>();

  /**
   * A reader of one input.
   *
   * @param input values by field name
   * @param labels the names of all fields, each with the label that people know
   */
  public FieldReader(
      Map<String, ? extends @Nullable Object> input, Map<String, String> labels) {
    this.input = input;
    this.labels = labels;
  }

  public @Nullable Object value(String field) {
    return input.get(field);
  }

  /** Notes a problem; {@code what} goes on from the field's label. */
  public void problem(String field, String what) {
    problems.putIfAbsent(
        field, new FieldProblem(field, "“" + labels.get(field) + "”" + what));
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedInputException when a field is faulty
   */
  public void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new RefusedInputException(
          labels.keySet().stream()
              .map(problems::get)
              .flatMap(problem -> Optional.ofNullable(problem).stream())
              .toList());
    }
  }

  /** A text without the space around it, empty when not given. */
  public String text(String field, boolean required, int longest) {
    Object value = input.get(field);
    if (value != null && !(value instanceof String)) {
      problem(field, "须为文字");
      return "";
    }
    String text = value == null ? "" : ((String) value).strip();
    if (text.isEmpty() && required) {
      problem(field, "不能为空");
    }
    if (text.length() > longest) {
      problem(field, "不能超过 " + longest + " 字");
    }
    if (!StorableText.isStorable(text)) {
      problem(field, "含有不能保存的字符");
    }
    return text;
  }

  /** A code or a name out of a list. */
  public String word(String field, boolean required) {
    return text(field, required, LONGEST_WORD);
  }

  public String choice(String field, List<String> allowed, boolean required) {
    String text = word(field, required);
    if (!text.isEmpty() && !allowed.contains(text)) {
      problem(field, "只能是" + String.join("、", allowed) + "之一，不能是“" + text + "”");
    }
    return text;
  }

  /** A required day from {@code earliest} to {@code today}. */
  public LocalDate day(String field, LocalDate earliest, LocalDate today) {
    String text = text(field, true, 40);
    if (text.isEmpty()) {
      return earliest;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        problem(field, "不能晚于今天");
      } else if (day.isBefore(earliest)) {
        problem(field, "不能早于 " + earliest);
      }
      return day;
    } catch (DateTimeParseException e) {
      problem(field, "不是有效日期（例 2026-01-31）：" + text);
      return earliest;
    }
  }

  public boolean flag(String field) {
    Object value = input.get(field);
    if (value != null && !(value instanceof Boolean)) {
      problem(field, "须为是或否（true / false）");
    }
    return Boolean.TRUE.equals(value);
  }
}
