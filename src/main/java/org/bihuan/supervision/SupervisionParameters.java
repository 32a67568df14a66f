package org.bihuan.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Grade;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people look for. */
@Component
public class SupervisionParameters {

  /** A period that nobody names. */
  private static final int USUAL_DAYS = 90;

  private static final int MOST_DAYS = 366;
  private static final int LONGEST = 200;

  private final OfficeDirectory offices;
  private final BusinessClock clock;

  SupervisionParameters(OfficeDirectory offices, BusinessClock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /** Days, both included. */
  public record Period(LocalDate from, LocalDate to) {}

  /**
   * Reads and checks a search for instances; absent and blank mean any.
   *
   * @throws RefusedInputException with one problem for each faulty parameter
   */
  public InstanceSearch search(Map<String, String> parameters) {
    Reader reader = new Reader(parameters);
    InstanceSearch search =
        new InstanceSearch(
            reader.coded("key", text -> text),
            reader.coded("process", text -> text),
            reader.coded("office", this::office),
            reader.coded("grade", Grade::of),
            reader.coded("state", InstanceState::of),
            reader.day("startedFrom"),
            reader.day("startedTo"),
            reader.day("endedFrom"),
            reader.day("endedTo"),
            reader.number("page", 0, 0, InstanceSearch.LAST_PAGE),
            reader.number("size", 50, 1, InstanceSearch.LARGEST_PAGE));
    reader.order("startedFrom", search.startedFrom(), "startedTo", search.startedTo());
    reader.order("endedFrom", search.endedFrom(), "endedTo", search.endedTo());
    reader.refuseProblems();
    return search;
  }

  /** The version of a model, null for all. */
  public @Nullable Integer version(Map<String, String> parameters) {
    Reader reader = new Reader(parameters);
    int version = reader.number("version", 0, 1, Integer.MAX_VALUE);
    reader.refuseProblems();
    return version == 0 ? null : version;
  }

  /** The period that is looked at: the last {@value #USUAL_DAYS} days unless it is named. */
  public Period period(Map<String, String> parameters) {
    Reader reader = new Reader(parameters);
    LocalDate from = reader.day("from");
    LocalDate to = reader.day("to");
    LocalDate last =
        to != null ? to : from != null ? from.plusDays(USUAL_DAYS - 1) : clock.today();
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    reader.order("from", first, "to", last);
    if (first.plusDays(MOST_DAYS).minusDays(1).isBefore(last)) {
      reader.problem("to", "离“from”不能超过 " + MOST_DAYS + " 天");
    }
    reader.refuseProblems();
    return new Period(first, last);
  }

  private String office(String code) {
    return offices
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("未知的办所“" + code + "”"))
        .code();
  }

  /** One problem a parameter, the first that is found. */
  private static final class Reader {

    private final Map<String, String> parameters;
    private final List<FieldProblem> problems = new ArrayList<>();

    Reader(Map<String, String> parameters) {
      this.parameters = parameters;
    }

    void problem(String name, String what) {
      if (problems.stream().noneMatch(problem -> problem.field().equals(name))) {
        problems.add(new FieldProblem(name, "参数“" + name + "”" + what));
      }
    }

    void refuseProblems() {
      if (!problems.isEmpty()) {
        throw new RefusedInputException(problems);
      }
    }

    private String text(String name) {
      String text = parameters.getOrDefault(name, "").strip();
      if (text.length() > LONGEST || !StorableText.isStorable(text)) {
        problem(name, "太长，或含有无效字符");
        return "";
      }
      return text;
    }

    <T> @Nullable T coded(String name, Function<String, T> reader) {
      String text = text(name);
      if (text.isEmpty()) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        problem(name, "有误：" + e.getMessage());
        return null;
      }
    }

    @Nullable LocalDate day(String name) {
      String text = text(name);
      if (text.isEmpty()) {
        return null;
      }
      try {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 2000 || day.getYear() > 2200) {
          problem(name, "须在 2000 年到 2200 年之间");
          return null;
        }
        return day;
      } catch (DateTimeException e) {
        problem(name, "不是有效日期（例 2026-01-31）：" + text);
        return null;
      }
    }

    int number(String name, int otherwise, int least, int most) {
      String text = text(name);
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Refused below, as a number out of bounds is.
      }
      problem(name, "须为 " + least + " 到 " + most + " 的整数");
      return otherwise;
    }

    void order(
        String from, @Nullable LocalDate first, String to, @Nullable LocalDate last) {
      if (first != null && last != null && last.isBefore(first)) {
        problem(to, "不能早于“" + from + "”");
      }
    }
  }
}
