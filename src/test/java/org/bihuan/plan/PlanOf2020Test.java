package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organisation.KnownOffices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plan 青发〔2020〕32号, loaded whole. What is expected is computed from the files anew, with the
 * rules that tell how a duty becomes work.
 */
class PlanOf2020Test {

  private static final CampaignPlan PLAN = PlanFolder.release();
  private static final Map<String, Map<String, String>> RECURRING = byKey("recurring.csv", "task");
  private static final Map<String, Map<String, String>> PHASES = byKey("phases.csv", "code");

  private static List<Map<String, String>> file(String name) {
    return PlainTable.of(PlanFolder.RELEASE.resolve(name));
  }

  private static Map<String, Map<String, String>> byKey(String file, String column) {
    return file(file).stream().collect(Collectors.toMap(row -> row.get(column), row -> row));
  }

  private static boolean isContext(Map<String, String> row) {
    return Set.of("summary", "goal").contains(row.get("kind"));
  }

  private static List<Map<String, String>> work() {
    return file("duties.csv").stream().filter(row -> !isContext(row)).toList();
  }

  private static List<String> codes(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("code")).toList();
  }

  private static Stream<Strand> strands() {
    return PLAN.duties().stream().flatMap(duty -> duty.strands().stream());
  }

  private static Strand strand(String row) {
    List<Strand> found =
        strands()
            .filter(strand -> strand.rows().stream().anyMatch(one -> one.code().equals(row)))
            .toList();
    assertThat(found).as("strands of the row %s", row).hasSize(1);
    return found.get(0);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "plan.csv, 9", "subjects.csv, 12", "phases.csv, 42", "duties.csv, 847", "recurring.csv, 98",
    "indicators.csv, 91", "carried.csv, 14", "fire_key_projects.csv, 79"
  })
  void everyRowOfEveryFileIsThereWithAllItsCells(String file, int rows) {
    assertThat(PLAN.files().get(file)).hasSize(rows).isEqualTo(file(file));
  }

  @Test
  void settingsAreThoseOfTheFile() {
    assertThat(PLAN.code()).isEqualTo("test");
    assertThat(PLAN.name()).isEqualTo("安全生产专项整治三年行动（2020—2022年）");
    assertThat(PLAN.document()).isEqualTo("青发〔2020〕32号");
    assertThat(PLAN.issuedOn()).isEqualTo("2020-09-07");
    assertThat(PLAN.start()).isEqualTo("2020-07-01");
    assertThat(PLAN.graceDays()).isEqualTo(30);
    assertThat(PLAN.summary())
        .isEqualTo(
            new SummaryRule(
                List.of("shequ", "ge-bansuo"),
                MonthDay.of(12, 1),
                MonthDay.of(12, 20),
                MonthDay.of(12, 31)));
  }

  @Test
  void subjectsAreThoseOfTheFile() {
    assertThat(PLAN.subjects())
        .isEqualTo(
            file("subjects.csv").stream()
                .map(
                    row ->
                        new PlanSubject(
                            row.get("code"),
                            row.get("name"),
                            row.get("kind").equals("campaign"),
                            row.get("annex"),
                            PlainTable.codes(row.get("lead")),
                            PlainTable.codes(row.get("cooperating")),
                            row.get("second_list"),
                            row.get("targets"),
                            row.get("source")))
                .toList());
    assertThat(PLAN.whole().code()).isEqualTo("campaign");
    assertThat(PLAN.subjects())
        .filteredOn(subject -> subject.secondList().equals("整改责任清单"))
        .extracting(PlanSubject::code)
        .containsExactly("s10-xiaofang");
  }

  @Test
  void phasesAreThoseOfTheFile() {
    assertThat(PLAN.phases())
        .isEqualTo(
            file("phases.csv").stream()
                .map(
                    row ->
                        new PlanPhase(
                            row.get("code"),
                            row.get("sector"),
                            PhaseKey.find(row.get("phase_key")).orElseThrow(),
                            row.get("name"),
                            LocalDate.parse(row.get("start")),
                            LocalDate.parse(row.get("end")),
                            Arrays.asList(row.get("required_outputs").split("；")),
                            row.get("notes"),
                            row.get("source")))
                .toList());
  }

  @Test
  void rowsKeepEveryCellThatTheyAreMadeOf() {
    Map<String, Function<PlanRow, Object>> cells = new LinkedHashMap<>();
    cells.put("code", PlanRow::code);
    cells.put("sector", PlanRow::subject);
    cells.put("kind", PlanRow::kind);
    cells.put("title", PlanRow::title);
    cells.put("description", PlanRow::description);
    cells.put("lead", row -> String.join(";", row.leads()));
    cells.put("cooperating", row -> String.join(";", row.cooperating()));
    cells.put("performer", row -> String.join(";", row.performer()));
    cells.put("target", row -> String.join(";", row.target()));
    cells.put("street_owner", row -> String.join(";", row.owners()));
    cells.put("phase", PlanRow::phase);
    cells.put("start", row -> text(row.start()));
    cells.put("due", row -> text(row.due()));
    cells.put("relative_due", PlanRow::relativeDue);
    cells.put("recurrence", PlanRow::recurrence);
    cells.put("deliverable", PlanRow::deliverable);
    cells.put("notes", PlanRow::notes);
    cells.put("source", PlanRow::source);
    Map<String, PlanRow> read = new HashMap<>();
    strands().flatMap(strand -> strand.rows().stream()).forEach(row -> read.put(row.code(), row));
    PLAN.context().forEach(row -> read.put(row.code(), row));

    assertThat(file("duties.csv"))
        .allSatisfy(
            row -> {
              PlanRow one = Objects.requireNonNull(read.get(row.get("code")));
              cells.forEach(
                  (column, cell) ->
                      assertThat(cell.apply(one)).as(column).isEqualTo(row.get(column)));
            });
  }

  @Test
  void indicatorsAreThoseOfTheFile() {
    assertThat(PLAN.indicators())
        .isEqualTo(
            file("indicators.csv").stream()
                .map(
                    row ->
                        new PlanIndicator(
                            row.get("code"),
                            row.get("name"),
                            row.get("sector"),
                            row.get("unit"),
                            new BigDecimal(row.get("target")),
                            row.get("comparison"),
                            row.get("by").isEmpty() ? null : LocalDate.parse(row.get("by")),
                            row.get("kind"),
                            row.get("per"),
                            row.get("computed"),
                            row.get("conflict_group"),
                            row.get("source"),
                            row.get("notes")))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"C-TZ, 4", "C-AUTO, 3", "C-75, 2"})
  void whereThePlanContradictsItselfAllIndicatorsAreKept(String group, int indicators) {
    assertThat(PLAN.indicators())
        .filteredOn(indicator -> indicator.conflictGroup().equals(group))
        .hasSize(indicators);
  }

  @Test
  void keyProjectsNameTheDutiesThatDoTheirWork() {
    assertThat(PLAN.keyProjects())
        .isEqualTo(
            file("fire_key_projects.csv").stream()
                .map(
                    row ->
                        new KeyProject(
                            row.get("code"),
                            row.get("专题项目"),
                            row.get("重点项目任务"),
                            row.get("任务清单"),
                            PlainTable.codes(row.get("task_codes")),
                            row.get("source")))
                .toList());
    assertThat(PLAN.keyProjects())
        .allSatisfy(
            project ->
                assertThat(project.duties())
                    .isNotEmpty()
                    .isSubsetOf(codes(file("duties.csv"))));
  }

  @Test
  void rowsBecomeDutiesByItemAndOwnerInTheOrderOfTheFile() {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    for (Map<String, String> row : work()) {
      groups
          .computeIfAbsent(
              List.of(row.get("source"), row.get("street_owner")), group -> new ArrayList<>())
          .add(row.get("code"));
    }
    assertThat(groups).hasSize(292);

    assertThat(PLAN.duties())
        .extracting(duty -> List.of(duty.source(), String.join(";", duty.owners())))
        .containsExactlyElementsOf(groups.keySet());
    assertThat(PLAN.duties())
        .extracting(PlanDuty::code)
        .containsExactlyElementsOf(groups.values().stream().map(rows -> rows.get(0)).toList());
    assertThat(PLAN.duties())
        .allSatisfy(
            duty ->
                assertThat(duty.strands())
                    .flatExtracting(Strand::rows)
                    .extracting(row -> ((PlanRow) row).code())
                    .containsExactlyInAnyOrderElementsOf(
                        groups.get(
                            List.of(duty.source(), String.join(";", duty.owners())))));
  }

  @Test
  void everyRowIsEitherContextOrInOneStrandOfOneDuty() {
    assertThat(strands().flatMap(strand -> strand.rows().stream()).map(PlanRow::code))
        .containsExactlyInAnyOrderElementsOf(codes(work()));
    assertThat(PLAN.context())
        .extracting(PlanRow::code)
        .containsExactlyElementsOf(
            codes(file("duties.csv").stream().filter(PlanOf2020Test::isContext).toList()));
    assertThat(work().size() + PLAN.context().size()).isEqualTo(847);
  }

  @Test
  void rowsOfADutyAreOfItsSubject() {
    assertThat(PLAN.duties())
        .allSatisfy(
            duty ->
                assertThat(duty.strands())
                    .flatExtracting(Strand::rows)
                    .extracting(row -> ((PlanRow) row).subject())
                    .containsOnly(duty.subject()));
  }

  @Test
  void everyOwnerOfEveryDutyEndsUpWithAnOffice() {
    assertThat(PLAN.duties())
        .allSatisfy(
            duty ->
                assertThat(duty.owners())
                    .isNotEmpty()
                    .allSatisfy(
                        owner -> assertThat(KnownOffices.working().of(owner)).isNotEmpty()));
  }

  @Test
  void strandsHaveCodesOfTheirOwnAndEndAfterTheyStart() {
    assertThat(strands().map(Strand::code)).doesNotHaveDuplicates();
    assertThat(strands())
        .allSatisfy(
            strand -> {
              assertThat(strand.code()).isEqualTo(strand.rows().get(0).code());
              assertThat(strand.end()).isAfterOrEqualTo(strand.start());
            });
  }

  /** Carried before repeated, repeated before recurring, recurring before standing or once. */
  @Test
  void everyRowBecomesWorkTheWayItsFilesSay() {
    Map<String, String> carried = new HashMap<>();
    file("carried.csv").forEach(row -> carried.put(row.get("match"), row.get("process")));
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map<String, String> row : work()) {
      Map<String, String> entry = RECURRING.getOrDefault(row.get("code"), Map.of());
      String process =
          carried.getOrDefault(
              row.get("code"), carried.getOrDefault(row.get("recurrence"), ""));
      String way;
      if (!process.isEmpty()) {
        way = "carried by " + process;
      } else if (!entry.getOrDefault("same_as", "").isEmpty()) {
        way = "repeated by " + entry.get("same_as");
      } else if (!entry.getOrDefault("recurrence", "").isEmpty()) {
        way = "recurring " + entry.get("recurrence") + "/" + entry.get("min_times_per_period");
      } else {
        way = row.get("recurrence").equals("none") ? "once" : "standing";
      }
      expected.put(row.get("code"), way);
    }
    assertThat(expected.values()).as("carried").filteredOn(w -> w.startsWith("car")).hasSize(44);
    assertThat(expected.values()).as("repeated").filteredOn(w -> w.startsWith("rep")).hasSize(11);

    Map<String, String> read = new LinkedHashMap<>();
    strands().forEach(strand -> strand.rows().forEach(row -> read.put(row.code(), way(strand))));
    assertThat(read).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static String way(Strand strand) {
    Cycle cycle = strand.cycle();
    assertThat(cycle != null).isEqualTo(strand.kind() == Strand.Kind.RECURRING);
    return switch (strand.kind()) {
      case CARRIED -> "carried by " + strand.instead();
      case REPEATED -> "repeated by " + strand.instead();
      case RECURRING ->
          "recurring " + Objects.requireNonNull(cycle).period() + "/" + cycle.times();
      default -> strand.kind().code() + strand.instead();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event:hazard", "event:report", "event:rectify-failed", "event:overdue",
        "event:major-hazard", "event:major-fire-hazard", "event:listing-request",
        "event:listing-approved"
      })
  void eventThatAProcessMeetsGivesNobodyATask(String event) {
    assertThat(work()).anyMatch(row -> row.get("recurrence").equals(event));
    assertThat(strands())
        .filteredOn(
            strand -> strand.rows().stream().anyMatch(row -> row.recurrence().equals(event)))
        .allMatch(strand -> strand.kind() == Strand.Kind.CARRIED)
        .noneMatch(strand -> strand.kind().givesTasks());
  }

  @ParameterizedTest
  @CsvSource({
    "t-b4-end-01, annual-summary", "t-b4-end-02, annual-summary", "t-b4-end-03, annual-summary",
    "t-b4-end-04, campaign", "t-b4-end-05, campaign", "t-b4-end-06, campaign"
  })
  void summariesAreCarriedByTheCampaignItself(String row, String process) {
    assertThat(strand(row).kind()).isEqualTo(Strand.Kind.CARRIED);
    assertThat(strand(row).instead()).isEqualTo(process);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event:violation", "event:accident", "event:fire", "event:shift"})
  void eventThatNoProcessMeetsIsAStandingDuty(String event) {
    assertThat(strands().flatMap(strand -> strand.rows().stream().map(row -> row.recurrence())))
        .contains(event);
    assertThat(strands())
        .filteredOn(
            strand -> strand.rows().stream().anyMatch(row -> row.recurrence().equals(event)))
        .allMatch(strand -> strand.kind() == Strand.Kind.STANDING);
  }

  @ParameterizedTest
  @CsvSource({
    "t-a9-2-1-5-07, P1M, 1, 2022-12-31", "t-fkp-14-02, P1Y, 2, 2022-12-31",
    "t-a5-4-2-02, P5Y, 1, 2022-12-31", "t-a3-2-4-1-03, P3Y, 1, 2022-12-31",
    "t-a3-2-2-2-01, P1D, 1, 2022-12-31"
  })
  void whatRecursHasThePeriodOfTheFile(String row, String period, int times, LocalDate last) {
    assertThat(strand(row).cycle()).isEqualTo(new Cycle(Period.parse(period), times));
    assertThat(strand(row).end()).isEqualTo(last);
  }

  /** A day of the row's own, else that of its phase, else that of its subject. */
  @Test
  void everyStrandHasTheDaysOfItsRows() {
    for (Map<String, String> row : work()) {
      Map<String, String> entry = RECURRING.getOrDefault(row.get("code"), Map.of());
      Map<String, String> phase = PHASES.getOrDefault(row.get("phase"), Map.of());
      boolean recurs = !entry.getOrDefault("recurrence", "").isEmpty();
      LocalDate end =
          recurs
              ? firstDay(entry.get("until"), edge(row.get("sector"), false))
              : firstDay(row.get("due"), phase.get("end"), edge(row.get("sector"), false));
      LocalDate start =
          firstDay(
              entry.get("start"),
              row.get("start"),
              phase.get("start"),
              edge(row.get("sector"), true));

      Strand strand = strand(row.get("code"));
      assertThat(strand.end()).as("end of %s", row.get("code")).isEqualTo(end);
      assertThat(strand.start())
          .as("start of %s", row.get("code"))
          .isEqualTo(start.isAfter(end) ? end : start);
    }
  }

  private static LocalDate firstDay(@Nullable String... days) {
    return Arrays.stream(days)
        .filter(day -> day != null && !day.isEmpty())
        .map(LocalDate::parse)
        .findFirst()
        .orElseThrow();
  }

  /** First or last day of a subject's phases, or of the campaign's where it has none. */
  private static String edge(String subject, boolean first) {
    List<String> days =
        PHASES.values().stream()
            .filter(phase -> phase.get("sector").equals(subject))
            .map(phase -> phase.get(first ? "start" : "end"))
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return edge("campaign", first);
    }
    return days.get(first ? 0 : days.size() - 1);
  }

  /** The table of the phases' windows, as it was read off the plan itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          campaign     | 2020-07-01 2020-07-31 | 2020-07-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s01-xuexi    | 2020-07-01 2020-07-10 | 2020-06-11 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s02-zhuti    |                       | 2020-07-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s03-jianguan | 2020-06-01 2020-06-10 | 2020-06-11 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s04-weihua   | 2020-06-01 2020-06-30 | 2020-06-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s05-yanhua   | 2020-07-01 2020-07-31 | 2020-07-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s06-gongmao  | 2020-06-01 2020-06-30 | 2020-06-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s07-daolu    | 2019-11-01 2019-11-30 |                       | 2020-01-01 2020-08-31 | 2020-09-01 2020-11-30
          s08-tezhong  | 2020-05-01 2020-06-30 | 2020-07-01 2021-06-30 | 2021-07-01 2022-06-30 | 2022-07-01 2022-12-31
          s09-jianshe  | 2020-07-01 2020-07-31 | 2020-07-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s10-xiaofang | 2020-07-01 2020-07-31 | 2020-07-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          s11-weifei   | 2020-06-01 2020-06-30 | 2020-06-01 2020-12-31 | 2021-01-01 2021-12-31 | 2022-01-01 2022-12-31
          """)
  void subjectGoesByItsOwnPhases(
      String subject,
      @Nullable String mobilize,
      @Nullable String investigate,
      @Nullable String tackle,
      @Nullable String consolidate) {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("mobilize", mobilize);
    expected.put("investigate", investigate);
    expected.put("tackle", tackle);
    expected.put("consolidate", consolidate);
    expected.values().removeIf(Objects::isNull);

    Map<String, String> read = new LinkedHashMap<>();
    PLAN.phasesOf(subject)
        .forEach(phase -> read.put(phase.key().code(), phase.start() + " " + phase.end()));
    assertThat(read).containsExactlyEntriesOf(expected);
    assertThat(PLAN.startOf(subject).toString())
        .isEqualTo(expected.values().stream().map(span -> span.substring(0, 10)).min(
            String::compareTo).orElseThrow());
    assertThat(PLAN.endOf(subject).toString())
        .isEqualTo(expected.values().stream().map(span -> span.substring(11)).max(
            String::compareTo).orElseThrow());
  }

  @Test
  void subjectWithoutAnAnnexGoesByThePhasesOfTheCampaign() {
    assertThat(PLAN.phases()).noneMatch(phase -> phase.subject().equals("s05-yanhua"));
    assertThat(PLAN.phasesOf("s05-yanhua")).isEqualTo(PLAN.phasesOf("campaign"));
  }

  @Test
  void rowOfRecurringIsFoundByItsCode() {
    assertThat(PLAN.rowOfRecurring("rec-a9-2-1-5-07")).isEqualTo("t-a9-2-1-5-07");
    assertThat(PLAN.rowOfRecurring("rec-lost")).isEmpty();
  }
}
