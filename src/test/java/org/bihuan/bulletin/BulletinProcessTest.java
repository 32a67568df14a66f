package org.bihuan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.ModelCoverage;
import org.bihuan.PastHazards;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bulletins from the draft to the notice and the paper. */
@PlatformTest
class BulletinProcessTest {

  private static final String SAFETY = "anweiban-1";
  private static final String LEADER = "leader";
  private static final String CLERK = "shichang-suo-1";

  @Autowired Platform platform;
  @Autowired PastHazards hazards;
  @Autowired PeriodTallies tallies;
  @Autowired BulletinStore store;
  @Autowired BulletinWording wording;
  @Autowired ManagementService managementService;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;

  @AfterEach
  void takeOut() {
    hazards.takeOut();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2019, month, day);
  }

  private static Period period(int month) {
    return new Period(day(month, 1), day(month, 15));
  }

  /** One office did everything on time, one is late, one was not passed, one had nothing to do. */
  private void seed(int month) {
    hazards.closed("shichang-suo", "shequ-1", day(month, 2), day(month, 5));
    hazards.closed("shichang-suo", "shequ-1", day(month - 1, 20), day(month, 3));
    hazards.closed("shichang-suo", "shequ-1", day(month - 1, 2), day(month - 1, 9));
    String late =
        hazards.open("chengguan-ban", "shequ-2", "major", day(month, 3), day(month, 8));
    hazards.step(late, "overdue", "", day(month, 9));
    String closedLate =
        hazards.closed("chengguan-ban", "shequ-2", day(month, 1), day(month, 12));
    hazards.step(closedLate, "overdue", "", day(month, 10));
    String failed = hazards.closed("paichusuo", "shequ-3", day(month, 1), day(month, 14));
    hazards.step(failed, "reinspect", "不合格", day(month, 6));
    hazards.step(failed, "reinspect", "不合格", day(month, 7));
    hazards.step(failed, "reinspect", "合格", day(month, 8));
    hazards.rejected("caizheng-suo", "shequ-4", day(month, 4));
  }

  private Platform.Answer start(String person, Object from, Object to) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("periodFrom", Map.of("value", from, "type", "String"));
    variables.put("periodTo", Map.of("value", to, "type", "String"));
    return platform.post(
        person,
        "/engine-rest/process-definition/key/bulletin/submit-form",
        Map.of("variables", variables));
  }

  private String started(Period period) {
    Platform.Answer answer = start(SAFETY, period.from().toString(), period.to().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return historyService
        .createHistoricProcessInstanceQuery()
        .processInstanceId(answer.body().get("id").asText())
        .singleResult()
        .getBusinessKey();
  }

  private String task(String key, String task) {
    return platform.taskOf(key, task).get("id").asText();
  }

  private String variable(String task, String name) {
    return platform
        .get(SAFETY, "/engine-rest/task/" + task + "/variables/" + name)
        .body()
        .get("value")
        .asText();
  }

  @Test
  void figuresCountWhatWasInHandInThePeriod() {
    seed(3);
    List<UnitTally> offices = tallies.ofOffices(period(3), platform.clock().today());
    assertThat(offices)
        .containsExactlyInAnyOrder(
            new UnitTally("shichang-suo", 1, 1, 0, 2, 2, 0, 0, 0, 0),
            new UnitTally("chengguan-ban", 0, 2, 1, 1, 0, 1, 1, 1, 0),
            new UnitTally("paichusuo", 0, 1, 0, 1, 1, 0, 0, 0, 2));
    assertThat(tallies.ofCommunities(period(3), platform.clock().today()))
        .extracting(UnitTally::unit)
        .containsExactly("shequ-1", "shequ-2", "shequ-3");
    assertThat(tallies.overdue(period(3), platform.clock().today(), 5)).hasSize(1);
    assertThat(tallies.failed(period(3), 5))
        .singleElement()
        .satisfies(one -> assertThat(one.times()).isEqualTo(2));
    // What is due on its last day is not late on that day.
    assertThat(
            tallies.ofOffices(new Period(day(3, 1), day(3, 8)), day(3, 8)).stream()
                .mapToInt(UnitTally::overdue)
                .sum())
        .isZero();
    assertThat(tallies.overdue(new Period(day(3, 1), day(3, 7)), platform.clock().today(), 5))
        .isEmpty();
  }

  @Test
  void everyPathIsTaken() throws Exception {
    seed(5);
    String key = started(period(5));
    String edit = task(key, "Task_EditBulletin");
    assertThat(variable(edit, "bulletinTitle")).isEqualTo("隐患排查整改情况通报");
    assertThat(variable(edit, "praise")).contains("青园市场监管所").doesNotContain("城市管理办");
    assertThat(variable(edit, "criticism"))
        .contains("城市管理办逾期未整改 1 条", "派出所复查不合格 2 次")
        .doesNotContain("青园市场监管所");
    assertThat(platform.get(SAFETY, "/m/tasks/" + edit).text())
        .contains("第 1 名　青园市场监管所　应整改 2　销号 2　整改率 100%", "往期隐患");
    assertThat(platform.taskOf(key, "Task_EditBulletin").hasNonNull("due")).isTrue();

    assertThat(platform.completeTask(CLERK, edit, "bulletinTitle", "x").status()).isEqualTo(403);
    assertThat(platform.completeTask(SAFETY, edit, "bulletinTitle", " ").message())
        .contains("“标题”不能为空");
    assertThat(platform.completeTask(SAFETY, edit, "bulletinTitle", "长".repeat(101)).message())
        .contains("“标题”不能超过 100 字");
    assertThat(platform.completeTask(SAFETY, edit, "requirements", "").message())
        .contains("“有关要求”不能为空");
    assertThat(platform.completeTask(SAFETY, edit, "praise", "长".repeat(2001)).message())
        .contains("“表扬情况”不能超过 2000 字");
    assertThat(platform.completeTask(SAFETY, edit, "praise", 7).message())
        .contains("“表扬情况”须为文字");
    assertThat(platform.completeTask(SAFETY, edit, "weather", "晴").message())
        .contains("表单中没有“weather”这一项");
    platform.doneAt(SAFETY, key, "Task_EditBulletin", "requirements", "第一稿的要求");

    String approve = task(key, "Task_ApproveBulletin");
    assertThat(platform.completeTask(SAFETY, approve, "approved", true).status()).isEqualTo(403);
    assertThat(platform.completeTask(LEADER, approve, "comment", "好").message())
        .contains("请选择“是否同意下发”");
    assertThat(platform.completeTask(LEADER, approve, "approved", false, "comment", "").message())
        .contains("“意见”不能为空");
    platform.doneAt(LEADER, key, "Task_ApproveBulletin", "approved", false, "comment", "派出所已另行处理");

    edit = task(key, "Task_EditBulletin");
    assertThat(variable(edit, "requirements")).isEqualTo("第一稿的要求");
    assertThat(platform.get(SAFETY, "/m/tasks/" + edit).text()).contains("派出所已另行处理");
    platform.doneAt(
        SAFETY,
        key,
        "Task_EditBulletin",
        "criticism", "城市管理办逾期未整改 1 条，予以通报批评。",
        "requirements", "第二稿的要求");
    for (String person : List.of(CLERK, "chengguan-ban-1")) {
      platform.post(person, "/api/notices/read", Map.of("all", true));
    }
    Map<String, Integer> before = criticisedToday();
    platform.doneAt(LEADER, key, "Task_ApproveBulletin", "approved", true);
    assertThat(store.find(key).orElseThrow().criticised()).containsExactly("chengguan-ban");
    before.merge("chengguan-ban", 1, Integer::sum);
    assertThat(criticisedToday()).isEqualTo(before);
    assertThat(platform.get(CLERK, "/api/notices?unread=true").text())
        .contains("通报：隐患排查整改情况通报", "本单位第 1 名：应整改 2 条，销号 2 条，整改率 100%", "第二稿的要求")
        .doesNotContain("本单位被通报批评");
    assertThat(platform.get("chengguan-ban-1", "/api/notices?unread=true").text())
        .contains("本单位被通报批评");

    JsonNode papers =
        platform.get(SAFETY, "/api/papers?subject=" + period(5).subject()).body().get("items");
    assertThat(papers).hasSize(1);
    assertThat(papers.get(0).get("automatic").asBoolean()).isTrue();
    String text =
        word("/api/papers/" + papers.get(0).get("id").asText() + "/1.docx");
    assertThat(text)
        .contains("第二稿的要求", "青园市场监管所", "城市管理办逾期未整改 1 条，予以通报批评", "100%", "往期隐患", "共 2 次")
        .contains("新登记隐患4条，其中重大隐患1条；销号4条")
        .doesNotContain("第一稿", "{{", "[");
    assertThat(platform.get("supervisor", "/api/audit/entries?size=200&subject=" + key).text())
        .contains("草拟通报", "编辑通报", "审批通报", "退回修改", "同意下发", "下发通报");

    String nothing = started(new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 1, 2)));
    assertThat(
            platform
                .get("supervisor", "/api/audit/entries?subject=" + nothing)
                .text())
        .contains("本期没有可通报的内容");
    String timed = byTimer();
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete("bulletin", List.of(key, nothing, timed));
  }

  private Map<String, Integer> criticisedToday() {
    return store.criticisms(new Period(platform.clock().today(), platform.clock().today()));
  }

  /** The timer of the next 16th drafts what was in the first half of that month. */
  private String byTimer() {
    LocalDate middle = platform.clock().today().plusMonths(1).withDayOfMonth(16);
    platform
        .clock()
        .moveTo(middle.atTime(8, 30).atZone(MovableClock.ZONE).toInstant().plusSeconds(1));
    hazards.closed("shichang-suo", "shequ-1", middle.withDayOfMonth(3), middle.withDayOfMonth(6));
    List<String> before = openEditTasks();
    Job timer =
        managementService.createJobQuery().processDefinitionKey("bulletin").timers().list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    managementService.executeJob(timer.getId());
    String key =
        openEditTasks().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    assertThat(store.find(key).orElseThrow().figures().period())
        .isEqualTo(new Period(middle.withDayOfMonth(1), middle.withDayOfMonth(15)));
    platform.doneAt(SAFETY, key, "Task_EditBulletin");
    platform.doneAt(LEADER, key, "Task_ApproveBulletin", "approved", true);
    return key;
  }

  private List<String> openEditTasks() {
    return historyService
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("bulletin")
        .unfinished()
        .list()
        .stream()
        .map(instance -> instance.getBusinessKey())
        .toList();
  }

  private String word(String path) throws Exception {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(
            new XWPFDocument(new ByteArrayInputStream(platform.bytes(SAFETY, path))))) {
      return text.getText();
    }
  }

  @Test
  void lineOfAnOfficeIsNotTheOffice() {
    assertThat(wording.named("城市管理办城建开发线、派出所、示范社区二予以通报批评"))
        .containsExactlyInAnyOrder("chengguan-ban-chengjian", "paichusuo", "shequ-2");
    assertThat(wording.named("城市管理办及其城管环保线")).containsExactly("chengguan-ban");
    assertThat(wording.named("")).isEmpty();
  }

  @Test
  void nobodyApprovesWhatHeOrSheHasEdited() {
    seed(7);
    String key = started(period(7));
    platform.doneAt("admin", key, "Task_EditBulletin");
    String approve = task(key, "Task_ApproveBulletin");
    assertThat(platform.completeTask("admin", approve, "approved", true).message())
        .contains("不能审批自己编辑的通报");
    assertThat(
            platform
                .post("admin", "/engine-rest/task/" + approve + "/claim", Map.of("userId", "admin"))
                .message())
        .contains("不能审批自己编辑的通报");
    platform.doneAt(LEADER, key, "Task_ApproveBulletin", "approved", true);
  }

  @Test
  void bulletinThatIsNotEditedInTimeIsToldOf() {
    seed(9);
    String key = started(period(9));
    platform.post(SAFETY, "/api/notices/read", Map.of("all", true));
    platform.fireTimersUntil(key, platform.clock().today().plusDays(14));
    assertThat(platform.get(SAFETY, "/api/notices?unread=true").text()).contains("已逾期", key);
    platform.doneAt(SAFETY, key, "Task_EditBulletin");
    platform.doneAt(LEADER, key, "Task_ApproveBulletin", "approved", true);
    assertThat(platform.timers(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2019-03-01, “起始日期”不能为空",
    "2019-03-01, '', “截止日期”不能为空",
    "gestern, 2019-03-01, “起始日期”不是有效日期",
    "2019-03-02, 2019-03-01, “截止日期”不能早于“起始日期”",
    "2019-03-01, 2999-03-01, “截止日期”不能晚于今天",
    "2018-03-01, 2019-03-02, “截止日期”离“起始日期”不能超过一年"
  })
  void daysThatAreNoPeriodAreRefused(String from, String to, String why) {
    Platform.Answer refused = start(SAFETY, from, to);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {CLERK, "shequ-1-1", LEADER, "supervisor", "modeler"})
  void onlyTheSafetyOfficeBeginsOne(String person) {
    assertThat(start(person, "2019-03-01", "2019-03-15").status()).isEqualTo(403);
  }
}
