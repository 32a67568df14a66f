package org.bihuan.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the plan of an inspection from the start form. */
@Component
public class InspectionPlanReader {

  private static final Map<String, String> LABELS = labels();

  static final int MOST_ENTERPRISES = 50;
  static final int FEWEST_INSPECTORS = 2;
  private static final int MOST_INSPECTORS = 10;
  private static final int LONGEST_TITLE = 100;
  private static final int FARTHEST_DAYS = 366;

  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final EnterpriseStore enterprises;
  private final Inspectors inspectors;
  private final BusinessClock clock;

  InspectionPlanReader(
      SectorCatalogue sectors,
      OfficeDirectory offices,
      EnterpriseStore enterprises,
      Inspectors inspectors,
      BusinessClock clock) {
    this.sectors = sectors;
    this.offices = offices;
    this.enterprises = enterprises;
    this.inspectors = inspectors;
    this.clock = clock;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kind", "检查方式");
    labels.put("inspectionTitle", "检查名称");
    labels.put("sector", "检查专题");
    labels.put("dueOn", "完成期限");
    labels.put("wanted", "抽取单位数");
    labels.put("community", "单位所在社区");
    labels.put("risk", "单位风险等级");
    labels.put("inspectorOffices", "检查人员来自");
    labels.put("enterprises", "检查单位");
    labels.put("inspectors", "检查人员");
    return labels;
  }

  /** The names of all fields. */
  public static Collection<String> fields() {
    return LABELS.keySet();
  }

  /**
   * Reads and checks.
   *
   * @throws RefusedInputException with one problem for each faulty field
   */
  public InspectionPlan read(Map<String, ? extends @Nullable Object> input) {
    FieldReader fields = new FieldReader(input, LABELS);
    Optional<InspectionKind> kind = kind(fields);
    String title = fields.text("inspectionTitle", true, LONGEST_TITLE);
    String sector =
        known(fields, "sector", true, code -> sectors.find(code).isPresent());
    LocalDate dueOn = dueOn(fields);
    boolean random = kind.filter(InspectionKind.DOUBLE_RANDOM::equals).isPresent();
    int wanted = random ? wanted(fields) : 0;
    String community =
        random
            ? known(fields, "community", false, code -> offices.findCommunity(code).isPresent())
            : "";
    RiskLevel risk = random ? risk(fields) : null;
    List<String> of =
        random ? list(fields, "inspectorOffices", inspectingOffices()::contains) : List.of();
    List<String> chosen =
        random
            ? List.of()
            : list(
                fields,
                "enterprises",
                code -> enterprises.find(code).filter(one -> !one.isClosed()).isPresent());
    List<String> people =
        random ? List.of() : list(fields, "inspectors", inspectorAccounts()::contains);
    if (!random) {
      count(fields, "enterprises", chosen.size(), 1, MOST_ENTERPRISES, "家");
      count(fields, "inspectors", people.size(), FEWEST_INSPECTORS, MOST_INSPECTORS, "人");
    }
    fields.refuseProblems();
    return new InspectionPlan(
        kind.orElseThrow(),
        title,
        sector,
        dueOn,
        wanted,
        community.isEmpty() ? null : community,
        risk,
        of,
        chosen,
        people);
  }

  private List<String> inspectingOffices() {
    return inspectors.offices().stream().map(Office::code).toList();
  }

  private Set<String> inspectorAccounts() {
    return inspectors.all().stream().map(Colleague::account).collect(Collectors.toSet());
  }

  private static Optional<InspectionKind> kind(FieldReader fields) {
    String code = fields.word("kind", true);
    Optional<InspectionKind> kind = InspectionKind.find(code);
    if (!code.isEmpty() && kind.isEmpty()) {
      fields.problem("kind", "只能是四不两直、双随机抽查之一");
    }
    return kind;
  }

  private static String known(
      FieldReader fields, String field, boolean required, Predicate<String> isKnown) {
    String code = fields.word(field, required);
    if (!code.isEmpty() && !isKnown.test(code)) {
      fields.problem(field, "没有“" + code + "”");
    }
    return code;
  }

  private LocalDate dueOn(FieldReader fields) {
    String text = fields.word("dueOn", true);
    LocalDate today = clock.today();
    if (text.isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      if (day.isBefore(today)) {
        fields.problem("dueOn", "不能早于今天");
      } else if (day.isAfter(today.plusDays(FARTHEST_DAYS))) {
        fields.problem("dueOn", "不能晚于一年后");
      }
      return day;
    } catch (DateTimeParseException e) {
      fields.problem("dueOn", "不是有效日期（例 2026-01-31）：" + text);
      return today;
    }
  }

  private static int wanted(FieldReader fields) {
    Object value = fields.value("wanted");
    if (!(value instanceof Number number)
        || number.doubleValue() != number.longValue()
        || number.longValue() < 1
        || number.longValue() > MOST_ENTERPRISES) {
      fields.problem("wanted", "须为 1 到 " + MOST_ENTERPRISES + " 的整数");
      return 0;
    }
    return number.intValue();
  }

  private static @Nullable RiskLevel risk(FieldReader fields) {
    String code = fields.word("risk", false);
    Optional<RiskLevel> risk = RiskLevel.find(code);
    if (!code.isEmpty() && risk.isEmpty()) {
      fields.problem("risk", "没有“" + code + "”");
    }
    return risk.orElse(null);
  }

  private static List<String> list(
      FieldReader fields, String field, Predicate<String> isKnown) {
    Object value = fields.value(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Collection<?> items)) {
      fields.problem(field, "须为列表");
      return List.of();
    }
    List<String> codes =
        items.stream().map(Objects::toString).map(String::strip).distinct().toList();
    codes.stream()
        .filter(code -> !isKnown.test(code))
        .findFirst()
        .ifPresent(code -> fields.problem(field, "没有“" + code + "”"));
    return codes;
  }

  private static void count(
      FieldReader fields, String field, int count, int fewest, int most, String unit) {
    if (count < fewest || count > most) {
      fields.problem(field, "须为 " + fewest + " 到 " + most + " " + unit);
    }
  }
}
