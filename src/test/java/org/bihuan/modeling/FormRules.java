package org.bihuan.modeling;

import static org.bihuan.modeling.ModelFile.isChinese;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds for every Camunda form; each fault is one line. */
final class FormRules {

  /** What form-js 1.8.7, the one in Tasklist, can show; it has no file picker. */
  private static final Set<String> TYPES =
      Set.of(
          "textfield", "textarea", "radio", "select", "number", "checkbox", "datetime",
          "checklist", "taglist", "dynamiclist", "group", "expression", "text", "html", "image",
          "table", "iframe", "spacer", "separator", "button");

  private static final Set<String> NOT_READ =
      Set.of("expression", "html", "image", "iframe", "spacer", "separator");

  private static final Set<String> ANSWERS =
      Set.of(
          "textfield", "textarea", "radio", "select", "number", "checkbox", "datetime",
          "checklist", "taglist");

  private final List<String> faults = new ArrayList<>();

  private FormRules() {}

  static List<String> faults(ModelFile file) {
    FormRules rules = new FormRules();
    try {
      JsonNode form = new ObjectMapper().readTree(file.text());
      if (!form.path("id").asText().equals(file.name())) {
        rules.faults.add("file name is not the form's id");
      }
      if (form.path("schemaVersion").asInt() != 16) {
        rules.faults.add("schema version is not 16");
      }
      if (form.path("components").isEmpty()) {
        rules.faults.add("form is empty");
      }
      rules.checkComponents(form.path("components"));
    } catch (JsonProcessingException e) {
      return List.of("does not parse: " + e.getOriginalMessage());
    }
    return rules.faults;
  }

  private void checkComponents(JsonNode components) {
    for (JsonNode component : components) {
      String type = component.path("type").asText();
      String id = component.path("id").asText();
      if (!TYPES.contains(type)) {
        faults.add(id + " is of type " + type + ", which Tasklist cannot show");
      } else if (!NOT_READ.contains(type) && !isChinese(words(component))) {
        faults.add(id + " has no Chinese label");
      }
      if (ANSWERS.contains(type) && component.path("key").asText("").isEmpty()) {
        faults.add(id + " has no key");
      }
      for (JsonNode choice : component.path("values")) {
        if (!isChinese(choice.path("label").asText())) {
          faults.add(id + " offers a choice without a Chinese label");
        }
      }
      checkComponents(component.path("components"));
    }
  }

  private static String words(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "text" -> component.path("text").asText();
      case "datetime" ->
          component.path("dateLabel").asText() + component.path("timeLabel").asText();
      default -> component.path("label").asText();
    };
  }
}
