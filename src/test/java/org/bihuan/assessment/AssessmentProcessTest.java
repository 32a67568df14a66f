package org.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.ModelCoverage;
import org.bihuan.PastHazards;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.bihuan.bulletin.Period;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scores with their reasons, their publication, appeals against them. */
@PlatformTest
class AssessmentProcessTest {

  private static final String SAFETY = "anweiban-1";
  private static final String CLERK = "shichang-suo-1";
  private static final String STRANGER = "paichusuo-1";

  @Autowired Platform platform;
  @Autowired PastHazards hazards;
  @Autowired DutyTallies duties;
  @Autowired JdbcClient jdbc;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;

  @AfterEach
  void takeOut() {
    hazards.takeOut();
    jdbc.sql("delete from campaign_step where campaign = 'past'").update();
    jdbc.sql("delete from duty where campaign = 'past'").update();
    jdbc.sql("delete from campaign_strand where campaign = 'past'").update();
    jdbc.sql("delete from campaign_subject where campaign = 'past'").update();
    jdbc.sql("delete from campaign where key = 'past'").update();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static String query(int year) {
    return "?from=" + year + "-01-01&to=" + year + "-03-31";
  }

  /** One late major hazard and one closed on time for an office; all in order for another. */
  private void seed(int year) {
    hazards.closed("shichang-suo", "shequ-1", day(year, 1, 5), day(year, 1, 20));
    String late =
        hazards.open("shichang-suo", "shequ-1", "major", day(year, 2, 1), day(year, 2, 20));
    hazards.step(late, "overdue", "", day(year, 2, 21));
    hazards.step(late, "reinspect", "不合格", day(year, 2, 25));
    hazards.closed("paichusuo", "shequ-2", day(year, 1, 5), day(year, 1, 20));
  }

  private JsonNode unit(JsonNode assessment, String code) {
    return StreamSupport.stream(assessment.get("units").spliterator(), false)
        .filter(unit -> unit.get("unit").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " expected: " + assessment));
  }

  private static JsonNode item(JsonNode unit, String code) {
    return StreamSupport.stream(unit.get("items").spliterator(), false)
        .filter(item -> item.get("item").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " expected: " + unit));
  }

  private Platform.Answer publish(String person, int year) {
    return platform.post(
        person,
        "/api/assessment/published",
        Map.of("from", year + "-01-01", "to", year + "-03-31"));
  }

  private Platform.Answer appeal(
      String person, String key, String unit, String item, Object reason) {
    return platform.post(
        person,
        "/api/assessment/published/" + key + "/appeals",
        Map.of("unit", unit, "item", item, "reason", reason));
  }

  @Test
  void everyPointIsExplained() {
    seed(2009);
    JsonNode assessment = platform.get("supervisor", "/api/assessment" + query(2009)).body();
    assertThat(assessment.get("published").asBoolean()).isFalse();
    assertThat(assessment.get("units")).hasSize(4);
    JsonNode late = unit(assessment, "shichang-suo");
    assertThat(late.get("rank").asInt()).isEqualTo(2);
    assertThat(late.get("among").asInt()).isEqualTo(2);
    assertThat(late.get("full").asInt()).isEqualTo(100);
    assertThat(late.get("score").asInt()).isEqualTo(0 + 20 + 10 + 0 + 6 + 15 + 5);
    JsonNode rectified = item(late, "rectified");
    assertThat(rectified.get("fact").asText())
        .isEqualTo("应整改 2 条（期初在办 0、新登记 2），销号 1 条，整改率 50%");
    assertThat(rectified.get("points").asInt()).isZero();
    assertThat(rectified.get("reason").asText()).isEqualTo("整改率不到 60%，不得分");
    assertThat(rectified.get("source").asText()).contains("正文五（六）", "待核");
    assertThat(unit(assessment, "paichusuo").get("rank").asInt()).isEqualTo(1);
    assertThat(unit(assessment, "paichusuo").get("score").asInt()).isEqualTo(100);
    assertThat(unit(assessment, "shequ-1").get("kindName").asText()).isEqualTo("社区");
    assertThat(unit(assessment, "shequ-1").get("rank").asInt()).isEqualTo(2);
    String page = platform.get("supervisor", "/assessment" + query(2009)).text();
    assertThat(page)
        .contains("青园市场监管所", "整改率不到 60%，不得分", "重大隐患逾期未整改 1 条", "尚未公布", "正文五（六）")
        .doesNotContain("公布本期考核", "对这一项申诉");
    assertThat(platform.get(SAFETY, "/assessment" + query(2009)).text()).contains("公布本期考核");
  }

  @Test
  void everybodySeesTheOwnUnitsOnly() {
    seed(2008);
    JsonNode own = platform.get(CLERK, "/api/assessment" + query(2008)).body();
    assertThat(own.get("units")).hasSize(1);
    assertThat(unit(own, "shichang-suo").get("rank").asInt()).isEqualTo(2);
    assertThat(platform.get("shequ-2-1", "/assessment" + query(2008)).text())
        .contains("示范社区二")
        .doesNotContain("示范社区一", "青园市场监管所");
    for (String person : List.of("leader", "supervisor", "admin", SAFETY)) {
      assertThat(platform.get(person, "/api/assessment" + query(2008)).body().get("units"))
          .as(person)
          .hasSize(4);
    }
    for (String path : List.of("/assessment", "/api/assessment", "/api/assessment/published")) {
      assertThat(platform.get("modeler", path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void periodIsTheQuarterSoFarUnlessGiven() {
    LocalDate today = platform.clock().today();
    JsonNode assessment = platform.get(SAFETY, "/api/assessment").body();
    assertThat(assessment.get("to").asText()).isEqualTo(today.toString());
    assertThat(assessment.get("from").asText())
        .isEqualTo(
            today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "gestern, 2009-01-01, “起始日期”不是有效日期",
    "2009-01-01, 2009-02-30, “截止日期”不是有效日期",
    "2009-01-02, 2009-01-01, “截止日期”不能早于“起始日期”",
    "2009-01-02, 2999-01-01, “截止日期”不能晚于今天",
    "1999-01-02, 2000-01-01, “起始日期”不能早于 2000-01-01",
    "2008-01-01, 2009-01-01, “截止日期”离“起始日期”不能超过一年"
  })
  void daysThatAreNoPeriodAreRefused(String from, String to, String why) {
    for (Platform.Answer refused :
        List.of(
            platform.get(SAFETY, "/api/assessment?from=" + from + "&to=" + to),
            platform.post(
                SAFETY, "/api/assessment/published", Map.of("from", from, "to", to)))) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.message()).contains(why);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CLERK, "shequ-1-1", "leader", "supervisor", "modeler"})
  void onlyTheSafetyOfficePublishes(String person) {
    assertThat(publish(person, 2007).status()).isEqualTo(403);
  }

  @Test
  void whatWasPublishedNoLongerFollowsTheFacts() {
    assertThat(publish(SAFETY, 2006).message()).contains("没有可公布的考核");
    seed(2006);
    platform.post(CLERK, "/api/notices/read", Map.of("all", true));
    JsonNode published = publish(SAFETY, 2006).body();
    String key = published.get("key").asText();
    assertThat(key).startsWith("KH-");
    assertThat(platform.get(CLERK, "/api/notices?unread=true").text())
        .contains("公布考核", "本单位得分 56 / 100，第 2 名");
    Platform.Answer again = publish(SAFETY, 2006);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).contains("已经公布");
    hazards.open("paichusuo", "shequ-2", "major", day(2006, 2, 1), day(2006, 2, 2));
    hazards.open("caizheng-suo", "shequ-2", "major", day(2006, 2, 1), day(2006, 2, 2));
    JsonNode later = platform.get(SAFETY, "/api/assessment" + query(2006)).body();
    assertThat(later.get("key").asText()).isEqualTo(key);
    assertThat(later.get("units")).hasSize(4);
    assertThat(unit(later, "paichusuo").get("score").asInt()).isEqualTo(100);
    assertThat(platform.get(SAFETY, "/assessment" + query(2006)).text())
        .contains(key, "不再随事实变动")
        .doesNotContain("公布本期考核");
    assertThat(platform.get(SAFETY, "/api/assessment/published").text()).contains(key);
    for (String change :
        List.of(
            "update assessment_item set points = 1 where assessment = :key",
            "update assessment_item set fact = '', corrected_points = 3 where assessment = :key",
            "delete from assessment_item where assessment = :key")) {
      assertThatThrownBy(() -> jdbc.sql(change).param("key", key).update())
          .hasMessageContaining("a published assessment is fixed");
    }
    assertThat(platform.get("supervisor", "/api/audit/entries?subject=" + key).text())
        .contains("公布考核", "公布考核得分", "56 / 100");
  }

  @Test
  void appealIsDecidedAndItsResultStandsBesideTheScore() {
    seed(2005);
    String key = publish(SAFETY, 2005).body().get("key").asText();
    Platform.Answer filed = appeal(CLERK, key, "shichang-suo", "rectified", "一条已移交他办");
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    String upheld = filed.body().get("key").asText();
    assertThat(platform.get(CLERK, "/assessment" + query(2005)).text())
        .contains("一条已移交他办（待裁定）", "对这一项申诉");

    String task = platform.taskOf(upheld, "Task_DecideAppeal").get("id").asText();
    assertThat(platform.get(SAFETY, "/m/tasks/" + task).text())
        .contains("一条已移交他办", "青园市场监管所", "整改率 50%", "整改率不到 60%，不得分");
    assertThat(platform.completeTask(CLERK, task, "upheld", false, "comment", "x").status())
        .isEqualTo(403);
    assertThat(platform.completeTask(SAFETY, task, "comment", "x").message())
        .contains("请选择“申诉是否成立”");
    assertThat(platform.completeTask(SAFETY, task, "upheld", false, "comment", "").message())
        .contains("“裁定理由”不能为空");
    for (Object points : List.of(-1, 26, 2.5, "10")) {
      assertThat(
              platform
                  .completeTask(
                      SAFETY, task, "upheld", true, "newPoints", points, "comment", "属实")
                  .message())
          .contains("“更正后得分”须为 0 到 25 之间的整数");
    }
    assertThat(
            platform
                .completeTask(SAFETY, task, "upheld", true, "comment", "属实")
                .message())
        .contains("“更正后得分”须为 0 到 25 之间的整数");
    platform.post(CLERK, "/api/notices/read", Map.of("all", true));
    platform.doneAt(
        SAFETY, upheld, "Task_DecideAppeal", "upheld", true, "newPoints", 25, "comment", "移交属实");
    assertThat(platform.get(CLERK, "/api/notices?unread=true").text())
        .contains("申诉成立", "得分由 0 更正为 25 / 25", "移交属实");

    String rejected =
        appeal(CLERK, key, "shichang-suo", "failed", "复查有误").body().get("key").asText();
    platform.doneAt(
        SAFETY, rejected, "Task_DecideAppeal", "upheld", false, "comment", "复查记录无误");

    JsonNode corrected = platform.get(CLERK, "/api/assessment/published/" + key).body();
    JsonNode unit = unit(corrected, "shichang-suo");
    assertThat(unit.get("originalScore").asInt()).isEqualTo(56);
    assertThat(unit.get("score").asInt()).isEqualTo(81);
    JsonNode item = item(unit, "rectified");
    assertThat(item.get("points").asInt()).isZero();
    assertThat(item.get("correctedPoints").asInt()).isEqualTo(25);
    assertThat(item.get("appeal").get("state").asText()).isEqualTo("成立");
    assertThat(item.get("appeal").get("decision").asText()).isEqualTo("移交属实");
    assertThat(item(unit, "failed").get("correctedPoints").isNull()).isTrue();
    assertThat(item(unit, "failed").get("appeal").get("state").asText()).isEqualTo("不成立");
    assertThat(platform.get(CLERK, "/assessment" + query(2005)).text())
        .contains("原得分 56", "原得分 0", "移交属实", "复查记录无误");
    assertThat(platform.get("supervisor", "/api/audit/entries?subject=" + upheld).text())
        .contains("提出申诉", "一条已移交他办", "裁定申诉", "成立", "移交属实");
    assertThat(platform.get("supervisor", "/api/audit/entries?subject=" + key).text())
        .contains("更正得分", "更正考核得分");
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete("assessment-appeal", List.of(upheld, rejected));
  }

  @Test
  void appealIsForTheUnitOnceAndOnlyAgainstWhatWasPublished() {
    seed(2004);
    assertThat(appeal(CLERK, "KH-2004-999999", "shichang-suo", "rectified", "x").status())
        .isEqualTo(404);
    String key = publish(SAFETY, 2004).body().get("key").asText();
    assertThat(appeal(STRANGER, key, "shichang-suo", "rectified", "x").status()).isEqualTo(404);
    assertThat(appeal("supervisor", key, "shichang-suo", "rectified", "x").status())
        .isEqualTo(403);
    assertThat(appeal(SAFETY, key, "shichang-suo", "rectified", "x").status()).isEqualTo(403);
    assertThat(appeal("modeler", key, "shichang-suo", "rectified", "x").status()).isEqualTo(403);
    assertThat(appeal(CLERK, key, "shichang-suo", "rectified", " ").message())
        .contains("“申诉理由”不能为空");
    assertThat(appeal(CLERK, key, "shichang-suo", "rectified", "长".repeat(1001)).message())
        .contains("“申诉理由”不能超过 1000 字");
    assertThat(appeal(CLERK, key, "shichang-suo", "rectified", 7).message())
        .contains("“申诉理由”须为文字");
    assertThat(appeal(CLERK, key, "shichang-suo", "", "x").message()).contains("“项目”不能为空");
    assertThat(appeal(CLERK, key, "shichang-suo", "weather", "x").message())
        .contains("“项目”中没有“weather”");
    String first =
        appeal(CLERK, key, "shichang-suo", "rectified", "x").body().get("key").asText();
    Platform.Answer again = appeal("shichang-suo-2", key, "shichang-suo", "rectified", "再来");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).contains("“整改率”已经提出过申诉");
    platform.doneAt(SAFETY, first, "Task_DecideAppeal", "upheld", false, "comment", "维持");
    assertThat(appeal(CLERK, key, "shichang-suo", "rectified", "再来").status()).isEqualTo(409);
  }

  @Test
  void nobodyDecidesAnOwnAppeal() {
    hazards.closed("anweiban", "shequ-1", day(2003, 1, 5), day(2003, 1, 20));
    String key = publish(SAFETY, 2003).body().get("key").asText();
    String own = appeal(SAFETY, key, "anweiban", "rectified", "x").body().get("key").asText();
    String task = platform.taskOf(own, "Task_DecideAppeal").get("id").asText();
    assertThat(platform.completeTask(SAFETY, task, "upheld", false, "comment", "x").message())
        .contains("不能裁定自己提出的申诉");
    assertThat(
            platform
                .post(SAFETY, "/engine-rest/task/" + task + "/claim", Map.of("userId", SAFETY))
                .message())
        .contains("不能裁定自己提出的申诉");
    platform.doneAt("anweiban-2", own, "Task_DecideAppeal", "upheld", false, "comment", "维持");
  }

  @Test
  void appealThatIsNotDecidedInTimeIsToldOf() {
    hazards.closed("shichang-suo", "shequ-1", day(2002, 1, 5), day(2002, 1, 20));
    String key = publish(SAFETY, 2002).body().get("key").asText();
    String appeal =
        appeal(CLERK, key, "shichang-suo", "bulletins", "x").body().get("key").asText();
    platform.post(SAFETY, "/api/notices/read", Map.of("all", true));
    platform.fireTimersUntil(appeal, platform.clock().today().plusDays(30));
    assertThat(platform.get(SAFETY, "/api/notices?unread=true").text())
        .contains("已逾期", appeal);
    platform.doneAt(SAFETY, appeal, "Task_DecideAppeal", "upheld", false, "comment", "维持");
    assertThat(platform.timers(appeal)).isEmpty();
  }

  private void pastCampaign() {
    for (String row :
        List.of(
            """
            insert into campaign (key, plan, name, document, process_instance_id, starts_on,
              shift_days, issued_on, grace_until, summary_from, summary_opens, summary_due,
              summary_report_due, started_by, started_at, ended_at)
            values ('past', 'past', '往期行动', '', '', '2001-01-01', 0, '2001-01-01', '2001-01-31',
              '{}', '', '', '', 'system', '2001-01-01', '2001-12-31')
            """,
            """
            insert into campaign_subject (campaign, code, position, name, whole, lead, cooperating,
              second_list, targets)
            values ('past', 'past', 1, '往期专题', true, '', '{}', '', '')
            """,
            """
            insert into campaign_strand (campaign, subject, duty, code, kind, title, owners, period,
              instead, rows, source)
            values ('past', 'past', 'past', 'past', 'once', '', '{}', '', '', '{}', '')
            """)) {
      jdbc.sql(row).update();
    }
  }

  private void duty(String key, String state, LocalDate due, LocalDate grace, LocalDate handedIn) {
    jdbc.sql(
            """
            insert into duty (key, campaign, subject, strand, kind, period, window_label, title,
              source, owner, cooperating, outsiders, deliverable, items, first_day, last_day,
              opens_on, due_on, state, late, ladder_from, acceptance, contributions,
              times_returned, result, delivered, done_items, reason)
            values (:key, 'past', 'past', 'past', 'once', '', '', '', '', 'shichang-suo', '{}', '{}',
              '', '[]', :due, :due, :due, :due, :state, 'no', :grace, '', false, 0, '', '', '{}', '')
            """)
        .param("key", key)
        .param("state", state)
        .param("due", due)
        .param("grace", grace)
        .update();
    if (handedIn != null) {
      jdbc.sql(
              """
              insert into campaign_step (campaign, matter, occurred_at, person, step, outcome, words)
              values ('past', :key, :at, 'system', 'carry-out', '', '{}')
              """)
          .param("key", key)
          .param("at", handedIn.atTime(23, 59).atZone(MovableClock.ZONE).toOffsetDateTime())
          .update();
    }
  }

  @Test
  void dutiesCountByWhenTheyWereHandedIn() {
    pastCampaign();
    LocalDate due = day(2001, 2, 10);
    duty("on-time", "done", due, due, due);
    duty("waits-for-acceptance", "accepting", due, due, due.minusDays(1));
    duty("late", "done", due, due, due.plusDays(1));
    duty("in-grace", "done", due.minusYears(1), due, due);
    duty("open", "open", due, due, null);
    duty("unfinished", "unfinished", due, due, null);
    duty("withdrawn", "withdrawn", due, due, null);
    duty("of-another-time", "done", due.plusYears(1), null, due);
    assertThat(duties.of(new Period(day(2001, 1, 1), day(2001, 3, 31)), day(2001, 4, 1)))
        .containsExactly(Map.entry("shichang-suo", new DutyTallies.Tally(6, 3)));
    // What is due today is not late yet.
    assertThat(duties.of(new Period(due, due), due).get("shichang-suo"))
        .isEqualTo(new DutyTallies.Tally(5, 3));
    assertThat(
            item(
                    unit(
                        platform.get(SAFETY, "/api/assessment" + query(2001)).body(),
                        "shichang-suo"),
                    "dutiesOnTime")
                .get("fact")
                .asText())
        .isEqualTo("到期任务 6 件，按期完成 3 件，按期完成率 50%");
  }
}
