package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.HazardChoices;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.process.form.FormDefaults;
import org.bihuan.process.form.FormOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The choices that the hazard forms offer, each from where it is kept. */
@Configuration(proxyBeanMethods = false)
class HazardFormOptions {

  @Bean
  FormOptions sectorOptions(SectorCatalogue sectors) {
    return FormOptions.of(
        "sectors",
        () ->
            sectors.all().stream()
                .map(sector -> new FormOptions.Option(sector.code(), sector.name()))
                .toList());
  }

  @Bean
  FormOptions communityOptions(OfficeDirectory offices) {
    return FormOptions.of(
        "communities",
        () ->
            offices.communities().stream()
                .map(community -> new FormOptions.Option(community.code(), community.name()))
                .toList());
  }

  @Bean
  FormOptions placeKindOptions(PlaceKinds placeKinds) {
    return FormOptions.of("place-kinds", () -> plain(placeKinds.all()));
  }

  @Bean
  FormOptions sourceOptions(HazardChoices choices) {
    return FormOptions.of("report-sources", () -> plain(choices.sources()));
  }

  private static List<FormOptions.Option> plain(List<String> names) {
    return names.stream().map(name -> new FormOptions.Option(name, name)).toList();
  }

  @Bean
  FormOptions criterionOptions(Criteria criteria, SectorCatalogue sectors) {
    return FormOptions.of(
        "criteria",
        () -> {
          Map<String, String> subjects = new HashMap<>();
          subjects.put(SectorCatalogue.GENERAL_TABLE, "通用");
          sectors.all().stream()
              .filter(sector -> !sector.criteriaTable().isEmpty())
              .forEach(sector -> subjects.put(sector.criteriaTable(), sector.shortName()));
          return criteria.all().stream()
              .filter(Criterion::isChosenByPeople)
              .collect(
                  Collectors.toMap(
                      Criterion::code,
                      criterion -> criterion,
                      HazardFormOptions::newer,
                      LinkedHashMap::new))
              .values()
              .stream()
              .map(c -> new FormOptions.Option(c.code(), label(c, subjects)))
              .toList();
        });
  }

  @Bean
  FormOptions officeOptions(OfficeDirectory offices) {
    return FormOptions.of(
        "offices",
        () ->
            offices.all().stream()
                .filter(Office::getsTasks)
                .map(office -> new FormOptions.Option(office.code(), office.name()))
                .toList());
  }

  @Bean
  FormOptions rectifiableHazardOptions(OwnHazards hazards) {
    return FormOptions.of("rectifiable-hazards", hazards::underRectification);
  }

  @Bean
  FormDefaults today(BusinessClock clock) {
    return FormDefaults.of("today", () -> Optional.of(clock.today().toString()));
  }

  @Bean
  FormDefaults ownCommunity(OfficeDirectory offices, CurrentPerson currentPerson) {
    return FormDefaults.of(
        "own-community",
        () ->
            currentPerson
                .find()
                .flatMap(
                    person ->
                        offices.communities().stream()
                            .map(Office::code)
                            .filter(person::belongsTo)
                            .findFirst()));
  }

  /** A code is chosen once, whatever its editions; the day of finding decides which applies. */
  private static Criterion newer(Criterion one, Criterion other) {
    return begin(one).isAfter(begin(other)) ? one : other;
  }

  private static LocalDate begin(Criterion criterion) {
    LocalDate begin = criterion.validFrom();
    return begin == null ? LocalDate.MIN : begin;
  }

  private static String label(Criterion criterion, Map<String, String> subjects) {
    return "【"
        + subjects.get(criterion.table())
        + "】"
        + criterion.text()
        + "（"
        + criterion.code()
        + (criterion.isUnconfirmed() ? "，待核" : "")
        + "）";
  }
}
