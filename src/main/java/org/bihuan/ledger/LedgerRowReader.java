package org.bihuan.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Grade;
import org.bihuan.grading.GradingResult;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.FormerHazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.RectificationPlan;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.bihuan.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one row of a ledger that was kept elsewhere, and says what is wrong with it by column. */
@Component
class LedgerRowReader {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern TIME = Pattern.compile("\\s+\\d{1,2}:\\d{2}(:\\d{2})?");
  private static final Pattern SENTENCE = Pattern.compile("[。；;！!\\n]");
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST = 500;
  private static final List<String> CATEGORIES = List.of("人", "物", "环境", "管理");
  private static final List<String> RISKS = List.of("红", "橙", "黄", "蓝");
  private static final List<String> YES = List.of("是", "能", "可以", "√");
  private static final List<String> NO = List.of("", "否", "不能", "×");

  /** Which column each of the report's fields stands in. */
  private static final Map<String, LedgerColumn> FIELDS =
      Map.of(
          "title", LedgerColumn.DESCRIPTION,
          "description", LedgerColumn.DESCRIPTION,
          "sector", LedgerColumn.SECTOR,
          "criteria", LedgerColumn.CRITERIA,
          "placeKind", LedgerColumn.PLACE_KIND,
          "community", LedgerColumn.PLACE,
          "place", LedgerColumn.PLACE,
          "enterprise", LedgerColumn.ENTERPRISE,
          "foundOn", LedgerColumn.FOUND_ON,
          "source", LedgerColumn.SOURCE);

  private final HazardFactsReader factsReader;
  private final HazardLifeCycle lifeCycle;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  LedgerRowReader(
      HazardFactsReader factsReader,
      HazardLifeCycle lifeCycle,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.factsReader = factsReader;
    this.lifeCycle = lifeCycle;
    this.sectors = sectors;
    this.offices = offices;
    this.clock = clock;
  }

  LedgerRow read(SheetRow row) {
    return new Reading(row).read();
  }

  /** A day as people write it, empty when the text begins with none. */
  private static Optional<LocalDate> leadingDay(String text, int[] end) {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    end[0] = matcher.end();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day with what follows it in the same cell. */
  private record Dated(LocalDate day, String rest) {}

  /** The reading of one row. */
  private final class Reading {

    private final SheetRow row;
    private final Map<LedgerColumn, FieldProblem> problems = new LinkedHashMap<>();
    private final List<FieldProblem> warnings = new ArrayList<>();

    Reading(SheetRow row) {
      this.row = row;
    }

    LedgerRow read() {
      for (LedgerColumn column : LedgerColumn.values()) {
        checkText(column);
      }
      HazardFacts facts = facts();
      FormerHazard hazard = former(facts);
      return new LedgerRow(
          row,
          problems.isEmpty() ? hazard : null,
          cell(LedgerColumn.NUMBER),
          identity(),
          Stream.of(LedgerColumn.values())
              .flatMap(column -> Optional.ofNullable(problems.get(column)).stream())
              .toList(),
          warnings);
    }

    private void checkText(LedgerColumn column) {
      String text = cell(column);
      if (row.isError(column.label())) {
        problem(column, "是公式错误值 " + text);
      } else if (!StorableText.isStorable(text)) {
        problem(column, "含有不能保存的字符");
      } else if (text.length() > LONGEST && column != LedgerColumn.DESCRIPTION) {
        problem(column, "不能超过 " + LONGEST + " 字");
      }
    }

    private String cell(LedgerColumn column) {
      return row.cell(column.label());
    }

    private void problem(LedgerColumn column, String what) {
      problems.putIfAbsent(column, sentence(column, what));
    }

    private void warn(LedgerColumn column, String what) {
      warnings.add(sentence(column, what));
    }

    private FieldProblem sentence(LedgerColumn column, String what) {
      return LedgerSheet.problem(row.number(), column, what);
    }

    private String identity() {
      return DigestUtils.sha256Hex(
          String.join(
              "\u0000",
              cell(LedgerColumn.SECTOR),
              cell(LedgerColumn.ENTERPRISE),
              cell(LedgerColumn.PLACE),
              cell(LedgerColumn.DESCRIPTION),
              cell(LedgerColumn.FOUND_ON)));
    }

    /** Null where it could not be read; then there is a problem. */
    private @Nullable HazardFacts facts() {
      Map<String, Object> input = new HashMap<>();
      String description = cell(LedgerColumn.DESCRIPTION);
      input.put("title", title(description));
      input.put("description", description);
      input.put("sector", sector());
      input.put("criteria", cell(LedgerColumn.CRITERIA));
      input.put("placeKind", cell(LedgerColumn.PLACE_KIND));
      place(input);
      input.put("enterprise", cell(LedgerColumn.ENTERPRISE));
      input.put("foundOn", foundOn());
      input.put("source", cell(LedgerColumn.SOURCE));
      input.put("fixedOnSpot", flag(LedgerColumn.FIXED_ON_SPOT));
      try {
        return factsReader.read(input);
      } catch (RefusedInputException e) {
        e.problems().forEach(this::takeOver);
        return null;
      }
    }

    /** What the reader of reports says of a field, said of the column. */
    private void takeOver(FieldProblem found) {
      LedgerColumn column = Objects.requireNonNull(FIELDS.get(found.field()));
      problem(column, found.message().replaceFirst("^“[^”]*”", ""));
    }

    private static String title(String description) {
      String first = SENTENCE.split(description, 2)[0].strip();
      return first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) : first;
    }

    private String sector() {
      String name = cell(LedgerColumn.SECTOR);
      String field = cell(LedgerColumn.FIELD);
      Optional<Sector> sector = sectors.named(name);
      if (!name.isEmpty() && sector.isEmpty()) {
        problem(LedgerColumn.SECTOR, "没有“" + name + "”，见模板的“专题”表");
      }
      if (sector.isPresent() && !field.isEmpty() && !sector.equals(sectors.named(field))) {
        problem(LedgerColumn.FIELD, "“" + field + "”与“专题”" + sector.get().name() + "不一致");
      }
      return sector.map(Sector::code).orElse(name);
    }

    /** The community stands before the rest; of several that fit, the longest name is meant. */
    private void place(Map<String, Object> input) {
      String text = cell(LedgerColumn.PLACE);
      Optional<Office> community =
          offices.communities().stream()
              .filter(one -> text.startsWith(one.name()))
              .max(Comparator.comparing(one -> one.name().length()));
      if (!text.isEmpty() && community.isEmpty()) {
        problem(LedgerColumn.PLACE, "要先写社区名称，不认得“" + text + "”里的社区");
      }
      input.put("community", community.map(Office::code).orElse(text));
      input.put(
          "place",
          community
              .map(one -> text.substring(one.name().length()).replaceFirst("^[\\s/，,、·]+", ""))
              .orElse(text));
      if (community.isPresent() && String.valueOf(input.get("place")).isEmpty()) {
        problem(LedgerColumn.PLACE, "社区名称之后要写具体位置");
      }
    }

    private String foundOn() {
      LocalDate day = day(LedgerColumn.FOUND_ON);
      return day == null ? cell(LedgerColumn.FOUND_ON) : day.toString();
    }

    private boolean flag(LedgerColumn column) {
      String text = cell(column);
      if (!YES.contains(text) && !NO.contains(text)) {
        problem(column, "只能填是或否，不能是“" + text + "”");
      }
      return YES.contains(text);
    }

    private void choice(LedgerColumn column, List<String> allowed) {
      String text = cell(column);
      if (!text.isEmpty() && !allowed.contains(text)) {
        problem(column, "只能是" + String.join("、", allowed) + "之一，不能是“" + text + "”");
      }
    }

    private @Nullable LocalDate day(LedgerColumn column) {
      Dated dated = dated(column);
      if (dated != null && !dated.rest().isEmpty() && !TIME.matcher(" " + dated.rest()).matches()) {
        problem(column, "只写日期，例 2026-01-31，不能是“" + cell(column) + "”");
      }
      return dated == null ? null : dated.day();
    }

    private @Nullable Dated dated(LedgerColumn column) {
      String text = cell(column);
      if (text.isEmpty()) {
        return null;
      }
      int[] end = {0};
      Optional<LocalDate> day = leadingDay(text, end);
      if (day.isEmpty()) {
        problem(column, "不是有效日期（例 2026-01-31）：" + text);
        return null;
      }
      return new Dated(day.get(), text.substring(end[0]).replaceFirst("^[\\s/，,；;、]+", "").strip());
    }

    private @Nullable FormerHazard former(@Nullable HazardFacts facts) {
      choice(LedgerColumn.CATEGORY, CATEGORIES);
      choice(LedgerColumn.RISK, RISKS);
      number(LedgerColumn.FUNDS, "\\d{1,9}(\\.\\d{1,6})?", "须为不小于 0 的数字（万元）");
      number(LedgerColumn.TIMES_NAMED, "\\d{1,4}", "须为整数");
      Grade grade = grade();
      HazardStatus status = status();
      String office = office();
      LocalDate dueOn = day(LedgerColumn.DUE_ON);
      LocalDate gradedOn = day(LedgerColumn.GRADED_ON);
      Dated assigned = dated(LedgerColumn.ASSIGNED);
      Dated listed = letter(LedgerColumn.LISTED, grade);
      Dated notified = letter(LedgerColumn.NOTIFIED, grade);
      LocalDate rectifiedOn = day(LedgerColumn.RECTIFIED_ON);
      Dated reinspected = reinspected();
      LocalDate closedOn = day(LedgerColumn.CLOSED_ON);
      if (facts == null || grade == null || status == null) {
        return null;
      }
      LocalDate foundOn = facts.foundOn();
      notBefore(LedgerColumn.DUE_ON, dueOn, foundOn, LedgerColumn.FOUND_ON);
      LocalDate last = inOrder(LedgerColumn.GRADED_ON, gradedOn, foundOn, LedgerColumn.FOUND_ON);
      inOrder(LedgerColumn.LISTED, dayOf(listed), foundOn, LedgerColumn.FOUND_ON);
      inOrder(LedgerColumn.NOTIFIED, dayOf(notified), foundOn, LedgerColumn.FOUND_ON);
      last = inOrder(LedgerColumn.ASSIGNED, dayOf(assigned), last, LedgerColumn.GRADED_ON);
      last = inOrder(LedgerColumn.RECTIFIED_ON, rectifiedOn, last, LedgerColumn.ASSIGNED);
      last = inOrder(LedgerColumn.REINSPECTED, dayOf(reinspected), last, LedgerColumn.RECTIFIED_ON);
      last = inOrder(LedgerColumn.CLOSED_ON, closedOn, last, LedgerColumn.REINSPECTED);
      checkStatus(facts, grade, status, rectifiedOn, reinspected, closedOn);
      compareWithTables(facts, grade, status);
      if (dueOn == null && status.isUnderRectification()) {
        warn(LedgerColumn.DUE_ON, "没有填，整改期限自导入当天起算");
      }
      return new FormerHazard(
          facts,
          status,
          grade,
          office,
          dueOn,
          status.isBeforeRectified() ? "" : cell(LedgerColumn.MEASURES),
          plan(grade, status, dueOn),
          rectifiedOn,
          status.isEnd() ? last : null,
          toLetter(notified),
          toLetter(listed),
          words());
    }

    private static @Nullable LocalDate dayOf(@Nullable Dated dated) {
      return dated == null ? null : dated.day();
    }

    private static FormerHazard.@Nullable Letter toLetter(@Nullable Dated dated) {
      return dated == null ? null : new FormerHazard.Letter(dated.rest(), dated.day());
    }

    private void number(LedgerColumn column, String form, String what) {
      String text = cell(column);
      if (!text.isEmpty() && !text.matches(form)) {
        problem(column, what + "，不能是“" + text + "”");
      }
    }

    private @Nullable Grade grade() {
      String text = cell(LedgerColumn.GRADE);
      for (Grade grade : Grade.values()) {
        if (!text.isEmpty() && text.startsWith(LedgerLines.shortName(grade))) {
          return grade;
        }
      }
      problem(
          LedgerColumn.GRADE, text.isEmpty() ? "不能为空" : "只能是一般、重大之一，不能是“" + text + "”");
      return null;
    }

    private @Nullable HazardStatus status() {
      String text = cell(LedgerColumn.STATUS);
      for (HazardStatus status : HazardStatus.values()) {
        if (status.label().equals(text)) {
          if (status == HazardStatus.MERGED) {
            problem(LedgerColumn.STATUS, "为“已并案”的隐患随原隐患登记，不单独导入");
          }
          return status;
        }
      }
      problem(LedgerColumn.STATUS, text.isEmpty() ? "不能为空" : "没有“" + text + "”这个状态");
      return null;
    }

    private String office() {
      String text = cell(LedgerColumn.OFFICE);
      if (text.isEmpty()) {
        return "";
      }
      Optional<Office> office =
          offices.all().stream()
              .filter(one -> one.code().equals(text) || one.name().equals(text))
              .filter(Office::getsTasks)
              .findFirst();
      if (office.isEmpty()) {
        problem(LedgerColumn.OFFICE, "没有名为“" + text + "”的办所");
      }
      return office.map(Office::code).orElse("");
    }

    private @Nullable Dated letter(LedgerColumn column, @Nullable Grade grade) {
      Dated letter = dated(column);
      if (letter != null && letter.rest().isEmpty()) {
        problem(column, "日期之后要写文号");
      }
      if (letter != null && grade == Grade.ORDINARY) {
        problem(column, "只有重大隐患才有，本行“等级”为一般");
      }
      return letter;
    }

    private @Nullable Dated reinspected() {
      Dated dated = dated(LedgerColumn.REINSPECTED);
      if (dated != null && !dated.rest().equals("合格") && !dated.rest().equals("不合格")) {
        problem(LedgerColumn.REINSPECTED, "日期之后要写合格或不合格，不能是“" + dated.rest() + "”");
      }
      return dated;
    }

    /** Not in the future, and not before what comes first; the later of the two. */
    private LocalDate inOrder(
        LedgerColumn column, @Nullable LocalDate day, LocalDate before, LedgerColumn first) {
      if (day == null) {
        return before;
      }
      if (day.isAfter(clock.today())) {
        problem(column, "不能晚于今天：" + day);
      }
      notBefore(column, day, before, first);
      return day;
    }

    private void notBefore(
        LedgerColumn column, @Nullable LocalDate day, LocalDate before, LedgerColumn first) {
      if (day != null && day.isBefore(before)) {
        problem(column, day + " 早于“" + first.label() + "”等在先环节的 " + before);
      }
    }

    private void checkStatus(
        HazardFacts facts,
        Grade grade,
        HazardStatus status,
        @Nullable LocalDate rectifiedOn,
        @Nullable Dated reinspected,
        @Nullable LocalDate closedOn) {
      boolean passed = reinspected != null && reinspected.rest().equals("合格");
      boolean failed = reinspected != null && !passed;
      String is = "“状态”是" + status.label();
      if (status == HazardStatus.CLOSED && closedOn == null) {
        problem(LedgerColumn.CLOSED_ON, "不能为空，" + is);
      }
      if (status != HazardStatus.CLOSED && closedOn != null) {
        problem(LedgerColumn.CLOSED_ON, "不能有，" + is);
      }
      switch (status) {
        case PLANNING -> {
          if (grade != Grade.MAJOR) {
            problem(LedgerColumn.STATUS, "为“方案制定”的只能是重大隐患");
          }
        }
        case REINSPECTING -> {
          if (rectifiedOn == null && !facts.fixedOnSpot()) {
            problem(LedgerColumn.RECTIFIED_ON, "不能为空，" + is);
          }
        }
        case ACCEPTING, CLOSING, CLOSED -> {
          if (!passed) {
            problem(LedgerColumn.REINSPECTED, "须为合格，" + is + "；没有复查合格意见不得销号");
          }
          if (status == HazardStatus.ACCEPTING && grade != Grade.MAJOR) {
            problem(LedgerColumn.STATUS, "为“待验收”的只能是重大隐患");
          }
        }
        default -> {}
      }
      if (status.isBeforeRectified() && rectifiedOn != null && !failed) {
        problem(LedgerColumn.RECTIFIED_ON, "不能有，" + is + "（复查不合格退回的除外）");
      }
      if (status.isUnderRectification() && facts.fixedOnSpot() && !failed) {
        problem(LedgerColumn.FIXED_ON_SPOT, "是立查立改，" + is + "，二者矛盾");
      }
    }

    /** The ledger's grade stands, for somebody decided on it; but somebody should know. */
    private void compareWithTables(HazardFacts facts, Grade grade, HazardStatus status) {
      GradingResult result = lifeCycle.preview(facts);
      if (!status.isVoid() && !result.needsJudgement() && result.grade() != grade) {
        warn(
            LedgerColumn.GRADE,
            "填的是"
                + LedgerLines.shortName(grade)
                + "，按判定条款应为"
                + LedgerLines.shortName(result.grade())
                + "，请核对");
      }
    }

    private @Nullable RectificationPlan plan(
        Grade grade, HazardStatus status, @Nullable LocalDate dueOn) {
      if (grade != Grade.MAJOR
          || dueOn == null
          || cell(LedgerColumn.MEASURES).isEmpty()
          || status.isVoid()
          || status == HazardStatus.PLANNING) {
        return null;
      }
      return new RectificationPlan(
          cell(LedgerColumn.RECTIFIER_PERSON),
          cell(LedgerColumn.MEASURES),
          cell(LedgerColumn.FUNDS).isEmpty() ? "" : cell(LedgerColumn.FUNDS) + " 万元",
          dueOn,
          cell(LedgerColumn.CONTINGENCY));
    }

    private Map<String, String> words() {
      Map<String, String> words = new LinkedHashMap<>();
      for (LedgerColumn column : LedgerColumn.values()) {
        if (column != LedgerColumn.SERIAL
            && column != LedgerColumn.DAYS_OVERDUE
            && !cell(column).isEmpty()) {
          words.put(column.label(), cell(column));
        }
      }
      return words;
    }
  }
}
