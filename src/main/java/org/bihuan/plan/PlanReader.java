package org.bihuan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.csv.CsvFile.Row;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.WorkingOffices;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one plan and refuses them whole at the first faulty row, with file and line.
 * Files are read in the order in which they refer to each other.
 */
final class PlanReader {

  /** A row of {@code recurring.csv}. */
  record Recurring(
      String code,
      String task,
      @Nullable Cycle cycle,
      @Nullable LocalDate start,
      LocalDate until,
      String sameAs) {}

  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_TITLE = 200;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private static final Set<String> DUTY_KINDS =
      Set.of("summary", "detail", "phase", "safeguard", "report", "goal", "key-project");
  private static final Set<String> COMPARISONS = Set.of(">=", "<=", "=");
  private static final Set<String> PLAIN_RECURRENCES =
      Set.of("none", "continuous", "unspecified", "irregular");

  private final PlanFiles files;
  private final OfficeDirectory directory;
  private final WorkingOffices offices;

  private final Map<String, PlanSubject> subjects = new LinkedHashMap<>();
  private final Map<String, PlanPhase> phases = new LinkedHashMap<>();
  private final Map<String, PlanRow> rows = new LinkedHashMap<>();
  private final Map<String, Recurring> recurring = new LinkedHashMap<>();
  private final Map<String, String> carried = new HashMap<>();
  private final Map<String, KeyProject> keyProjects = new LinkedHashMap<>();

  PlanReader(PlanFiles files, OfficeDirectory directory, WorkingOffices offices) {
    this.files = files;
    this.directory = directory;
    this.offices = offices;
  }

  /**
   * Reads everything.
   *
   * @throws InvalidDataFileException naming file, line and reason; nothing is kept
   */
  CampaignPlan read(String code) {
    Map<String, String> settings = settings();
    files.required("subjects.csv", this::subject);
    PlanSubject whole = whole();
    files.required("phases.csv", this::phase);
    if (phases.values().stream().noneMatch(phase -> phase.subject().equals(whole.code()))) {
      throw new InvalidDataFileException(
          "phases.csv", 1, "没有总体“" + whole.code() + "”的阶段", null);
    }
    files.required("duties.csv", this::row);
    files.optional("recurring.csv", this::recurring);
    checkRepetitions();
    files.optional("carried.csv", this::carried);
    List<PlanIndicator> indicators = indicators();
    List<KeyProject> projects = files.optional("fire_key_projects.csv", this::project);
    CampaignPlan outline =
        plan(code, settings, List.of(), indicators, projects);
    return plan(code, settings, new DutyGrouping(outline, rows.values(), recurring.values(), carried).duties(),
        indicators, projects);
  }

  private CampaignPlan plan(
      String code,
      Map<String, String> settings,
      List<PlanDuty> duties,
      List<PlanIndicator> indicators,
      List<KeyProject> projects) {
    return new CampaignPlan(
        code,
        settings.getOrDefault("name", ""),
        settings.getOrDefault("document", ""),
        day(settings, "issued_on"),
        day(settings, "start"),
        number(settings, "grace_days", "30"),
        new SummaryRule(
            codes(settings.getOrDefault("summary_from", "")),
            monthDay(settings, "summary_opens", "12-01"),
            monthDay(settings, "summary_due", "12-20"),
            monthDay(settings, "summary_report_due", "12-31")),
        List.copyOf(subjects.values()),
        List.copyOf(phases.values()),
        duties,
        rows.values().stream().filter(PlanRow::isContext).toList(),
        indicators,
        projects,
        files.rows());
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    files.required(
        "plan.csv",
        row -> {
          String key = row.required("key");
          if (settings.put(key, row.required("value")) != null) {
            throw new IllegalArgumentException("“" + key + "”重复");
          }
          checkSetting(key, settings);
          return key;
        });
    for (String key : List.of("name", "issued_on", "start")) {
      if (!settings.containsKey(key)) {
        throw new InvalidDataFileException("plan.csv", 1, "缺少“" + key + "”一行", null);
      }
    }
    return settings;
  }

  private void checkSetting(String key, Map<String, String> settings) {
    switch (key) {
      case "issued_on", "start" -> day(settings, key);
      case "grace_days" -> number(settings, key, "");
      case "summary_opens", "summary_due", "summary_report_due" -> monthDay(settings, key, "");
      case "summary_from" -> codes(settings.getOrDefault(key, "")).forEach(this::owner);
      case "name", "document" -> {}
      default -> throw new IllegalArgumentException("未知的项“" + key + "”");
    }
  }

  private PlanSubject subject(Row row) {
    PlanSubject subject =
        new PlanSubject(
            code(row),
            brief(row, "name"),
            "campaign".equals(row.required("kind")),
            row.optional("annex"),
            known(row.list("lead")),
            known(codes(row.optional("cooperating"))),
            row.optional("second_list").isEmpty() ? "制度措施清单" : row.optional("second_list"),
            row.optional("targets"),
            row.optional("source"));
    if (subject.isWhole()
        && subjects.values().stream().anyMatch(PlanSubject::isWhole)) {
      throw new IllegalArgumentException("只能有一个“kind”为 campaign 的总体");
    }
    requireLead(subject);
    return unique(subjects, subject.code(), subject);
  }

  private void requireLead(PlanSubject subject) {
    if (subject.leads().isEmpty()) {
      throw new IllegalArgumentException("“lead”不能为空");
    }
    owner(subject.leads().get(0));
  }

  private PlanSubject whole() {
    return subjects.values().stream()
        .filter(PlanSubject::isWhole)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidDataFileException(
                    "subjects.csv", 1, "没有“kind”为 campaign 的总体", null));
  }

  private PlanPhase phase(Row row) {
    PlanPhase phase =
        new PlanPhase(
            code(row),
            knownSubject(row.required("sector")),
            PhaseKey.find(row.required("phase_key"))
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "“phase_key”只能是 mobilize、investigate、tackle、consolidate 之一：“"
                                + row.get("phase_key")
                                + "”")),
            brief(row, "name"),
            day("start", row.required("start")),
            day("end", row.required("end")),
            parts(row.optional("required_outputs")),
            row.optional("notes"),
            row.optional("source"));
    if (phase.end().isBefore(phase.start())) {
      throw new IllegalArgumentException(
          "阶段“" + phase.name() + "”在开始（" + phase.start() + "）之前结束（" + phase.end() + "）");
    }
    if (phases.values().stream()
        .anyMatch(
            other ->
                other.subject().equals(phase.subject()) && other.key() == phase.key())) {
      throw new IllegalArgumentException(
          "“" + phase.subject() + "”的阶段“" + phase.key().code() + "”重复");
    }
    return unique(phases, phase.code(), phase);
  }

  private PlanRow row(Row row) {
    String kind = row.required("kind");
    if (!DUTY_KINDS.contains(kind)) {
      throw new IllegalArgumentException("未知的“kind”：“" + kind + "”");
    }
    PlanRow duty =
        new PlanRow(
            code(row),
            knownSubject(row.required("sector")),
            kind,
            brief(row, "title"),
            row.optional("description"),
            known(codes(row.optional("lead"))),
            known(codes(row.optional("cooperating"))),
            known(codes(row.optional("performer"))),
            known(codes(row.optional("target"))),
            row.list("street_owner"),
            row.optional("phase"),
            optionalDay(row, "start"),
            optionalDay(row, "due"),
            row.optional("relative_due"),
            recurrence(row.optional("recurrence")),
            row.optional("deliverable"),
            row.optional("notes"),
            brief(row, "source"));
    if (!duty.isContext() && duty.owners().isEmpty()) {
      throw new IllegalArgumentException("“street_owner”不能为空：任务没有责任单位");
    }
    duty.owners().forEach(this::owner);
    PlanPhase phase = phases.get(duty.phase());
    if (!duty.phase().isEmpty() && phase == null) {
      throw new IllegalArgumentException("未知的阶段“" + duty.phase() + "”");
    }
    LocalDate start = duty.start();
    LocalDate due = duty.due();
    if (start != null && due != null && due.isBefore(start)) {
      throw new IllegalArgumentException("期限 " + due + " 早于开始 " + start);
    }
    return unique(rows, duty.code(), duty);
  }

  private static String recurrence(String text) {
    if (text.isEmpty()) {
      return "none";
    }
    if (isPeriod(text)) {
      cycle(text, 1);
    }
    return text;
  }

  private static boolean isPeriod(String recurrence) {
    return !PLAIN_RECURRENCES.contains(recurrence) && !recurrence.startsWith("event:");
  }

  private Recurring recurring(Row row) {
    PlanRow task = rows.get(row.required("task"));
    if (task == null) {
      throw new IllegalArgumentException("任务“" + row.get("task") + "”不在 duties.csv 中");
    }
    String times = row.optional("min_times_per_period");
    String recurrence = row.optional("recurrence");
    LocalDate until = optionalDay(row, "until");
    Recurring entry =
        new Recurring(
            row.required("code"),
            task.code(),
            recurrence.isEmpty()
                ? null
                : cycle(recurrence, times.isEmpty() ? 1 : whole("min_times_per_period", times)),
            optionalDay(row, "start"),
            until == null ? LocalDate.MAX : until,
            row.optional("same_as"));
    LocalDate start = entry.start();
    if (start != null && entry.until().isBefore(start)) {
      throw new IllegalArgumentException("截止 " + entry.until() + " 早于开始 " + start);
    }
    if (recurring.values().stream().anyMatch(other -> other.task().equals(entry.task()))) {
      throw new IllegalArgumentException("任务“" + entry.task() + "”已经列过一行");
    }
    return unique(recurring, entry.code(), entry);
  }

  /** A row may repeat one that follows it. */
  private void checkRepetitions() {
    for (Recurring entry : recurring.values()) {
      if (!entry.sameAs().isEmpty()) {
        Recurring original = recurring.get(entry.sameAs());
        if (original == null || !original.sameAs().isEmpty()) {
          throw new InvalidDataFileException(
              "recurring.csv",
              files.lineOf("recurring.csv", entry.code()),
              "“same_as”的“" + entry.sameAs() + "”" + (original == null ? "不存在" : "自己也是重复条目"),
              null);
        }
      }
    }
    Set<String> listed = new LinkedHashSet<>();
    recurring.values().forEach(entry -> listed.add(entry.task()));
    for (PlanRow row : rows.values()) {
      if (isPeriod(row.recurrence()) && !row.isContext() && !listed.contains(row.code())) {
        throw new InvalidDataFileException(
            "duties.csv",
            files.lineOf("duties.csv", row.code()),
            "周期性任务“" + row.code() + "”没有列入 recurring.csv",
            null);
      }
    }
  }

  private String carried(Row row) {
    String match = row.required("match");
    if (!match.startsWith("event:") && !rows.containsKey(match)) {
      throw new IllegalArgumentException("“" + match + "”不是 event: 开头的事件，也不是 duties.csv 中的任务");
    }
    return unique(carried, match, row.required("process"));
  }

  private List<PlanIndicator> indicators() {
    Map<String, PlanIndicator> indicators = new LinkedHashMap<>();
    return files.optional(
        "indicators.csv",
        row -> {
          PlanIndicator indicator =
              new PlanIndicator(
                  code(row),
                  brief(row, "name"),
                  knownSubject(row.required("sector")),
                  row.optional("unit"),
                  amount(row.required("target")),
                  row.required("comparison"),
                  optionalDay(row, "by"),
                  row.required("kind"),
                  row.optional("per"),
                  computed(row.optional("computed")),
                  row.optional("conflict_group"),
                  row.optional("source"),
                  row.optional("notes"));
          if (!COMPARISONS.contains(indicator.comparison())) {
            throw new IllegalArgumentException(
                "“comparison”只能是 >=、<=、= 之一：“" + indicator.comparison() + "”");
          }
          return unique(indicators, indicator.code(), indicator);
        });
  }

  private String computed(String text) {
    if (text.startsWith(PlanIndicator.OCCURRENCES)) {
      String code = text.substring(PlanIndicator.OCCURRENCES.length());
      Recurring entry = recurring.get(code);
      if (entry == null || entry.cycle() == null) {
        throw new IllegalArgumentException("“computed”的“" + code + "”不是 recurring.csv 中有周期的任务");
      }
      return text;
    }
    return switch (text) {
      case "", PlanIndicator.MAJOR_RECTIFIED, PlanIndicator.RECTIFIED,
          PlanIndicator.CLOSED_ON_TIME ->
          text;
      default -> throw new IllegalArgumentException("未知的“computed”：“" + text + "”");
    };
  }

  private KeyProject project(Row row) {
    List<String> tasks = row.list("task_codes");
    for (String task : tasks) {
      if (!rows.containsKey(task)) {
        throw new IllegalArgumentException("任务“" + task + "”不在 duties.csv 中");
      }
    }
    KeyProject project =
        new KeyProject(
            row.required("code"),
            row.optional("专题项目"),
            row.optional("重点项目任务"),
            row.required("任务清单"),
            tasks,
            brief(row, "source"));
    return unique(keyProjects, project.code(), project);
  }

  /** Codes become parts of business keys. */
  private static String code(Row row) {
    String code = row.required("code");
    if (code.length() > LONGEST_CODE || !code.matches("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*")) {
      throw new IllegalArgumentException(
          "代码“" + code + "”只能用字母、数字和连字符，不超过 " + LONGEST_CODE + " 个字符");
    }
    return code;
  }

  /** What cards and lists show in a line. */
  private static String brief(Row row, String column) {
    String text = row.required(column);
    if (text.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "“" + column + "”不能超过 " + LONGEST_TITLE + " 字，全文写在 description");
    }
    return text;
  }

  private static <T> T unique(Map<String, T> known, String code, T value) {
    if (known.putIfAbsent(code, value) != null) {
      throw new IllegalArgumentException("代码“" + code + "”重复");
    }
    return value;
  }

  private String knownSubject(String code) {
    if (!subjects.containsKey(code)) {
      throw new IllegalArgumentException("未知的专题“" + code + "”");
    }
    return code;
  }

  private List<String> known(List<String> codes) {
    for (String code : codes) {
      if (!directory.isKnown(code)) {
        throw new IllegalArgumentException("未知的单位“" + code + "”");
      }
    }
    return codes;
  }

  /** Somebody whose work ends up in a Tasklist. */
  private void owner(String code) {
    known(List.of(code));
    if (offices.of(code).isEmpty()) {
      throw new IllegalArgumentException(
          "“" + offices.nameOf(code) + "”（" + code + "）不是街道的办所或社区，也没有办所替它办理，不能作为责任单位");
    }
  }

  private static List<String> codes(String cell) {
    return split(cell, ";");
  }

  private static List<String> parts(String cell) {
    return split(cell, "；");
  }

  private static List<String> split(String cell, String separator) {
    return java.util.Arrays.stream(cell.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static @Nullable LocalDate optionalDay(Row row, String column) {
    String text = row.optional(column);
    return text.isEmpty() ? null : day(column, text);
  }

  private static LocalDate day(Map<String, String> settings, String key) {
    return day(key, Objects.requireNonNull(settings.get(key)));
  }

  private static LocalDate day(String column, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        throw new IllegalArgumentException(
            "“" + column + "”须在 " + EARLIEST + " 到 " + LATEST + " 之间：" + text);
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“" + column + "”不是日期（例 2026-01-31）：" + text, e);
    }
  }

  private static MonthDay monthDay(
      Map<String, String> settings, String key, String otherwise) {
    String text = settings.getOrDefault(key, otherwise);
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“" + key + "”不是月日（例 12-31）：" + text, e);
    }
  }

  private static int number(Map<String, String> settings, String key, String otherwise) {
    return whole(key, settings.getOrDefault(key, otherwise));
  }

  private static int whole(String name, String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new IllegalArgumentException("“" + name + "”须为 0 到 9999 的整数：" + text);
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“target”不是数：" + text, e);
    }
  }

  private static Cycle cycle(String text, int times) {
    try {
      return new Cycle(Period.parse(text), times);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("周期“" + text + "”不是 ISO 8601 时段（例 P3M）", e);
    }
  }
}
