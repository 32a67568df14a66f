package org.bihuan.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.assessment.Appeal;
import org.bihuan.assessment.Appeals;
import org.bihuan.assessment.Assessment;
import org.bihuan.assessment.Publication;
import org.bihuan.assessment.ScoredItem;
import org.bihuan.assessment.UnitScore;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page and the interface show of assessments. */
@Component
class AssessmentViews {

  private final Appeals appeals;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;

  AssessmentViews(Appeals appeals, OfficeDirectory offices, PeopleDirectory people) {
    this.appeals = appeals;
    this.offices = offices;
    this.people = people;
  }

  /** An assessment; key and publisher are null while it is only what the facts say now. */
  record AssessmentView(
      @Nullable String key,
      LocalDate from,
      LocalDate to,
      boolean published,
      @Nullable String publishedByName,
      @Nullable Instant publishedAt,
      List<UnitView> units) {}

  /**
   * An office or community.
   *
   * @param score with what appeals have corrected
   */
  record UnitView(
      String unit,
      String unitName,
      String kind,
      String kindName,
      int rank,
      int among,
      int score,
      int originalScore,
      int full,
      List<ItemView> items) {}

  record ItemView(
      String item,
      String name,
      String fact,
      int full,
      int points,
      @Nullable Integer correctedPoints,
      String reason,
      String source,
      boolean mayAppeal,
      @Nullable AppealView appeal) {}

  record AppealView(
      String key,
      String reason,
      String filedByName,
      Instant filedAt,
      String state,
      @Nullable Integer newPoints,
      String decision,
      @Nullable String decidedByName,
      @Nullable Instant decidedAt) {}

  record PublicationView(
      String key, LocalDate from, LocalDate to, String publishedByName, Instant publishedAt) {}

  PublicationView of(Publication publication) {
    return new PublicationView(
        publication.key(),
        publication.period().from(),
        publication.period().to(),
        people.nameOf(publication.publishedBy()),
        publication.publishedAt());
  }

  AssessmentView of(Assessment assessment) {
    Publication publication = assessment.publication();
    Map<String, Appeal> filed = new HashMap<>();
    if (publication != null) {
      appeals
          .of(publication)
          .forEach(appeal -> filed.put(place(appeal.unit(), appeal.item()), appeal));
    }
    return new AssessmentView(
        publication == null ? null : publication.key(),
        assessment.period().from(),
        assessment.period().to(),
        publication != null,
        publication == null ? null : people.nameOf(publication.publishedBy()),
        publication == null ? null : publication.publishedAt(),
        assessment.units().stream()
            .map(unit -> unit(unit, filed, publication != null))
            .toList());
  }

  private static String place(String unit, String item) {
    return unit + "/" + item;
  }

  private UnitView unit(UnitScore unit, Map<String, Appeal> filed, boolean published) {
    boolean mayAppeal = published && appeals.mayAppeal(unit.unit());
    return new UnitView(
        unit.unit(),
        offices.nameOf(unit.unit()),
        unit.kind().code(),
        unit.kind().label(),
        unit.rank(),
        unit.among(),
        unit.score(),
        unit.originalScore(),
        unit.full(),
        unit.items().stream()
            .map(item -> item(item, filed.get(place(unit.unit(), item.item())), mayAppeal))
            .toList());
  }

  private ItemView item(ScoredItem item, @Nullable Appeal appeal, boolean mayAppeal) {
    return new ItemView(
        item.item(),
        item.name(),
        item.fact(),
        item.full(),
        item.points(),
        item.correctedPoints(),
        item.reason(),
        item.source(),
        mayAppeal && appeal == null,
        appeal == null ? null : of(appeal));
  }

  AppealView of(Appeal appeal) {
    String decider = appeal.decidedBy();
    return new AppealView(
        appeal.key(),
        appeal.reason(),
        people.nameOf(appeal.filedBy()),
        appeal.filedAt(),
        appeal.state(),
        appeal.newPoints(),
        appeal.decision(),
        decider == null ? null : people.nameOf(decider),
        appeal.decidedAt());
  }
}
