package org.bihuan.calendar.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.CalendarLoad;
import org.bihuan.calendar.CalendarLoading;
import org.bihuan.calendar.CalendarStore;
import org.bihuan.calendar.Deadline;
import org.bihuan.calendar.MovedDeadline;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Counts working days for people and other systems, and loads a new year's holidays. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

  private static final int LARGEST_FILE = 1024 * 1024;
  private static final int LONGEST_TERM = 1000;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final WorkingCalendar calendar;
  private final CalendarLoading loading;
  private final CalendarStore store;
  private final CurrentPerson currentPerson;

  CalendarController(
      WorkingCalendar calendar,
      CalendarLoading loading,
      CalendarStore store,
      CurrentPerson currentPerson) {
    this.calendar = calendar;
    this.loading = loading;
    this.store = store;
    this.currentPerson = currentPerson;
  }

  /** A loaded year and the number of days that notices name in it. */
  record YearView(int year, int days) {}

  /** What is loaded and how it came here. */
  record CalendarView(List<YearView> years, List<CalendarLoad> loads) {}

  /** What a load did. */
  record LoadView(int rows, int changedDays, List<Integer> years, List<MovedDeadline> moved) {}

  @GetMapping("/deadline")
  Deadline deadline(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String workingDays) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate start = day(from, problems);
    int count = count(workingDays, problems);
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return calendar.deadlineOf(start, new Term(count, Term.Unit.WORKING_DAYS));
  }

  private static LocalDate day(@Nullable String text, List<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      problems.add(new FieldProblem("from", "缺少参数“from”"));
      return EARLIEST;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        problems.add(
            new FieldProblem("from", "参数“from”须在 " + EARLIEST + " 到 " + LATEST + " 之间"));
      }
      return day;
    } catch (DateTimeParseException e) {
      problems.add(new FieldProblem("from", "参数“from”不是有效日期（例 2026-01-31）：" + text));
      return EARLIEST;
    }
  }

  private static int count(@Nullable String text, List<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      problems.add(new FieldProblem("workingDays", "缺少参数“workingDays”"));
      return 1;
    }
    if (!text.strip().matches("\\d{1,4}")
        || Integer.parseInt(text.strip()) < 1
        || Integer.parseInt(text.strip()) > LONGEST_TERM) {
      problems.add(
          new FieldProblem(
              "workingDays", "参数“workingDays”须为 1 到 " + LONGEST_TERM + " 的整数：" + text));
      return 1;
    }
    return Integer.parseInt(text.strip());
  }

  @GetMapping
  CalendarView calendar() {
    return new CalendarView(
        store.daysByYear().entrySet().stream()
            .map(year -> new YearView(year.getKey(), year.getValue()))
            .toList(),
        store.loads());
  }

  @PostMapping(consumes = "text/csv")
  LoadView load(@RequestBody byte[] file) {
    return load(file, "上传的文件");
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  LoadView load(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
    if (file == null) {
      throw new RefusedInputException("file", "请选择节假日文件");
    }
    String name = file.getOriginalFilename();
    return load(file.getBytes(), name == null || name.isBlank() ? "上传的文件" : name);
  }

  private LoadView load(byte[] content, String name) {
    refuseOthers();
    if (content.length > LARGEST_FILE) {
      throw new RefusedInputException("file", "文件不能超过 1 MB");
    }
    try {
      CalendarLoading.Result result = loading.load(new NamedContent(content, name));
      return new LoadView(
          result.load().rows(),
          result.load().changedDays(),
          result.load().years(),
          result.moved());
    } catch (InvalidDataFileException e) {
      throw new RefusedInputException("file", String.valueOf(e.getMessage()));
    }
  }

  private void refuseOthers() {
    if (currentPerson.find().filter(Person::actsForSafetyOffice).isEmpty()) {
      throw new ForbiddenException("只有街道安委办和系统管理员可以更新节假日");
    }
  }

  private static final class NamedContent extends ByteArrayResource {

    private final String name;

    NamedContent(byte[] content, String name) {
      super(content);
      this.name = name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
