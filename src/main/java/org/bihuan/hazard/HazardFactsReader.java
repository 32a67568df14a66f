package org.bihuan.hazard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
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

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final SectorCatalogue sectors;
  private final Criteria criteria;
  private final OfficeDirectory offices;
  private final HazardChoices choices;
  private final BusinessClock clock;

  HazardFactsReader(
      SectorCatalogue sectors,
      Criteria criteria,
      OfficeDirectory offices,
      HazardChoices choices,
      BusinessClock clock) {
    this.sectors = sectors;
    this.criteria = criteria;
    this.offices = offices;
    this.choices = choices;
    this.clock = clock;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("title", "隐患名称");
    labels.put("description", "隐患描述");
    labels.put("sector", "所属专题");
    labels.put("criteria", "判定条款");
    labels.put("placeKind", "场所类型");
    labels.put("community", "所在社区");
    labels.put("place", "具体地点");
    labels.put("enterprise", "涉及单位");
    labels.put("foundOn", "发现日期");
    labels.put("source", "发现方式");
    labels.put("fixedOnSpot", "已立查立改");
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
    Reading reading = new Reading(input);
    String title = reading.text("title", true, 200);
    String description = reading.text("description", true, 2000);
    Optional<Sector> sector = reading.sector();
    List<String> codes = reading.criteria(sector);
    String placeKind = reading.choice("placeKind", choices.placeKinds(), false);
    String community = reading.community();
    String place = reading.text("place", true, 200);
    String enterprise = reading.text("enterprise", false, 200);
    LocalDate foundOn = reading.day();
    String source = reading.choice("source", choices.sources(), true);
    boolean fixedOnSpot = reading.flag("fixedOnSpot");
    reading.refuseProblems();
    return new HazardFacts(
        title,
        description,
        sector.map(Sector::code).orElseThrow(),
        codes,
        placeKind,
        community,
        place,
        enterprise,
        foundOn,
        source,
        fixedOnSpot);
  }

  private final class Reading {

    private final Map<String, ? extends @Nullable Object> input;
    private final List<FieldProblem> problems = new ArrayList<>();

    Reading(Map<String, ? extends @Nullable Object> input) {
      this.input = input;
    }

    void refuseProblems() {
      if (!problems.isEmpty()) {
        throw new RefusedInputException(problems);
      }
    }

    private void problem(String field, String what) {
      if (problems.stream().noneMatch(known -> known.field().equals(field))) {
        problems.add(new FieldProblem(field, "“" + LABELS.get(field) + "”" + what));
      }
    }

    String text(String field, boolean required, int longest) {
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

    String choice(String field, List<String> allowed, boolean required) {
      String text = text(field, required, 200);
      if (!text.isEmpty() && !allowed.contains(text)) {
        problem(field, "只能是" + String.join("、", allowed) + "之一，不能是“" + text + "”");
      }
      return text;
    }

    Optional<Sector> sector() {
      String code = text("sector", true, 200);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      Optional<Sector> sector = sectors.find(code);
      if (sector.isEmpty()) {
        problem("sector", "没有代码“" + code + "”");
      }
      return sector;
    }

    String community() {
      String text = text("community", true, 200);
      if (text.isEmpty()) {
        return "";
      }
      Optional<Office> community = offices.findCommunity(text);
      if (community.isEmpty()) {
        problem("community", "没有“" + text + "”");
      }
      return community.map(Office::code).orElse("");
    }

    List<String> criteria(Optional<Sector> sector) {
      List<String> codes = codes();
      if (codes.isEmpty()) {
        return codes;
      }
      Map<String, Criterion> known = new LinkedHashMap<>();
      criteria.all().forEach(criterion -> known.put(criterion.code(), criterion));
      for (String code : codes) {
        Criterion criterion = known.get(code);
        if (criterion == null) {
          problem("criteria", "没有代码“" + code + "”");
        } else if (!criterion.isChosenByPeople()) {
          problem("criteria", "“" + code + "”由系统按件数判定，不能直接选用");
        } else if (sector.isPresent() && !criteria.belongsTo(criterion, sector.get())) {
          problem("criteria", "“" + code + "”不属于专题“" + sector.get().name() + "”");
        }
      }
      return codes;
    }

    private List<String> codes() {
      Object value = input.get("criteria");
      if (value == null) {
        return List.of();
      }
      if (value instanceof String text) {
        return Arrays.stream(text.split("[;；,，、\\s]+")).filter(c -> !c.isBlank()).distinct().toList();
      }
      if (value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance)) {
        return list.stream()
            .map(code -> ((String) code).strip())
            .filter(c -> !c.isEmpty())
            .distinct()
            .toList();
      }
      problem("criteria", "须为条款代码的列表");
      return List.of();
    }

    LocalDate day() {
      String text = text("foundOn", true, 40);
      if (text.isEmpty()) {
        return EARLIEST;
      }
      try {
        LocalDate day = LocalDate.parse(text);
        if (day.isAfter(clock.today())) {
          problem("foundOn", "不能晚于今天");
        } else if (day.isBefore(EARLIEST)) {
          problem("foundOn", "不能早于 " + EARLIEST);
        }
        return day;
      } catch (DateTimeParseException e) {
        problem("foundOn", "不是有效日期（例 2026-01-31）：" + text);
        return EARLIEST;
      }
    }

    boolean flag(String field) {
      Object value = input.get(field);
      if (value != null && !(value instanceof Boolean)) {
        problem(field, "须为是或否（true / false）");
      }
      return Boolean.TRUE.equals(value);
    }
  }
}
