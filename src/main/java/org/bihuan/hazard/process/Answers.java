package org.bihuan.hazard.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** What a person entered on completing a task; a missing or impossible value is refused. */
final class Answers {

  private static final int LONGEST = 2000;

  private final DelegateTask task;

  Answers(DelegateTask task) {
    this.task = task;
  }

  private @Nullable Object value(String name) {
    return task.getExecution().getVariable(name);
  }

  @Nullable Object raw(String name) {
    return value(name);
  }

  /** A text, empty when not given. */
  String text(String name, String label) {
    Object value = value(name);
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      throw new RefusedInputException(name, "“" + label + "”须为文字");
    }
    if (text.strip().length() > LONGEST) {
      throw new RefusedInputException(name, "“" + label + "”不能超过 " + LONGEST + " 字");
    }
    if (!StorableText.isStorable(text)) {
      throw new RefusedInputException(name, "“" + label + "”含有不能保存的字符");
    }
    return text.strip();
  }

  String requiredText(String name, String label) {
    String text = text(name, label);
    if (text.isEmpty()) {
      throw new RefusedInputException(name, "“" + label + "”不能为空");
    }
    return text;
  }

  /** A text, or a number where people write one, for example an amount of money. */
  String requiredTextOrNumber(String name, String label) {
    Object value = value(name);
    return value instanceof Number ? value.toString() : requiredText(name, label);
  }

  boolean yesOrNo(String name, String label) {
    Object value = value(name);
    if (value == null) {
      throw new RefusedInputException(name, "请选择“" + label + "”");
    }
    if (!(value instanceof Boolean answer)) {
      throw new RefusedInputException(name, "“" + label + "”须为是或否（true / false）");
    }
    return answer;
  }

  /** Codes and labels in turn, in the order in which people read them. */
  static Map<String, String> choices(String... codesAndLabels) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      choices.put(codesAndLabels[i], codesAndLabels[i + 1]);
    }
    return choices;
  }

  /** One of the codes of {@code choices}, whose values are the labels that people know. */
  String choice(String name, String label, Map<String, String> choices) {
    Object value = value(name);
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new RefusedInputException(name, "请选择“" + label + "”");
    }
    if (!(value instanceof String code) || !choices.containsKey(code)) {
      throw new RefusedInputException(
          name, "“" + label + "”只能是" + String.join("、", choices.values()) + "之一");
    }
    return code;
  }

  /** A comment, which a refusal must have. */
  String comment(boolean required) {
    return required ? requiredText("comment", "意见") : text("comment", "意见");
  }

  /** Drops the words, which the register keeps; what the model routes by stays. */
  void forget(List<String> names) {
    task.getExecution().removeVariables(names);
  }
}
