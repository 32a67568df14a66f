package org.bihuan.hazard;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bihuan.grading.Grade;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a list of hazards is to be narrowed to: one place for the interfaces and the pages. */
@Component
public class HazardSearches {

  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;

  HazardSearches(SectorCatalogue sectors, OfficeDirectory offices) {
    this.sectors = sectors;
    this.offices = offices;
  }

  /**
   * The parameters of a list as they come; null and blank mean any.
   *
   * @param from first month of the report, for example 2026-01
   * @param to last month of the report
   * @param q part of number, title, place or enterprise
   */
  public record Query(
      @Nullable String status,
      @Nullable String grade,
      @Nullable String sector,
      @Nullable String office,
      @Nullable String community,
      @Nullable String source,
      @Nullable String standing,
      @Nullable String from,
      @Nullable String to,
      @Nullable String q) {}

  /**
   * Reads and checks.
   *
   * @throws RefusedInputException with one problem for each faulty parameter
   */
  public HazardSearch read(Query query, @Nullable Boolean overdue, int page, int size) {
    List<FieldProblem> problems = new ArrayList<>();
    String q = query.q();
    HazardSearch search =
        new HazardSearch(
            coded("status", query.status(), HazardStatus::of, problems),
            coded("grade", query.grade(), Grade::of, problems),
            coded("sector", query.sector(), this::sector, problems),
            coded("office", query.office(), this::office, problems),
            coded("community", query.community(), this::office, problems),
            blankToNull(query.source()),
            coded("standing", query.standing(), HazardStanding::of, problems),
            coded("from", query.from(), HazardSearches::month, problems),
            coded("to", query.to(), HazardSearches::month, problems),
            overdue,
            q,
            page,
            size);
    if (search.source() != null && !StorableText.isStorable(search.source())) {
      problems.add(new FieldProblem("source", "参数“source”含有无效字符"));
    }
    if (q != null && !StorableText.isStorable(q)) {
      problems.add(new FieldProblem("q", "参数“q”含有无效字符"));
    }
    if (page < 0) {
      problems.add(new FieldProblem("page", "参数“page”不能小于 0"));
    }
    if (size < 1 || size > HazardSearch.LARGEST_PAGE) {
      problems.add(
          new FieldProblem("size", "参数“size”须在 1 到 " + HazardSearch.LARGEST_PAGE + " 之间"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return search;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A month as text, for example 2026-01. */
  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“" + text + "”不是有效月份（例 2026-01）");
    }
  }

  private String sector(String code) {
    return sectors
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("未知的专题“" + code + "”"))
        .code();
  }

  private String office(String code) {
    return offices
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("未知的办所“" + code + "”"))
        .code();
  }

  private static <T> @Nullable T coded(
      String name,
      @Nullable String value,
      Function<String, T> reader,
      List<FieldProblem> problems) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      problems.add(new FieldProblem(name, "参数“" + name + "”有误：" + e.getMessage()));
      return null;
    }
  }
}
