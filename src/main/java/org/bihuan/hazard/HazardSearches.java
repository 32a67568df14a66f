package org.bihuan.hazard;

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
   * Reads and checks; null and blank mean any.
   *
   * @throws RefusedInputException with one problem for each faulty parameter
   */
  public HazardSearch read(
      @Nullable String status,
      @Nullable String grade,
      @Nullable String sector,
      @Nullable String office,
      @Nullable Boolean overdue,
      @Nullable String q,
      int page,
      int size) {
    List<FieldProblem> problems = new ArrayList<>();
    HazardSearch search =
        new HazardSearch(
            coded("status", status, HazardStatus::of, problems),
            coded("grade", grade, Grade::of, problems),
            coded("sector", sector, this::sector, problems),
            coded("office", office, this::office, problems),
            overdue,
            q,
            page,
            size);
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
