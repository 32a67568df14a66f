package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.csv.CsvFile;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The campaign of 2020 to 2022, day by day, with people who work on time, late or never; looked at at
 * the end of each month.
 */
@CampaignTest
class ThreeYearsTest {

  private static final LocalDate ISSUED = LocalDate.of(2020, 9, 7);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 2, 28);

  /** The days after the deadline at which the ladder of an ordinary matter takes its steps. */
  private static final List<Integer> LADDER = List.of(1, 3, 7, 15, 30);

  private static final Person EVERYBODY =
      new Person("supervisor", java.util.Set.of(Role.SUPERVISOR.code()));

  @Autowired CampaignRun run;
  @Autowired TaskService taskService;
  @Autowired IdentityService identityService;
  @Autowired RuntimeService runtimeService;
  @Autowired ManagementService managementService;
  @Autowired JsonVariables json;
  @Autowired DutyStore duties;
  @Autowired CampaignStore campaigns;
  @Autowired WorkingOffices offices;
  @Autowired WorkingCalendar calendar;

  private String id;

  @AfterEach
  void tidyUp() {
    run.tidyUp();
  }

  private SimulatedStaff staff(long seed) {
    return new SimulatedStaff(id, seed, taskService, identityService, json, duties, campaigns);
  }

  /** Lets days pass until the campaign has ended or the last day has come. */
  private void live(SimulatedStaff staff, LocalDate first, LocalDate last, boolean looked) {
    for (LocalDate day = first; !day.isAfter(last) && isRunning(); day = day.plusDays(1)) {
      run.goTo(day);
      if (calendar.isWorkingDay(day)) {
        staff.work(day, Date.from(run.clock().now()));
        run.runDue();
      }
      run.clock().moveTo(run.clock().now().plusSeconds(60));
      run.runDue();
      if (looked && day.equals(YearMonth.from(day).atEndOfMonth())) {
        look(day);
      }
    }
  }

  private boolean isRunning() {
    return campaigns.find(id).orElseThrow().endedAt() == null;
  }

  @Test
  void threeYearsOfWorkLeaveNothingStuckLostOrDoubled() {
    id = run.start(ISSUED, "2020-2022", null);
    SimulatedStaff staff = staff(20200907);

    live(staff, ISSUED, LAST_DAY, true);

    assertThat(isRunning()).as("evaluated, deliberated, reported").isFalse();
    assertThat(
            runtimeService.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> String.valueOf(key).startsWith(id)))
        .isEmpty();
    List<Duty> all = all();
    assertThat(all).extracting(Duty::state).containsOnly(Duty.State.DONE, Duty.State.UNFINISHED);
    assertThat(all).extracting(Duty::key).doesNotHaveDuplicates();
    all.forEach(this::assertLadderFiredWhenDue);
    assertThat(all).filteredOn(duty -> duty.state() == Duty.State.DONE).hasSizeGreaterThan(3000);
  }

  @Test
  void sameSeedMakesTheSameYear() {
    SmallPlan.write();
    List<List<String>> lives = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      LocalDate start = LocalDate.of(2023, 1, 2);
      id = run.start(start, SmallPlan.CODE, null);
      SimulatedStaff staff = staff(7);
      live(staff, start, LocalDate.of(2024, 3, 15), false);
      assertThat(isRunning()).isFalse();
      lives.add(staff.deeds());
    }
    assertThat(lives.get(0)).hasSizeGreaterThan(40).isEqualTo(lives.get(1));
  }

  private List<Duty> all() {
    List<Duty> all = new ArrayList<>();
    DutyPage page;
    int number = 0;
    do {
      page =
          duties.search(
              new DutySearch(id, null, null, null, null, null, number++, 200),
              EVERYBODY,
              LAST_DAY);
      all.addAll(page.duties());
    } while (all.size() < page.total());
    return all;
  }

  private void look(LocalDate day) {
    List<Duty> all = all();
    assertEveryOpenDutyHasOneOfficeAndItsTask(day, all);
    assertClosedPhasesHaveTheirOutputsOrAReason(day);
    assertRecurringDutiesCameOncePerPeriod(day, all);
    assertNothingIsStuck(day, all);
  }

  private void assertEveryOpenDutyHasOneOfficeAndItsTask(LocalDate day, List<Duty> all) {
    Map<String, String> keys = new HashMap<>();
    runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKey("duty")
        .list()
        .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
    Map<String, List<String>> owners = new HashMap<>();
    List<String> codes = all.stream().map(Duty::owner).distinct().toList();
    for (String office : codes) {
      for (Task task :
          taskService
              .createTaskQuery()
              .taskDefinitionKey("Task_CarryOutDuty")
              .taskCandidateGroup(office)
              .list()) {
        owners
            .computeIfAbsent(keys.get(task.getProcessInstanceId()), key -> new ArrayList<>())
            .add(office);
      }
    }
    Map<String, List<String>> expected =
        all.stream()
            .filter(duty -> duty.state() == Duty.State.OPEN)
            .collect(Collectors.toMap(Duty::key, duty -> List.of(duty.owner())));
    assertThat(owners).as(day + ": each open duty has its one office and task").isEqualTo(expected);
  }

  private void assertClosedPhasesHaveTheirOutputsOrAReason(LocalDate day) {
    assertThat(campaigns.phases(id))
        .as(day + ": phases")
        .allSatisfy(
            phase -> {
              if (phase.state() == CampaignPhase.State.CLOSED) {
                assertThat(phase.missingOutputs().isEmpty() || !phase.reason().isEmpty())
                    .as(phase.matter())
                    .isTrue();
              }
              assertThat(phase.state() == CampaignPhase.State.PLANNED)
                  .as(phase.matter() + " opens on its day")
                  .isEqualTo(day.isBefore(phase.startsOn()));
            });
  }

  private void assertRecurringDutiesCameOncePerPeriod(LocalDate day, List<Duty> all) {
    Map<String, Long> came =
        all.stream()
            .filter(duty -> !duty.period().isEmpty() && duty.state() != Duty.State.PLANNED)
            .flatMap(duty -> duty.items().stream().map(DutyItem::code))
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    Map<String, Long> expected = new HashMap<>();
    Map<String, List<String>> ownersOf = new HashMap<>();
    Map<String, String> subjects = new HashMap<>();
    file("duties.csv")
        .forEach(
            row -> {
              ownersOf.put(row.get("code"), List.of(row.get("street_owner").split(";")));
              subjects.put(row.get("code"), row.get("sector"));
            });
    List<String> carried = file("carried.csv").stream().map(row -> row.get("match")).toList();
    for (Map<String, String> row : file("recurring.csv")) {
      String task = row.get("task");
      if (row.get("recurrence").isEmpty()
          || !row.get("same_as").isEmpty()
          || carried.contains(task)) {
        continue;
      }
      long periods = periods(row, firstDay(row, subjects.get(task)), day);
      if (periods > 0) {
        expected.put(task, periods * owners(ownersOf.get(task)));
      }
    }
    assertThat(came).as(day + ": recurring duties").isEqualTo(expected);
  }

  private LocalDate firstDay(Map<String, String> row, String subject) {
    if (!row.get("start").isEmpty()) {
      return LocalDate.parse(row.get("start"));
    }
    return campaigns.phases(id).stream()
        .filter(phase -> phase.subject().equals(subject))
        .map(CampaignPhase::startsOn)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private long owners(List<String> codes) {
    return offices.isCollective(codes.get(0))
        ? codes.stream().filter(offices::isCollective).flatMap(c -> offices.of(c).stream()).distinct().count()
        : 1;
  }

  /** Counted by hand: the periods that were not over at the issue and have begun by a day. */
  private long periods(Map<String, String> row, LocalDate first, LocalDate day) {
    Period period = Period.parse(row.get("recurrence"));
    LocalDate until = LocalDate.parse(row.get("until"));
    LocalDate last = until.isBefore(day) ? until : day;
    if (period.getDays() == 1) {
      LocalDate begin = first.isBefore(ISSUED) ? ISSUED : first;
      return begin.datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count();
    }
    if (period.toTotalMonths() > 12) {
      return 1;
    }
    int months = (int) period.toTotalMonths() / Integer.parseInt(row.get("min_times_per_period"));
    LocalDate begin = first.isBefore(ISSUED) ? ISSUED : first;
    return index(last, months) - index(begin, months) + 1;
  }

  private static long index(LocalDate day, int months) {
    return (day.getYear() * 12L + day.getMonthValue() - 1) / months;
  }

  private static List<Map<String, String>> file(String name) {
    return new CsvFile(new ClassPathResource("data/plans/2020-2022/" + name)).read(CsvFile.Row::cells);
  }

  private void assertNothingIsStuck(LocalDate day, List<Duty> all) {
    assertThat(managementService.createJobQuery().withException().count())
        .as(day + ": failed jobs")
        .isZero();
    assertThat(managementService.createJobQuery().active().executable().count())
        .as(day + ": jobs that nobody ran")
        .isZero();
    assertThat(all)
        .as(day + ": duties that should have opened")
        .filteredOn(
            duty ->
                duty.state() == Duty.State.DISPATCHED
                    || duty.state() == Duty.State.PLANNED && !duty.opensOn().isAfter(day))
        .isEmpty();
  }

  /** Where a duty was returned, its time at the acceptance does not count and is left out here. */
  private void assertLadderFiredWhenDue(Duty duty) {
    if (duty.timesReturned() > 0 || duty.ladderFrom() == null) {
      return;
    }
    List<CampaignStep> history = campaigns.history(duty.key());
    LocalDate over =
        history.stream()
            .filter(
                step ->
                    step.kind() == CampaignStep.Kind.CARRY_OUT
                        || step.kind() == CampaignStep.Kind.END)
            .map(ThreeYearsTest::day)
            .findFirst()
            .orElseThrow(() -> new AssertionError(duty.key() + " neither done nor ended"));
    List<LocalDate> expected =
        LADDER.stream()
            .map(days -> duty.ladderFrom().plusDays(days))
            .filter(day -> !day.isAfter(over))
            .toList();
    assertThat(
            history.stream()
                .filter(step -> step.kind() == CampaignStep.Kind.ESCALATE)
                .map(ThreeYearsTest::day))
        .as(duty.key() + " due " + duty.dueOn())
        .containsExactlyElementsOf(expected);
  }

  private static LocalDate day(CampaignStep step) {
    return LocalDate.ofInstant(step.occurredAt(), BusinessClock.ZONE);
  }
}
