package org.bihuan.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.grading.GradingFactsReader;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the facts of an enterprise: one place for the page, the interface and the sheet. */
@Component
public class EnterpriseReader {

  /** Field names on the interface, with the labels that people know; the columns of the sheet. */
  static final Map<String, String> LABELS = labels();

  private static final String CROWDED = "人员密集场所";
  private static final int LONGEST = 200;
  private static final int LONGEST_ROLE = 40;
  private static final List<String> YES = List.of("是", "true", "√", "Y", "y");
  private static final List<String> NO = List.of("否", "false", "×", "N", "n");

  private final SectorCatalogue sectors;
  private final PlaceKinds placeKinds;
  private final GradingFactsReader gradingFacts;

  EnterpriseReader(
      SectorCatalogue sectors, PlaceKinds placeKinds, GradingFactsReader gradingFacts) {
    this.sectors = sectors;
    this.placeKinds = placeKinds;
    this.gradingFacts = gradingFacts;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "单位名称");
    labels.put("placeKind", "场所类型");
    labels.put("sector", "所属专题");
    labels.put("community", "所在社区");
    labels.put("address", "地址");
    labels.put("contactRole", "联系岗位");
    labels.put("risk", "风险等级");
    labels.put("monthlyReturn", "每月承诺");
    return labels;
  }

  /**
   * Reads and checks.
   *
   * @throws RefusedInputException with one problem for each faulty field
   */
  public EnterpriseFacts read(Map<String, ? extends @Nullable Object> input) {
    FieldReader fields = new FieldReader(input, LABELS);
    String name = fields.text("name", true, LONGEST).replaceAll("\\s+", " ");
    if (name.length() == 1) {
      fields.problem("name", "太短，请写全称：" + name);
    }
    String placeKind = fields.choice("placeKind", placeKinds.all(), false);
    Optional<Sector> sector = sector(fields);
    String community = gradingFacts.community(fields, true);
    String address = fields.text("address", true, LONGEST);
    String contactRole = fields.text("contactRole", false, LONGEST_ROLE);
    if (contactRole.matches(".*\\d{7,}.*")) {
      fields.problem("contactRole", "只写岗位，不写电话号码");
    }
    RiskLevel risk = risk(fields);
    boolean monthly = monthly(fields, placeKind);
    fields.refuseProblems();
    return new EnterpriseFacts(
        name,
        placeKind,
        sector.map(Sector::code).orElse(""),
        community,
        address,
        contactRole,
        risk,
        monthly);
  }

  private Optional<Sector> sector(FieldReader fields) {
    String text = fields.word("sector", true);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sector> found = sectors.named(text);
    if (found.isEmpty()) {
      fields.problem("sector", "没有“" + text + "”");
    }
    return found;
  }

  private static @Nullable RiskLevel risk(FieldReader fields) {
    String text = fields.word("risk", false);
    Optional<RiskLevel> risk = RiskLevel.find(text);
    if (!text.isEmpty() && risk.isEmpty()) {
      fields.problem("risk", "只能是红、橙、黄、蓝之一，不能是“" + text + "”");
    }
    return risk.orElse(null);
  }

  /** Crowded places answer it unless the register says that they need not. */
  private static boolean monthly(FieldReader fields, String placeKind) {
    Object value = fields.value("monthlyReturn");
    if (value instanceof Boolean answer) {
      return answer;
    }
    String text = fields.word("monthlyReturn", false);
    if (text.isEmpty()) {
      return CROWDED.equals(placeKind);
    }
    if (!YES.contains(text) && !NO.contains(text)) {
      fields.problem("monthlyReturn", "只能填是或否，不能是“" + text + "”");
    }
    return YES.contains(text);
  }
}
