package org.bihuan.hazard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.grading.GradingFacts;
import org.bihuan.grading.GradingFactsReader;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of a hazard from what a form or another system sends: one place for every way in.
 */
@Component
public class HazardFactsReader {

  /** Field names on the interfaces and in the forms, with the labels that people know. */
  static final Map<String, String> LABELS = labels();

  private final GradingFactsReader gradingFacts;
  private final HazardChoices choices;

  HazardFactsReader(GradingFactsReader gradingFacts, HazardChoices choices) {
    this.gradingFacts = gradingFacts;
    this.choices = choices;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("title", "隐患名称");
    labels.put("description", "隐患描述");
    labels.putAll(GradingFactsReader.LABELS);
    labels.put("place", "具体地点");
    labels.put("enterprise", "涉及单位");
    labels.put("source", "发现方式");
    return labels;
  }

  /** The names of all fields. */
  public static Collection<String> fields() {
    return LABELS.keySet();
  }

  /**
   * Reads and checks.
   *
   * @param input values by field name; texts, a list or separated text for the criteria, a boolean
   * @throws RefusedInputException with one problem for each faulty field
   */
  public HazardFacts read(Map<String, ? extends @Nullable Object> input) {
    FieldReader fields = new FieldReader(input, LABELS);
    String title = fields.text("title", true, 200);
    String description = fields.text("description", true, 2000);
    Optional<GradingFacts> graded = gradingFacts.read(fields);
    String community = gradingFacts.community(fields, true);
    String place = fields.text("place", true, 200);
    String enterprise = fields.text("enterprise", false, 200);
    String source = fields.choice("source", choices.sources(), true);
    fields.refuseProblems();
    GradingFacts facts = graded.orElseThrow();
    return new HazardFacts(
        title,
        description,
        facts.sector().code(),
        facts.criteria(),
        facts.placeKind(),
        community,
        place,
        enterprise,
        facts.foundOn(),
        source,
        facts.fixedOnSpot());
  }
}
