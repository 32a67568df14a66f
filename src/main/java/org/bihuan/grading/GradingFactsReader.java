package org.bihuan.grading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldReader;
import org.springframework.stereotype.Component;

/**
 * Reads what grade and office depend on from what a form or another system sends: the same for a
 * report and for a grading before anything is reported.
 */
@Component
public class GradingFactsReader {

  /** Field names on the interfaces and in the forms, with the labels that people know. */
  public static final Map<String, String> LABELS = labels();

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final SectorCatalogue sectors;
  private final Criteria criteria;
  private final PlaceKinds placeKinds;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  GradingFactsReader(
      SectorCatalogue sectors,
      Criteria criteria,
      PlaceKinds placeKinds,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.sectors = sectors;
    this.criteria = criteria;
    this.placeKinds = placeKinds;
    this.offices = offices;
    this.clock = clock;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("sector", "所属专题");
    labels.put("criteria", "判定条款");
    labels.put("placeKind", "场所类型");
    labels.put("community", "所在社区");
    labels.put("foundOn", "发现日期");
    labels.put("fixedOnSpot", "已立查立改");
    return labels;
  }

  /**
   * Reads and checks; what is wrong is told to the reader of the fields.
   *
   * @return empty only where the reader has a problem
   */
  public Optional<GradingFacts> read(FieldReader fields) {
    Optional<Sector> sector = sector(fields);
    List<String> codes = criteria(fields, sector);
    String placeKind = fields.choice("placeKind", placeKinds.all(), false);
    LocalDate foundOn = fields.day("foundOn", EARLIEST, clock.today());
    boolean fixedOnSpot = fields.flag("fixedOnSpot");
    return sector.map(known -> new GradingFacts(known, codes, placeKind, foundOn, fixedOnSpot));
  }

  /** The code of the community, which may be given by its name; empty when not given. */
  public String community(FieldReader fields, boolean required) {
    String text = fields.word("community", required);
    if (text.isEmpty()) {
      return "";
    }
    Optional<Office> community = offices.findCommunity(text);
    if (community.isEmpty()) {
      fields.problem("community", "没有“" + text + "”");
    }
    return community.map(Office::code).orElse("");
  }

  private Optional<Sector> sector(FieldReader fields) {
    String code = fields.word("sector", true);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sector> sector = sectors.find(code);
    if (sector.isEmpty()) {
      fields.problem("sector", "没有代码“" + code + "”");
    }
    return sector;
  }

  private List<String> criteria(FieldReader fields, Optional<Sector> sector) {
    List<String> codes = codes(fields);
    if (codes.isEmpty()) {
      return codes;
    }
    Map<String, Criterion> known = new LinkedHashMap<>();
    criteria.all().forEach(criterion -> known.put(criterion.code(), criterion));
    for (String code : codes) {
      Criterion criterion = known.get(code);
      if (criterion == null) {
        fields.problem("criteria", "没有代码“" + code + "”");
      } else if (!criterion.isChosenByPeople()) {
        fields.problem("criteria", "“" + code + "”由系统按件数判定，不能直接选用");
      } else if (sector.isPresent() && !criteria.belongsTo(criterion, sector.get())) {
        fields.problem("criteria", "“" + code + "”不属于专题“" + sector.get().name() + "”");
      }
    }
    return codes;
  }

  private static List<String> codes(FieldReader fields) {
    Object value = fields.value("criteria");
    if (value == null) {
      return List.of();
    }
    if (value instanceof String text) {
      return Arrays.stream(text.split("[;；,，、\\s]+"))
          .filter(code -> !code.isBlank())
          .distinct()
          .toList();
    }
    if (value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream()
          .map(code -> ((String) code).strip())
          .filter(code -> !code.isEmpty())
          .distinct()
          .toList();
    }
    fields.problem("criteria", "须为条款代码的列表");
    return List.of();
  }
}
