package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.ledger.Ledgers.HEAD;
import static org.bihuan.ledger.Ledgers.excel;
import static org.bihuan.ledger.Ledgers.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger kept elsewhere is brought in, with its mistakes told and nothing doubled. */
@PlatformTest
class LedgerImportTest {

  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;
  @Autowired Reconciliation reconciliation;

  private Platform.Answer send(String person, boolean dryRun, String mode, String name, byte[] file) {
    return platform.upload(
        person,
        "/api/ledger/import?dryRun=" + dryRun + "&mode=" + mode,
        "unused",
        name,
        file);
  }

  private JsonNode take(String mode, byte[] file) {
    Platform.Answer answer = send(SAFETY, false, mode, "台账.xlsx", file);
    assertThat(answer.status()).as(answer.text()).isIn(200, 202);
    return finished(answer.body());
  }

  private JsonNode check(byte[] file) {
    Platform.Answer answer = send(SAFETY, true, "all", "台账.xlsx", file);
    assertThat(answer.status()).as(answer.text()).isIn(200, 202);
    return finished(answer.body());
  }

  private JsonNode finished(JsonNode view) {
    JsonNode now = view;
    while (now.get("running").asBoolean()) {
      now = platform.get(SAFETY, "/api/ledger/imports/" + view.get("id").asText()).body();
    }
    return now;
  }

  private JsonNode found(String words) {
    return platform.get(SAFETY, "/api/hazards?q=" + words).body();
  }

  private String number(String words) {
    JsonNode found = found(words);
    assertThat(found.get("total").asInt()).as(words).isEqualTo(1);
    return found.get("items").get(0).get("number").asText();
  }

  private static List<String> messages(JsonNode problems) {
    return StreamSupport.stream(problems.spliterator(), false)
        .map(problem -> problem.get("message").asText())
        .toList();
  }

  @Test
  void everyKindOfMistakeIsToldByRowAndColumnAndNothingIsWritten() {
    List<Map<LedgerColumn, Object>> rows =
        List.of(
            row("错题一。", LedgerColumn.SECTOR, ""),
            row("错题二。", LedgerColumn.SECTOR, "反恐"),
            row("错题三。", LedgerColumn.FIELD, "道路运输"),
            row("错题四。", LedgerColumn.PLACE, "某某路 3 号"),
            row("错题五。", LedgerColumn.PLACE, "示范社区一"),
            row("错题六。", LedgerColumn.PLACE_KIND, "大商场"),
            row(""),
            row("错题八。", LedgerColumn.CATEGORY, "天气"),
            row("错题九。", LedgerColumn.GRADE, "特大"),
            row("错题十。", LedgerColumn.CRITERIA, "ABC-99"),
            row("错题十一。", LedgerColumn.RISK, "紫"),
            row("错题十二。", LedgerColumn.SOURCE, "听说"),
            row("错题十三。", LedgerColumn.FOUND_ON, "2026-02-30"),
            row("错题十四。", LedgerColumn.FOUND_ON, "2036-01-01"),
            row("错题十五。", LedgerColumn.FIXED_ON_SPOT, "也许"),
            row("错题十六。", LedgerColumn.OFFICE, "城建局"),
            row("错题十七。", LedgerColumn.FUNDS, "三万"),
            row("错题十八。", LedgerColumn.STATUS, "办理中"),
            row("错题十九。", LedgerColumn.STATUS, "已销号"),
            row("错题二十。", LedgerColumn.STATUS, "待复查", LedgerColumn.RECTIFIED_ON, "2026-02-01"),
            row("错题二十一。", LedgerColumn.STATUS, "方案制定"),
            row("错题二十二。", LedgerColumn.REINSPECTED, "2026-03-09 还行"),
            row("错题二十三。", LedgerColumn.NOTIFIED, "2026-03-03"),
            row("错题二十四。", LedgerColumn.STATUS, "已并案"),
            row("错题二十五。", LedgerColumn.REMARKS, "=REF"),
            row("错题二十六。", LedgerColumn.ENTERPRISE, "单".repeat(201)),
            row("错题二十七。", LedgerColumn.CLOSED_ON, "2026-03-20"),
            row("错题二十八。", LedgerColumn.TIMES_NAMED, "1.5"),
            row("错题二十九。"),
            row("错题二十九。"));
    JsonNode answer = check(excel(rows));
    List<String> messages = messages(answer.get("problems"));
    String[] expected = {
      "第 2 行“专题”不能为空",
      "第 3 行“专题”没有“反恐”",
      "第 4 行“行业领域”“道路运输”与“专题”",
      "第 5 行“地址/社区/网格”要先写社区名称",
      "第 6 行“地址/社区/网格”社区名称之后要写具体位置",
      "第 7 行“场所类型”只能是",
      "第 8 行“隐患描述”不能为空",
      "第 9 行“隐患类别”只能是人、物、环境、管理之一",
      "第 10 行“等级”只能是一般、重大之一",
      "第 11 行“判定条款”没有代码“ABC-99”",
      "第 12 行“风险等级”只能是红、橙、黄、蓝之一",
      "第 13 行“发现方式”只能是",
      "第 14 行“发现日期”不是有效日期",
      "第 15 行“发现日期”不能晚于今天",
      "第 16 行“能否立即整改”只能填是或否",
      "第 17 行“监管责任单位”没有名为“城建局”的办所",
      "第 18 行“整改资金（万元）”须为不小于 0 的数字",
      "第 19 行“状态”没有“办理中”这个状态",
      "第 20 行“复查日期/结论”须为合格",
      "第 20 行“销号日期”不能为空",
      "第 21 行“完成日期”2026-02-01 早于",
      "第 22 行“状态”为“方案制定”的只能是重大隐患",
      "第 23 行“复查日期/结论”日期之后要写合格或不合格",
      "第 24 行“函告日期/文号”日期之后要写文号",
      "第 25 行“状态”为“已并案”的隐患随原隐患登记",
      "第 26 行“备注”是公式错误值",
      "第 27 行“单位名称”不能超过 200 字",
      "第 28 行“销号日期”不能有",
      "第 29 行“通报次数”须为整数",
      "第 31 行“隐患描述”与第 30 行重复"
    };
    for (String sentence : expected) {
      assertThat(messages).as(sentence).anyMatch(message -> message.startsWith(sentence));
    }
    assertThat(messages).hasSize(expected.length);
    assertThat(answer.get("bad").asInt()).isEqualTo(29);
    assertThat(answer.get("created").asInt()).isEqualTo(1);
    assertThat(found("错题").get("total").asInt()).isZero();

    JsonNode refused = take("all", excel(rows));
    assertThat(refused.get("state").asText()).isEqualTo("refused");
    assertThat(refused.get("message").asText()).contains("一行也没有写入");
    assertThat(found("错题").get("total").asInt()).isZero();
  }

  @Test
  void goodRowsAreTakenInAndTheOthersGivenBackReadyToBeCorrected() {
    byte[] file =
        excel(row("好坏参半甲。"), row("好坏参半乙。", LedgerColumn.GRADE, "很大"), row("好坏参半丙。"));
    JsonNode answer = take("good", file);
    assertThat(answer.get("created").asInt()).isEqualTo(2);
    assertThat(answer.get("bad").asInt()).isEqualTo(1);
    assertThat(found("好坏参半").get("total").asInt()).isEqualTo(2);

    List<List<String>> bad =
        Sheets.texts(platform.bytes(SAFETY, answer.get("badRows").asText()));
    assertThat(bad).hasSize(2);
    assertThat(bad.get(0)).startsWith("序号", "隐患编号").endsWith("问题");
    assertThat(bad.get(1)).contains("好坏参半乙。", "2026-03-02", "很大");
    assertThat(bad.get(1).get(bad.get(1).size() - 1)).contains("第 3 行“等级”只能是一般、重大之一");

    List<String> corrected = new ArrayList<>(bad.get(1));
    corrected.set(HEAD.indexOf("等级"), "一般");
    JsonNode second = take("all", Sheets.of(bad.get(0), List.of(corrected)));
    assertThat(second.get("created").asInt()).isEqualTo(1);
    assertThat(found("好坏参半").get("total").asInt()).isEqualTo(3);
  }

  @Test
  void sameFileTakenInTwiceCreatesNothingTwice() {
    byte[] file =
        excel(
            row("两次导入甲。"),
            row("两次导入乙。", LedgerColumn.NUMBER, "天安〔2026〕-77"),
            row("两次导入丙。", LedgerColumn.STATUS, "待核实", LedgerColumn.DUE_ON, ""));
    assertThat(take("all", file).get("created").asInt()).isEqualTo(3);
    JsonNode again = take("all", file);
    assertThat(again.get("created").asInt()).isZero();
    assertThat(again.get("known").asInt()).isEqualTo(3);
    assertThat(found("两次导入").get("total").asInt()).isEqualTo(3);
  }

  @Test
  void exportedLedgerBroughtInAgainCreatesNothing() {
    take("all", excel(row("往返一次的隐患。", LedgerColumn.CATEGORY, "管理", LedgerColumn.REMARKS, "原台账备注")));
    byte[] exported = platform.bytes(SAFETY, "/api/ledger/export.xlsx?q=" + number("往返一次的隐患"));
    List<String> line = Sheets.texts(exported).get(1);
    assertThat(line)
        .contains("往返一次的隐患。", "管理", "原台账备注", "整改中", "2026-03-02", "示范社区一 示范路 9 号");
    JsonNode again = take("all", exported);
    assertThat(messages(again.get("problems"))).isEmpty();
    assertThat(again.get("known").asInt()).isEqualTo(1);
    assertThat(again.get("created").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "待核实, Task_VerifyHazard, 一般",
    "待判定, Task_JudgeGrade, 一般",
    "方案制定, Task_PlanRectification, 重大",
    "整改中, Task_RectifyHazard, 一般",
    "整改中, Task_RectifyHazard, 重大",
    "待复查, Task_ReinspectHazard, 一般",
    "待验收, Task_AcceptRectification, 重大",
    "待销号, Task_ApproveCloseOut, 一般",
    "待销号, Task_ApproveCloseOut, 重大"
  })
  void hazardEntersTheLoopAtTheStepOfItsState(String status, String task, String grade) {
    String description = "从" + status + grade + "继续办理。";
    boolean rectified = List.of("待复查", "待验收", "待销号").contains(status);
    boolean passed = List.of("待验收", "待销号").contains(status);
    JsonNode answer =
        take(
            "all",
            excel(
                row(
                    description,
                    LedgerColumn.STATUS,
                    status,
                    LedgerColumn.GRADE,
                    grade,
                    LedgerColumn.RECTIFIED_ON,
                    rectified ? "2026年3月20日" : "",
                    LedgerColumn.REINSPECTED,
                    passed ? "2026.3.25 合格" : "")));
    assertThat(messages(answer.get("problems"))).isEmpty();
    String number = number(description.substring(0, description.length() - 1));
    assertThat(platform.hazard(number).get("statusName").asText()).isEqualTo(status);
    assertThat(platform.taskKey(number)).isEqualTo(task);
    assertThat(platform.hazard(number).get("dueOn").asText()).isEqualTo("2027-12-31");
    assertThat(reconciliation.differences()).isEmpty();
    boolean supervised =
        grade.equals("重大") && List.of("方案制定", "整改中", "待验收").contains(status);
    assertThat(platform.tasks(number, "major-hazard").isEmpty()).isEqualTo(!supervised);
  }

  @Test
  void importedHazardGoesOnToItsEnd() {
    take("all", excel(row("导入后办到销号的隐患。")));
    String number = number("导入后办到销号的隐患");
    platform.done("gonggong-anquan-ban-1", number, "measuresTaken", "已清理");
    platform.done("gonggong-anquan-ban-2", number, "passed", true);
    platform.done("gonggong-anquan-ban-2", number, "approved", true);
    assertThat(platform.status(number)).isEqualTo("closed");
    assertThat(reconciliation.differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"已销号, closed", "不属实, rejected", "已撤销, withdrawn"})
  void hazardThatEndedIsEnteredAsEndedOnItsDay(String status, String code) {
    String words = "早已" + status + "的隐患";
    boolean closed = code.equals("closed");
    take(
        "all",
        excel(
            row(
                words + "。",
                LedgerColumn.STATUS,
                status,
                LedgerColumn.RECTIFIED_ON,
                closed ? "2026-03-10" : "",
                LedgerColumn.REINSPECTED,
                closed ? "2026-03-11 合格" : "",
                LedgerColumn.CLOSED_ON,
                closed ? "2026-03-12" : "")));
    String number = number(words);
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("status").asText()).isEqualTo(code);
    assertThat(hazard.get("endedAt").asText()).startsWith(closed ? "2026-03-11T16" : "2026-03-01T16");
    assertThat(platform.tasks(number)).isEmpty();
    assertThat(
            platform
                .get(SAFETY, "/engine-rest/history/process-instance?processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .get("state")
                .asText())
        .isEqualTo("COMPLETED");
  }

  @Test
  void lettersThatWereSentNeedNotBeSentAgain() {
    take(
        "all",
        excel(
            row(
                "已经函告并挂牌的重大火灾隐患。",
                LedgerColumn.GRADE,
                "重大",
                LedgerColumn.NOTIFIED,
                "2026-03-04 青安函〔2026〕8号",
                LedgerColumn.LISTED,
                "2026-03-06，天政督〔2026〕2号")));
    String number = number("已经函告并挂牌的重大火灾隐患");
    List<String> open =
        StreamSupport.stream(platform.tasks(number, "major-hazard").spliterator(), false)
            .map(task -> task.get("taskDefinitionKey").asText())
            .toList();
    assertThat(open).containsExactlyInAnyOrder("Task_ControlRisk", "Task_PublishListing");
    List<String> line =
        Sheets.texts(platform.bytes(SAFETY, "/api/ledger/export.xlsx?q=" + number)).get(1);
    assertThat(line).contains("2026-03-04 青安函〔2026〕8号", "2026-03-06 天政督〔2026〕2号");
  }

  @Test
  void gradeThatTheTablesWouldNotGiveIsToldAndTakenInAllTheSame() {
    JsonNode answer = check(excel(row("等级要核对的隐患。", LedgerColumn.GRADE, "重大")));
    assertThat(messages(answer.get("problems"))).isEmpty();
    assertThat(messages(answer.get("warnings")))
        .containsExactly("第 2 行“等级”填的是重大，按判定条款应为一般，请核对");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void csvIsReadAsChineseProgramsSaveIt(String charset) {
    String words = "逗号分隔的隐患" + charset;
    String csv =
        "问题隐患清单,,,,,,\r\n专题,地址/社区/网格,隐患描述,等级,发现方式,发现日期,状态\r\n"
            + "消防,示范社区一 示范路 9 号,\""
            + words
            + "，说得\n很长。\",一般,巡查,2026/3/2,整改中\r\n";
    JsonNode answer =
        finished(
            send(SAFETY, false, "all", "台账.csv", csv.getBytes(Charset.forName(charset))).body());
    assertThat(messages(answer.get("problems"))).isEmpty();
    assertThat(answer.get("created").asInt()).isEqualTo(1);
    assertThat(platform.taskKey(number(words))).isEqualTo("Task_RectifyHazard");
  }

  @Test
  void templateCanBeFilledInAndHandedIn() throws IOException {
    byte[] template = platform.bytes(SAFETY, "/api/ledger/template.xlsx");
    assertThat(Sheets.texts(template).get(0)).isEqualTo(HEAD);
    try (Workbook book = Sheets.open(template)) {
      Row line = book.getSheetAt(0).createRow(1);
      row("按模板填写的隐患。")
          .forEach((column, value) -> line.createCell(column.ordinal()).setCellValue(value.toString()));
      assertThat(take("all", Sheets.bytes(book)).get("created").asInt()).isEqualTo(1);
    }
  }

  @Test
  void manyRowsAreBroughtInWithTheirProgressTold() {
    byte[] file =
        excel(
            IntStream.range(0, 150)
                .mapToObj(i -> row("成批导入第" + i + "条。", LedgerColumn.STATUS, "整改中"))
                .toList());
    JsonNode answer = take("all", file);
    assertThat(answer.get("created").asInt()).isEqualTo(150);
    assertThat(answer.get("done").asInt()).isEqualTo(150);
    assertThat(platform.get(SAFETY, "/api/ledger/imports").text())
        .contains(answer.get("id").asText());
  }

  @Test
  void filesThatAreNoLedgersAreRefusedWithAReason() {
    assertThat(send(SAFETY, true, "all", "x.xlsx", "不是表格".getBytes(Charset.defaultCharset())).message())
        .contains("不是能打开的 Excel 文件");
    assertThat(
            send(SAFETY, true, "all", "x.xlsx", Sheets.of(List.of("专题", "等级"), List.of(List.of("消防", "一般"))))
                .message())
        .contains("没有“地址/社区/网格”一栏");
    assertThat(send(SAFETY, true, "none", "x.xlsx", excel(row("无关。"))).message())
        .contains("参数“mode”有误");
    assertThat(send(SAFETY, true, "all", "x.xlsx", excel(List.of())).message()).contains("没有隐患台账");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gonggong-anquan-ban-1", "supervisor", "leader", "shequ-1-1", "modeler"})
  void onlyTheSafetyCommitteeOfficeBringsLedgersIn(String person) {
    assertThat(send(person, false, "all", "x.xlsx", excel(row("不该导入的隐患。"))).status()).isEqualTo(403);
    assertThat(platform.get(person, "/api/ledger/template.xlsx").status()).isEqualTo(403);
    assertThat(platform.get(person, "/api/ledger/imports").status()).isEqualTo(403);
    JsonNode own = check(excel(row("安委办自己的导入。")));
    assertThat(platform.get(person, "/api/ledger/imports/" + own.get("id").asText()).status())
        .isEqualTo(403);
    assertThat(
            platform
                .get(person, "/api/ledger/imports/" + own.get("id").asText() + "/bad-rows.xlsx")
                .status())
        .isEqualTo(403);
  }

  @Test
  void daysMayBeWrittenInSeveralWays() {
    List<Object> days =
        List.of(LocalDate.of(2026, 3, 2), "2026-03-02", "2026/3/2", "2026.3.2", "2026年3月2日", "2026-3-2 10:30");
    List<Map<LedgerColumn, Object>> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      rows.add(row("日期写法" + i + "。", LedgerColumn.FOUND_ON, days.get(i)));
    }
    assertThat(messages(check(excel(rows)).get("problems"))).isEmpty();
  }
}
