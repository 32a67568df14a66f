package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.calendar.CalendarLoading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Dates that are shifted, missed, caught up with and moved. */
@CampaignTest
class CampaignTimeProcessTest {

  @Autowired CampaignRun run;
  @Autowired Platform platform;
  @Autowired CalendarLoading calendar;

  @BeforeEach
  void plan() {
    SmallPlan.write();
  }

  @AfterEach
  void tidyUp() {
    run.tidyUp();
  }

  private Stream<JsonNode> history(String duty) {
    return StreamSupport.stream(run.duty(duty).get("history").spliterator(), false);
  }

  private List<String> steps(String duty, String kind) {
    return history(duty)
        .filter(step -> step.get("step").asText().equals(kind))
        .map(step -> step.get("outcome").asText())
        .toList();
  }

  @Test
  void everyDateIsShiftedBySameSpanAndDeadlinesOnDaysOffMoveToTheNextWorkingDay() {
    String id =
        run.start(LocalDate.of(2024, 1, 2), SmallPlan.CODE, LocalDate.of(2024, 1, 2));
    JsonNode campaign = run.campaign(id);
    assertThat(campaign.get("shiftDays").asInt()).isEqualTo(365);
    assertThat(campaign.get("phases"))
        .extracting(phase -> phase.get("startsOn").asText(), phase -> phase.get("endsOn").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2024-01-02", "2024-01-20"),
            org.assertj.core.groups.Tuple.tuple("2024-01-09", "2024-06-29"),
            org.assertj.core.groups.Tuple.tuple("2024-06-30", "2024-11-29"),
            org.assertj.core.groups.Tuple.tuple("2024-11-30", "2024-12-28"));
    assertThat(run.duty(id + "/s10-xiaofang/d-once").get("dueOn").asText())
        .as("2024-04-27 is a Saturday, the Sunday after it a make-up day")
        .isEqualTo("2024-04-28");
    assertThat(run.duty(id + "/campaign/d-own").get("dueOn").asText())
        .as("2024-01-13 is a Saturday")
        .isEqualTo("2024-01-15");
  }

  @Test
  void datesOfThePlanAreKeptAsTheyAre() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    assertThat(run.campaign(id).get("shiftDays").asInt()).isZero();
    assertThat(run.duty(id + "/campaign/d-own").get("dueOn").asText()).isEqualTo("2023-01-13");
    assertThat(run.duty(id + "/campaign/d-each:shequ-1").get("opensOn").asText())
        .isEqualTo("2023-01-02");
  }

  @Test
  void dutyThatWasDueBeforeTheIssueStartsOverdueAndIsNotPressedForInItsGrace() {
    String id = run.start(LocalDate.of(2023, 5, 10), SmallPlan.CODE, null);
    String duty = id + "/campaign/d-own";
    JsonNode view = run.duty(duty);
    assertThat(view.get("late").asText()).isEqualTo("issued-late");
    assertThat(view.get("overdue").asBoolean()).isTrue();
    assertThat(view.get("ladderFrom").asText()).isEqualTo("2023-06-09");
    assertThat(run.task(duty, "Task_CarryOutDuty").getDueDate()).isBefore("2023-01-14");

    run.goTo(LocalDate.of(2023, 6, 9));
    assertThat(steps(duty, "overdue")).containsExactly("发文即逾期");
    assertThat(steps(duty, "escalate")).isEmpty();
    run.goTo(LocalDate.of(2023, 6, 10));
    assertThat(steps(duty, "escalate")).containsExactly("通报");
    assertThat(run.duties(id, "q=突击检查"))
        .as("months that were over are not asked for")
        .extracting(one -> one.get("window").asText())
        .containsExactly("2023-05");
  }

  @Test
  void periodsThatThePlatformSleptThroughAreCaughtUpWithOnceAndMarked() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    run.goTo(LocalDate.of(2023, 2, 20));
    assertThat(state(id, "2023-02")).isEqualTo("open no");

    run.moveTo(LocalDate.of(2023, 4, 12), 8);
    assertThat(state(id, "2023-03")).isEqualTo("planned no");
    run.runDue();
    assertThat(state(id, "2023-03")).isEqualTo("open caught-up");
    assertThat(state(id, "2023-04")).isEqualTo("open caught-up");
    assertThat(state(id, "2023-05")).isEqualTo("planned no");
    String march = id + "/s10-xiaofang/d-month@2023-03";
    assertThat(run.tasks(march).taskDefinitionKey("Task_CarryOutDuty").count()).isEqualTo(1);
    assertThat(run.duty(march).get("ladderFrom").asText()).isEqualTo("2023-05-12");
    assertThat(run.duty(id + "/s10-xiaofang/d-month@2023-04").get("ladderFrom").asText())
        .as("April was not over")
        .isEqualTo("2023-04-28");
    assertThat(run.runDue()).as("nothing comes twice").isZero();
  }

  private String state(String id, String month) {
    JsonNode duty = run.duty(id + "/s10-xiaofang/d-month@" + month);
    return duty.get("state").asText() + ' ' + duty.get("late").asText();
  }

  @Test
  void newCalendarMovesWhatIsAtWorkAndWhatIsToOpen() {
    String kept = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    String shifted =
        run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, LocalDate.of(2023, 1, 3));
    assertThat(run.duty(shifted + "/s10-xiaofang/d-once").get("dueOn").asText())
        .as("2023-04-29 is a holiday, 2023-05-04 the next working day")
        .isEqualTo("2023-05-04");
    run.goTo(LocalDate.of(2023, 4, 25));
    try {
      load("2023-04-28,holiday\n2023-05-04,holiday\n");
      assertThat(run.duty(kept + "/s10-xiaofang/d-once").get("dueOn").asText())
          .as("the plan's own dates stay")
          .isEqualTo("2023-04-28");
      String once = shifted + "/s10-xiaofang/d-once";
      assertThat(run.duty(once).get("dueOn").asText()).isEqualTo("2023-05-05");
      assertThat(run.task(once, "Task_CarryOutDuty").getDueDate()).isAfter("2023-05-05");
      assertThat(steps(once, "deadline-moved")).hasSize(1);
      String april = kept + "/s10-xiaofang/d-month@2023-04";
      assertThat(run.duty(april).get("dueOn").asText()).isEqualTo("2023-04-27");
      run.goTo(LocalDate.of(2023, 5, 4));
      assertThat(state(kept, "2023-05")).isEqualTo("planned no");
      run.goTo(LocalDate.of(2023, 5, 5));
      assertThat(state(kept, "2023-05")).isEqualTo("open no");
    } finally {
      load("2023-04-28,workday\n2023-05-04,workday\n");
    }
  }

  @Test
  void standingDutyGetsAPeriodFromTheSubdistrict() {
    String id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
    run.goTo(LocalDate.of(2023, 2, 2));
    String path = "/api/campaigns/" + id + "/plan/d-standing/period";
    java.util.Map<String, String> quarterly = java.util.Map.of("period", "P3M");
    assertThat(platform.post("leader", path, quarterly).status()).isEqualTo(403);
    assertThat(platform.post("anweiban-1", path, java.util.Map.of("period", "每季")).message())
        .contains("P3M");
    assertThat(
            platform
                .post("anweiban-1", path.replace("d-standing", "d-month"), quarterly)
                .message())
        .contains("不是常态任务");

    Platform.Answer set = platform.post("anweiban-1", path, quarterly);
    assertThat(set.status()).as(set.text()).isEqualTo(200);
    assertThat(set.body().get("planned").asInt()).isEqualTo(2);
    assertThat(run.duties(id, "q=常态排查"))
        .extracting(duty -> duty.get("window").asText(), duty -> duty.get("opensOn").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2023-06-30", "2023-02-01"),
            org.assertj.core.groups.Tuple.tuple("2023-Q3", "2023-07-03"),
            org.assertj.core.groups.Tuple.tuple("2023-Q4", "2023-10-07"));
    run.goTo(LocalDate.of(2023, 7, 3));
    assertThat(run.duty(id + "/s10-xiaofang/d-standing@2023-Q3").get("state").asText())
        .isEqualTo("open");
  }

  private void load(String rows) {
    calendar.load(
        new ByteArrayResource(("date,type\n" + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
