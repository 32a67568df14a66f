package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.CalendarLoading;
import org.bihuan.calendar.MovedDeadline;
import org.bihuan.calendar.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new year's calendar moves open deadlines, their timers and tasks, and nothing else. */
@PlatformTest
class CalendarMoveProcessTest {

  private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 9);
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

  @Autowired Platform platform;
  @Autowired CalendarLoading loading;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient jdbc;

  private LoopOfHazards loop;

  @BeforeEach
  void goToTheEndOfTheYear() {
    loop = new LoopOfHazards(platform);
    platform
        .clock()
        .moveTo(LocalDate.of(2026, 12, 25).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
  }

  @AfterEach
  void takeBack() {
    jdbc.sql("delete from calendar_day where date >= date '2027-01-01'").update();
    jdbc.sql("delete from calendar_load where not release").update();
    platform.clock().reset();
  }

  private List<MovedDeadline> load(String days) {
    return loading
        .load(
            new ByteArrayResource(
                ("date,type,name\n" + days).getBytes(StandardCharsets.UTF_8)))
        .moved();
  }

  private JsonNode clock(String number) {
    return StreamSupport.stream(platform.hazard(number).get("clocks").spliterator(), false)
        .filter(clock -> clock.get("step").asText().equals("rectify"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void openDeadlineMovesWithItsTimerAndTaskAndIsKept() {
    String number = loop.to(RECTIFY);
    HazardTrace trace = new HazardTrace(platform, number);
    assertThat(trace.dueOn()).isEqualTo(MONDAY);
    assertThat(clock(number).get("provisional").asBoolean()).isTrue();

    List<MovedDeadline> moved = load("2027-01-09,workday,元旦\n2027-01-01,holiday,元旦\n");

    assertThat(moved)
        .filteredOn(move -> move.matter().equals(number))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.from()).isEqualTo(MONDAY);
              assertThat(move.to()).isEqualTo(SATURDAY);
            });
    assertThat(trace.dueOn()).isEqualTo(SATURDAY);
    assertThat(clock(number).get("provisional").asBoolean()).isFalse();
    assertThat(platform.task(number).get("due").asText()).startsWith(SATURDAY.toString());
    assertThat(platform.timers(number).get(0).getDuedate().toInstant())
        .isEqualTo(calendar.morningOf(calendar.minusWorkingDays(SATURDAY, 3)));
    assertThat(trace.word("deadline-moved", "原期限")).isEqualTo(MONDAY.toString());
    assertThat(trace.word("deadline-moved", "现期限")).isEqualTo(SATURDAY.toString());
    assertThat(trace.word("deadline-moved", "原因")).isEqualTo("节假日安排更新");
  }

  @Test
  void deadlineThatAPersonDecidedStays() {
    String number = loop.to(RECTIFY);
    HazardTrace trace = new HazardTrace(platform, number);
    platform.post(
        LoopOfHazards.ONE,
        "/api/hazards/" + number + "/extension",
        Map.of(
            "reason", "x", "measures", "x", "requestedUntil", MONDAY.plusDays(5).toString()));
    platform.doneAt(SAFETY, number, "Task_DecideExtension", "approved", true);

    load("2027-01-09,workday,元旦\n2027-01-16,holiday,x\n");

    assertThat(trace.dueOn()).isEqualTo(MONDAY.plusDays(5));
    assertThat(trace.steps()).doesNotContain("deadline-moved");
  }

  @Test
  void deadlineOfAClosedHazardStays() {
    String number = loop.to(LoopOfHazards.APPROVE);
    platform.done(LoopOfHazards.ONE, number, "approved", true);

    assertThat(load("2027-01-09,workday,元旦\n"))
        .extracting(MovedDeadline::matter)
        .doesNotContain(number);
    assertThat(new HazardTrace(platform, number).dueOn()).isEqualTo(MONDAY);
  }

  @Test
  void laterDeadlineIsRemindedOfAgain() {
    String number = loop.to(RECTIFY);
    HazardTrace trace = new HazardTrace(platform, number);
    platform.fireTimersUntil(number, LocalDate.of(2027, 1, 7));
    assertThat(trace.outcomes("due-soon")).hasSize(1);

    load("2027-01-11,holiday,x\n2027-01-12,holiday,x\n2027-01-13,holiday,x\n");

    assertThat(trace.dueOn()).isEqualTo(LocalDate.of(2027, 1, 14));
    platform.fireTimersUntil(number, LocalDate.of(2027, 1, 14));
    assertThat(trace.steps()).doesNotContain("overdue");
    assertThat(trace.outcomes("due-soon").size()).isGreaterThan(1);
  }
}
