package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.Term.Unit;
import org.bihuan.csv.InvalidDataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class WorkingCalendarTest {

  private static final String HEADER = "date,type,name\n";

  private final WorkingCalendar calendar =
      LoadedCalendar.of(new ClassPathResource("data/calendar.csv"));

  @ParameterizedTest
  @CsvSource({
    "2020-09-07, 5, 2020-09-14",
    "2020-09-25, 5, 2020-10-09",
    "2020-09-28, 7, 2020-10-14",
    "2020-01-20, 5, 2020-02-04",
    "2020-12-25, 20, 2021-01-25",
    "2021-02-08, 7, 2021-02-23",
    "2021-09-17, 5, 2021-09-26",
    "2022-01-28, 7, 2022-02-11",
    "2022-04-29, 20, 2022-05-31",
    "2022-09-29, 7, 2022-10-13",
    "2022-12-28, 5, 2023-01-05",
    "2026-02-13, 5, 2026-02-27",
    "2026-09-24, 7, 2026-10-12"
  })
  void termInWorkingDaysSkipsDaysOffAndCountsMakeUpDays(
      LocalDate event, int days, LocalDate last) {
    assertThat(calendar.plusWorkingDays(event, days)).isEqualTo(last);
    assertThat(calendar.deadline(event, new Term(days, Unit.WORKING_DAYS))).isEqualTo(last);
  }

  /** Every day of the loaded years, against a list of the working days made from the file itself. */
  @Test
  void everyDayOfTheLoadedYearsAgreesWithAListOfWorkingDays() throws IOException {
    Map<LocalDate, String> named = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/data/calendar.csv"))) {
      if (!line.startsWith("date")) {
        named.put(LocalDate.parse(line.split(",")[0]), line.split(",")[1]);
      }
    }
    List<LocalDate> workingDays =
        LocalDate.of(2018, 12, 1)
            .datesUntil(LocalDate.of(2027, 3, 1))
            .filter(
                day ->
                    named.containsKey(day)
                        ? "workday".equals(named.get(day))
                        : day.getDayOfWeek().getValue() <= 5)
            .toList();
    for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
      int next = Collections.binarySearch(workingDays, day.plusDays(1));
      int first = next < 0 ? -next - 1 : next;
      for (int count = 1; count <= 30; count++) {
        assertThat(calendar.plusWorkingDays(day, count))
            .as("%s + %d", day, count)
            .isEqualTo(workingDays.get(first + count - 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30, 1, false", "2026-12-31, 1, true", "2026-12-20, 30, true", "2018-12-30, 2, true",
    "2018-12-31, 1, false"
  })
  void deadlineIsProvisionalWhereAYearIsNotLoaded(
      LocalDate event, int days, boolean provisional) {
    assertThat(calendar.deadlineOf(event, new Term(days, Unit.WORKING_DAYS)).provisional())
        .isEqualTo(provisional);
    assertThat(calendar.deadlineOf(event, new Term(days, Unit.CALENDAR_DAYS)).provisional())
        .isEqualTo(provisional);
  }

  @Test
  void termInHoursRunsOnThroughTheNightAndTheHolidays() {
    Instant event = Instant.parse("2020-09-30T12:30:00Z");

    assertThat(calendar.dueMoment(event, new Term(24, Unit.HOURS)).at())
        .isEqualTo("2020-10-01T12:30:00Z");
    assertThatThrownBy(() -> calendar.deadline(LocalDate.of(2020, 9, 30), new Term(24, Unit.HOURS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void termInDaysEndsWithItsLastDay() {
    assertThat(
            calendar
                .dueMoment(Instant.parse("2020-09-25T16:30:00Z"), new Term(5, Unit.WORKING_DAYS))
                .at())
        .as("half past midnight of the 26th in Shanghai")
        .isEqualTo(calendar.endOf(LocalDate.of(2020, 10, 9)));
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 250", "2020, 249", "2021, 250", "2022, 249",
    "2023, 249", "2024, 251", "2025, 248", "2026, 248"
  })
  void everyYearHasItsOfficialNumberOfWorkingDays(int year, int workingDays) {
    LocalDate start = LocalDate.of(year, 1, 1);
    assertThat(start.datesUntil(start.plusYears(1)).filter(calendar::isWorkingDay))
        .hasSize(workingDays);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-07, true, an ordinary Monday",
    "2020-09-12, false, an ordinary Saturday",
    "2020-09-13, false, an ordinary Sunday",
    "2020-09-27, true, a make-up Sunday before the National Day",
    "2020-10-01, false, the National Day on a Thursday",
    "2020-10-10, true, a make-up Saturday after the National Day",
    "2020-01-31, false, the prolonged Spring Festival of 2020",
    "2020-02-02, false, the last day of the prolonged Spring Festival of 2020",
    "2020-02-03, true, the first working day after it",
    "2035-05-01, true, a Tuesday of a year without published holidays"
  })
  void publishedDaysComeBeforeTheWeekend(LocalDate day, boolean working, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-07, 15, 2020-09-22, ends on a Tuesday",
    "2020-09-04, 15, 2020-09-21, ends on a Saturday",
    "2020-09-05, 15, 2020-09-21, ends on a Sunday",
    "2020-09-12, 15, 2020-09-27, ends on a make-up Sunday",
    "2020-09-16, 15, 2020-10-09, ends on the National Day",
    "2020-09-25, 15, 2020-10-10, ends on a make-up Saturday",
    "2019-11-25, 60, 2020-02-03, ends on the eve of the Spring Festival",
    "2020-09-11, 1, 2020-09-14, the day after a Friday"
  })
  void termInCalendarDaysThatEndsOnADayOffEndsOnTheNextWorkingDay(
      LocalDate event, int days, LocalDate last, String why) {
    assertThat(calendar.deadline(event, new Term(days, Unit.CALENDAR_DAYS)))
        .as(why)
        .isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2020-09-12", "2020-09-13", "2020-09-11"})
  void dayOfTheEventDoesNotCountEvenWhenItIsADayOff(LocalDate event) {
    assertThat(calendar.plusWorkingDays(event, 1)).isEqualTo("2020-09-14");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-14, 5, 2020-09-07",
    "2020-10-09, 5, 2020-09-25",
    "2020-10-14, 7, 2020-09-28",
    "2022-05-31, 20, 2022-04-29",
    "2020-09-13, 1, 2020-09-11"
  })
  void workingDaysAreCountedBackwardsTheSameWay(LocalDate day, int days, LocalDate earlier) {
    assertThat(calendar.minusWorkingDays(day, days)).isEqualTo(earlier);
  }

  @Test
  void noDaysMoveNowhere() {
    LocalDate sunday = LocalDate.of(2020, 9, 13);
    assertThat(calendar.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
    assertThat(calendar.minusWorkingDays(sunday, 0)).isEqualTo(sunday);
  }

  @Test
  void dayEndsAtMidnightAndOpensAtNineInShanghai() {
    LocalDate day = LocalDate.of(2020, 12, 31);
    assertThat(calendar.endOf(day)).isEqualTo(Instant.parse("2020-12-31T16:00:00Z"));
    assertThat(calendar.morningOf(day)).isEqualTo(Instant.parse("2020-12-31T01:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void termHasAtLeastOneDay(int count) {
    assertThatThrownBy(() -> new Term(count, Unit.WORKING_DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("期限须大于零");
  }

  @Test
  void unitsAreThoseOfTheDecisionTables() {
    assertThat(Unit.of("working-days")).isEqualTo(Unit.WORKING_DAYS);
    assertThat(Unit.of("calendar-days")).isEqualTo(Unit.CALENDAR_DAYS);
    assertThatThrownBy(() -> Unit.of("days"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("未知的计日单位“days”");
  }

  @Test
  void fileOverridesTheWeekend() {
    WorkingCalendar own =
        calendar(HEADER + "2030-01-05,workday,a Saturday\n2030-01-07,holiday,a Monday\n");
    assertThat(own.plusWorkingDays(LocalDate.of(2030, 1, 4), 1)).isEqualTo("2030-01-05");
    assertThat(own.plusWorkingDays(LocalDate.of(2030, 1, 5), 1)).isEqualTo("2030-01-08");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-13-01,holiday,x   | “date”不是日期：2020-13-01",
        "2020-02-30,holiday,x   | “date”不是日期：2020-02-30",
        "2020/10/01,holiday,x   | “date”不是日期：2020/10/01",
        "2020-10-02,rest,x      | “type”只能是 holiday 或 workday：rest",
        "2020-10-02,Holiday,x   | “type”只能是 holiday 或 workday：Holiday",
        ",holiday,x             | “date”不能为空",
        "2020-10-02,,x          | “type”不能为空",
        "2020-10-02             | 本行列数不足，缺“type”",
        "2020-10-01,workday,x   | 日期 2020-10-01 重复"
      })
  void malformedLineRefusesTheFileAndIsNamed(String line, String reason) {
    String file = HEADER + "2020-10-01,holiday,国庆节\n" + line + "\n2020-10-03,holiday,国庆节\n";
    assertThatThrownBy(() -> calendar(file))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 3 行有误：" + reason);
  }

  @Test
  void missingColumnRefusesTheFile() {
    assertThatThrownBy(() -> calendar("day,type\n2020-10-01,holiday\n"))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 2 行有误：缺少“date”列");
  }

  private static WorkingCalendar calendar(String text) {
    return LoadedCalendar.of(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }
}
