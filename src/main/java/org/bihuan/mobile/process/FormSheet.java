package org.bihuan.mobile.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bihuan.mobile.PhoneForm;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Feel;
import org.jspecify.annotations.Nullable;

/**
 * One form of the engine with the variables of its task: what a phone shows of it, and what its
 * answers are to the engine. Knows the same components and rules as the form at the desk.
 */
class FormSheet {

  private static final Set<String> SILENT =
      Set.of("separator", "spacer", "image", "button", "iframe", "expression");

  private final JsonNode schema;
  private final Map<String, Object> variables;
  private final FormText texts;
  private final Feel feel;

  /**
   * A form.
   *
   * @param variables plain values by name
   */
  FormSheet(JsonNode schema, Map<String, Object> variables, FormText texts, Feel feel) {
    this.schema = schema;
    this.variables = variables;
    this.texts = texts;
    this.feel = feel;
  }

  /** A component with the name and path under which it is found. */
  private record Placed(JsonNode component, String group, List<String> conditions) {
    String key() {
      return component.path("key").asText(component.path("id").asText());
    }

    String name() {
      return group.isEmpty() ? key() : group + "." + key();
    }

    String type() {
      return component.path("type").asText();
    }

    boolean isField() {
      return component.hasNonNull("key") && !SILENT.contains(type());
    }

    boolean isSubmitted() {
      return isField() && !component.path("disabled").asBoolean(false);
    }
  }

  private List<Placed> placed() {
    List<Placed> all = new ArrayList<>();
    collect(schema.path("components"), "", List.of(), all);
    return all;
  }

  private static void collect(
      JsonNode components, String group, List<String> conditions, List<Placed> all) {
    for (JsonNode component : components) {
      String hide = component.path("conditional").path("hide").asText("");
      List<String> own = new ArrayList<>(conditions);
      if (!hide.isEmpty()) {
        own.add(hide.substring(hide.startsWith("=") ? 1 : 0));
      }
      if (component.path("type").asText().equals("group")) {
        String path = component.path("path").asText("");
        all.add(new Placed(component, group, own));
        collect(component.path("components"), join(group, path), own, all);
      } else {
        all.add(new Placed(component, group, own));
      }
    }
  }

  private static String join(String group, String path) {
    return group.isEmpty() ? path : path.isEmpty() ? group : group + "." + path;
  }

  PhoneForm phone() {
    List<PhoneForm.Part> parts = new ArrayList<>();
    boolean complete = true;
    boolean conditional = false;
    for (Placed placed : placed()) {
      conditional |= !placed.conditions().isEmpty();
      String type = phoneType(placed);
      if (type.isEmpty()) {
        complete &= SILENT.contains(placed.type());
        continue;
      }
      parts.add(part(placed, type));
    }
    return new PhoneForm(parts, hidden(Map.of()), conditional, complete);
  }

  private static String phoneType(Placed placed) {
    return switch (placed.type()) {
      case "text", "group" -> "html";
      case "textfield" -> "text";
      case "textarea" -> "textarea";
      case "number" -> "number";
      case "datetime" ->
          "date".equals(placed.component().path("subtype").asText("date")) ? "date" : "";
      case "select" -> "select";
      case "radio" -> "radio";
      case "checkbox" -> "checkbox";
      case "checklist", "taglist" -> "many";
      default -> "";
    };
  }

  private PhoneForm.Part part(Placed placed, String type) {
    JsonNode component = placed.component();
    JsonNode validate = component.path("validate");
    return new PhoneForm.Part(
        placed.name(),
        type,
        label(component),
        texts.filled(component.path("description").asText(""), variables),
        type.equals("html") ? html(component) : "",
        validate.path("required").asBoolean(false),
        validate.hasNonNull("maxLength") ? validate.path("maxLength").asInt() : null,
        options(component).stream()
            .map(option -> new PhoneForm.Option(String.valueOf(option.value()), option.label()))
            .toList(),
        initial(placed));
  }

  private String html(JsonNode component) {
    if (component.path("type").asText().equals("group")) {
      String label = label(component);
      return label.isEmpty() ? "" : texts.html("#### " + label, variables);
    }
    return texts.html(component.path("text").asText(""), variables);
  }

  private String label(JsonNode component) {
    String label = component.path("label").asText(component.path("dateLabel").asText(""));
    return texts.filled(label, variables);
  }

  private record Choice(Object value, String label) {}

  private List<Choice> options(JsonNode component) {
    List<Choice> options = new ArrayList<>();
    for (JsonNode value : component.path("values")) {
      options.add(new Choice(plain(value.path("value")), value.path("label").asText()));
    }
    String key = component.path("valuesKey").asText("");
    String expression = component.path("valuesExpression").asText("");
    Object source =
        !key.isEmpty()
            ? variables.get(key)
            : expression.isEmpty() ? null : feel.evaluate(expression.substring(1), variables);
    if (source instanceof Collection<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          Object value = Objects.requireNonNullElse(map.get("value"), "");
          options.add(new Choice(value, String.valueOf(Objects.requireNonNullElse(map.get("label"), value))));
        } else if (item != null) {
          options.add(new Choice(item, String.valueOf(item)));
        }
      }
    }
    return options;
  }

  private static Object plain(JsonNode value) {
    return value.isBoolean() ? value.asBoolean() : value.isNumber() ? value.numberValue() : value.asText();
  }

  private List<String> initial(Placed placed) {
    Object value = at(variables, placed.name());
    if (value == null && placed.component().has("defaultValue")) {
      value = plain(placed.component().path("defaultValue"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  private static @Nullable Object at(Map<?, ?> values, String path) {
    Object value = values;
    for (String name : path.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  /** Names of the parts that are hidden with these answers. */
  Set<String> hidden(Map<String, @Nullable Object> answers) {
    Map<String, Object> context = new HashMap<>(variables);
    for (Placed placed : placed()) {
      if (placed.isField() && placed.group().isEmpty()) {
        Object value =
            answers.containsKey(placed.name())
                ? typed(placed, answers.get(placed.name()), new ArrayList<>())
                : initialTyped(placed);
        context.put(placed.key(), value == null ? "" : value);
      }
    }
    Set<String> hidden = new LinkedHashSet<>();
    for (Placed placed : placed()) {
      if (placed.conditions().stream()
          .anyMatch(condition -> Boolean.TRUE.equals(feel.evaluate(condition, context)))) {
        hidden.add(placed.name());
      }
    }
    return hidden;
  }

  private @Nullable Object initialTyped(Placed placed) {
    List<String> values = initial(placed);
    return phoneType(placed).equals("many")
        ? values
        : values.isEmpty() ? null : typed(placed, values.get(0), new ArrayList<>());
  }

  /**
   * The variables that the answers are to the engine: of the right types, without what is hidden.
   *
   * @throws RefusedInputException with one problem for each faulty field
   */
  Map<String, @Nullable Object> variables(Map<String, @Nullable Object> answers) {
    Set<String> hidden = hidden(answers);
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, @Nullable Object> submitted = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    for (Placed placed : placed()) {
      if (!placed.isSubmitted() || phoneType(placed).isEmpty() || placed.type().equals("group")) {
        continue;
      }
      known.add(placed.name());
      if (hidden.contains(placed.name())) {
        continue;
      }
      Object value = typed(placed, answers.get(placed.name()), problems);
      require(placed, value, problems);
      put(submitted, placed, value);
    }
    answers.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(new FieldProblem(name, "表单中没有“" + name + "”这一项")));
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return submitted;
  }

  @SuppressWarnings("unchecked")
  private static void put(
      Map<String, @Nullable Object> submitted, Placed placed, @Nullable Object value) {
    Map<String, @Nullable Object> target = submitted;
    if (!placed.group().isEmpty()) {
      for (String name : placed.group().split("\\.")) {
        target =
            (Map<String, @Nullable Object>)
                Objects.requireNonNull(
                    target.computeIfAbsent(name, n -> new LinkedHashMap<String, @Nullable Object>()));
      }
    }
    target.put(placed.key(), value);
  }

  private @Nullable Object typed(
      Placed placed, @Nullable Object answer, List<FieldProblem> problems) {
    String type = phoneType(placed);
    if (type.equals("many")) {
      Collection<?> chosen =
          answer instanceof Collection<?> list
              ? list
              : answer == null || answer.equals("") ? List.of() : List.of(answer);
      return chosen.stream().map(one -> choice(placed, one, problems)).filter(Objects::nonNull).toList();
    }
    if (type.equals("checkbox")) {
      return answer != null && Boolean.parseBoolean(answer.toString());
    }
    if (answer == null || answer.toString().isBlank()) {
      return null;
    }
    String text = answer.toString();
    return switch (type) {
      case "select", "radio" -> choice(placed, text, problems);
      case "number" -> number(placed, text, problems);
      case "date" -> day(placed, text, problems);
      default -> text;
    };
  }

  private @Nullable Object choice(Placed placed, Object answer, List<FieldProblem> problems) {
    for (Choice option : options(placed.component())) {
      if (String.valueOf(option.value()).equals(answer.toString())) {
        return option.value();
      }
    }
    problem(placed, "没有“" + answer + "”这个选项", problems);
    return null;
  }

  private @Nullable Object number(Placed placed, String text, List<FieldProblem> problems) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      JsonNode validate = placed.component().path("validate");
      if (validate.hasNonNull("min") && number.compareTo(validate.path("min").decimalValue()) < 0) {
        problem(placed, "不能小于 " + validate.path("min").asText(), problems);
      }
      if (validate.hasNonNull("max") && number.compareTo(validate.path("max").decimalValue()) > 0) {
        problem(placed, "不能大于 " + validate.path("max").asText(), problems);
      }
      if (number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0) {
        return number.intValue();
      }
      return number.doubleValue();
    } catch (NumberFormatException e) {
      problem(placed, "须为数字", problems);
      return null;
    }
  }

  private @Nullable Object day(Placed placed, String text, List<FieldProblem> problems) {
    try {
      return LocalDate.parse(text.strip()).toString();
    } catch (DateTimeParseException e) {
      problem(placed, "不是有效日期（例 2026-01-31）", problems);
      return null;
    }
  }

  private void require(Placed placed, @Nullable Object value, List<FieldProblem> problems) {
    JsonNode validate = placed.component().path("validate");
    boolean empty =
        value == null
            || (value instanceof Collection<?> list && list.isEmpty())
            || (placed.type().equals("checkbox") && Boolean.FALSE.equals(value));
    boolean faulty = problems.stream().anyMatch(problem -> problem.field().equals(placed.name()));
    if (empty) {
      if (validate.path("required").asBoolean(false) && !faulty) {
        problem(placed, "不能为空", problems);
      }
      return;
    }
    if (value instanceof String text) {
      if (validate.hasNonNull("maxLength") && text.length() > validate.path("maxLength").asInt()) {
        problem(placed, "不能超过 " + validate.path("maxLength").asInt() + " 字", problems);
      }
      if (validate.hasNonNull("minLength") && text.length() < validate.path("minLength").asInt()) {
        problem(placed, "不能少于 " + validate.path("minLength").asInt() + " 字", problems);
      }
      if (!matches(validate.path("pattern").asText(""), text)) {
        problem(placed, "格式不符", problems);
      }
    }
  }

  private static boolean matches(String pattern, String text) {
    try {
      return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private void problem(Placed placed, String what, List<FieldProblem> problems) {
    problems.add(new FieldProblem(placed.name(), "“" + label(placed.component()) + "”" + what));
  }
}
