package org.bihuan.grading.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.CriteriaSearch;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the library of criteria to every signed-in person. */
@RestController
@RequestMapping("/api/criteria")
class CriteriaController {

  private static final int LONGEST_QUERY = 100;

  private final Criteria criteria;
  private final CriteriaSearch search;
  private final SectorCatalogue sectors;

  CriteriaController(Criteria criteria, CriteriaSearch search, SectorCatalogue sectors) {
    this.criteria = criteria;
    this.search = search;
    this.sectors = sectors;
  }

  /**
   * The criteria, narrowed by what is asked.
   *
   * @param sector code of a subject: its own criteria and those that hold in every subject
   * @param on a day, yyyy-MM-dd: the editions that hold for what was found on it
   * @param q Chinese words or a code; best match first
   */
  @GetMapping
  CriterionView.ListView list(
      @RequestParam(required = false) @Nullable String sector,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String q) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<Sector> subject = given(sector).flatMap(code -> subject(code, problems));
    Optional<LocalDate> day = given(on).flatMap(text -> day(text, problems));
    Optional<String> words = given(q);
    words.ifPresent(text -> check(text, problems));
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    List<Criterion> narrowed =
        criteria.all().stream()
            .filter(c -> subject.isEmpty() || criteria.belongsTo(c, subject.get()))
            .filter(c -> day.isEmpty() || c.holdsOn(day.get()))
            .toList();
    return new CriterionView.ListView(
        words.map(text -> search.find(narrowed, text)).orElse(narrowed).stream()
            .map(this::view)
            .toList());
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<Sector> subject(String code, List<FieldProblem> problems) {
    Optional<Sector> subject = sectors.find(code);
    if (subject.isEmpty()) {
      problems.add(new FieldProblem("sector", "参数“sector”有误：未知的专题“" + code + "”"));
    }
    return subject;
  }

  private static Optional<LocalDate> day(String text, List<FieldProblem> problems) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problems.add(new FieldProblem("on", "参数“on”不是有效日期（例 2026-01-31）：" + text));
      return Optional.empty();
    }
  }

  private static void check(String words, List<FieldProblem> problems) {
    if (!StorableText.isStorable(words)) {
      problems.add(new FieldProblem("q", "参数“q”含有无效字符"));
    } else if (words.length() > LONGEST_QUERY) {
      problems.add(new FieldProblem("q", "参数“q”不能超过 " + LONGEST_QUERY + " 字"));
    }
  }

  private CriterionView view(Criterion criterion) {
    Optional<Sector> subject =
        sectors.all().stream()
            .filter(sector -> sector.criteriaTable().equals(criterion.table()))
            .findFirst();
    Grade grade = criterion.grade();
    return new CriterionView(
        criterion.code(),
        subject.map(Sector::code).orElse("*"),
        subject.map(Sector::name).orElse("通用"),
        criterion.text(),
        criterion.source(),
        grade.code(),
        subject.map(grade::nameIn).orElse(grade.commonName()),
        criterion.kind(),
        criterion.validFrom(),
        criterion.validTo(),
        criterion.confidence(),
        criterion.isUnconfirmed());
  }
}
