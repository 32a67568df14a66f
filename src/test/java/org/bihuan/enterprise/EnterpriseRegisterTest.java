package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of enterprises: by hand, from a sheet, and who may. */
@PlatformTest
class EnterpriseRegisterTest {

  private static final String SAFETY = "anweiban-1";
  private static final List<String> HEAD =
      List.of("单位名称", "场所类型", "所属专题", "所在社区", "地址", "联系岗位", "风险等级", "每月承诺");

  @Autowired Platform platform;

  private static Map<String, Object> facts(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("placeKind", "人员密集场所");
    facts.put("sector", "s10-xiaofang");
    facts.put("community", "shequ-1");
    facts.put("address", "示范路 1 号");
    facts.put("contactRole", "安全管理人员");
    facts.put("risk", "橙");
    return facts;
  }

  private JsonNode add(String name) {
    Platform.Answer answer = platform.post(SAFETY, "/api/enterprises", facts(name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body();
  }

  private static List<String> row(String name) {
    return List.of(name, "人员密集场所", "消防", "示范社区一", "示范路 2 号", "安全管理人员", "黄", "");
  }

  private static List<String> row(String name, int column, String cell) {
    List<String> row = new ArrayList<>(row(name));
    row.set(column, cell);
    return row;
  }

  private static byte[] sheetWithARowAt(int index) {
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(index - 1, List.of()));
    rows.add(row("很远的单位"));
    return Sheets.of(HEAD, rows);
  }

  private Platform.Answer send(boolean dryRun, byte[] file) {
    return send(SAFETY, dryRun, file);
  }

  private Platform.Answer send(String person, boolean dryRun, byte[] file) {
    return platform.upload(
        person, "/api/enterprises/import?dryRun=" + dryRun, "unused", "register.xlsx", file);
  }

  private long known(String words) {
    return platform.get(SAFETY, "/api/enterprises?q=" + words).body().get("total").asLong();
  }

  @Test
  void sheetWithManyKindsOfMistakesIsRefusedByRowAndColumn() {
    JsonNode closed = add("注销过的单位");
    platform.post(
        SAFETY,
        "/api/enterprises/" + closed.get("code").asText() + "/closure",
        Map.of("reason", "停业"));
    JsonNode renamed = add("旧名称的单位");
    platform.send(
        SAFETY, "PUT", "/api/enterprises/" + renamed.get("code").asText(), facts("新名称的单位"));

    List<List<String>> rows =
        List.of(
            row("错一", 0, ""),
            row("错二", 0, "甲"),
            row("错三", 0, "长".repeat(201)),
            row("错四", 1, "大商场"),
            row("错五", 2, ""),
            row("错六", 2, "反恐"),
            row("错七", 3, ""),
            row("错八", 3, "不存在社区"),
            row("错九", 4, ""),
            row("错十", 4, "址".repeat(201)),
            row("错十一", 5, "岗".repeat(41)),
            row("错十二", 5, "张经理 13800138000"),
            row("错十三", 6, "紫"),
            row("错十四", 7, "也许"),
            row("错十五", 2, "=REF"),
            row("错十六的单位"),
            row("错十六的单位"),
            row("注销过的单位"),
            row("旧名称的单位"),
            row("错二十", 3, "示范社区一、示范社区二"));
    Platform.Answer dry = send(true, Sheets.of(HEAD, rows));
    assertThat(dry.status()).isEqualTo(200);
    List<String> problems = dry.body().get("problems").findValuesAsText("message");
    assertThat(problems)
        .hasSize(19)
        .contains(
            "第 2 行“单位名称”不能为空",
            "第 3 行“单位名称”太短，请写全称：甲",
            "第 4 行“单位名称”不能超过 200 字",
            "第 5 行“场所类型”只能是人员密集场所、易燃易爆危险品场所、重要场所、其他之一，不能是“大商场”",
            "第 6 行“所属专题”不能为空",
            "第 7 行“所属专题”没有“反恐”",
            "第 8 行“所在社区”不能为空",
            "第 9 行“所在社区”没有“不存在社区”",
            "第 10 行“地址”不能为空",
            "第 11 行“地址”不能超过 200 字",
            "第 12 行“联系岗位”不能超过 40 字",
            "第 13 行“联系岗位”只写岗位，不写电话号码",
            "第 14 行“风险等级”只能是红、橙、黄、蓝之一，不能是“紫”",
            "第 15 行“每月承诺”只能填是或否，不能是“也许”",
            "第 16 行“所属专题”是公式错误值 #REF!",
            "第 18 行“单位名称”与第 17 行重复：错十六的单位",
            "第 20 行“单位名称”“旧名称的单位”已更名为“新名称的单位”，请用现在的名称",
            "第 21 行“所在社区”没有“示范社区一、示范社区二”")
        .anyMatch(line -> line.startsWith("第 19 行“单位名称”“注销过的单位”已从台账注销"));

    Platform.Answer refused = send(false, Sheets.of(HEAD, rows));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("第 2 行“单位名称”不能为空");
    assertThat(known("错十六的单位")).as("all or nothing").isZero();
  }

  @Test
  void filesThatAreNoSheetsAreRefusedWithAReason() {
    assertThat(send(true, "kein Excel".getBytes(java.nio.charset.StandardCharsets.UTF_8)).message())
        .contains("不是能打开的 Excel 文件");
    assertThat(send(true, Sheets.of(HEAD, List.of())).message()).contains("没有单位");
    assertThat(send(true, Sheets.of(HEAD.subList(1, 8), List.of(row("x").subList(1, 8)))).message())
        .contains("没有“单位名称”一栏");
    List<String> twice = new ArrayList<>(HEAD);
    twice.set(7, "地址");
    assertThat(send(true, Sheets.of(twice, List.of(row("某单位")))).message())
        .contains("有两个“地址”栏");
    assertThat(send(true, sheetWithARowAt(5001)).message()).contains("不能超过 5000 行");
  }

  @Test
  void sheetTakenInTwiceCreatesNothingTwiceAndBringsChangesIn() {
    List<List<String>> rows =
        Stream.of("导入甲单位", "导入乙单位").map(EnterpriseRegisterTest::row).toList();
    JsonNode first = send(false, Sheets.of(HEAD, rows)).body();
    assertThat(first.get("fresh")).hasSize(2);
    JsonNode again =
        send(false, Sheets.of(HEAD, List.of(rows.get(0), row("导入乙单位", 6, "红")))).body();
    assertThat(again.get("fresh")).isEmpty();
    assertThat(again.get("changed")).hasSize(1);
    assertThat(again.get("same").asInt()).isEqualTo(1);
    assertThat(known("导入乙单位")).isEqualTo(1);
    JsonNode changed =
        platform.get(SAFETY, "/api/enterprises?q=导入乙单位").body().get("items").get(0);
    assertThat(changed.get("riskName").asText()).isEqualTo("红（重大）");
    assertThat(changed.get("monthlyReturn").asBoolean()).as("a crowded place").isTrue();
    assertThat(
            platform
                .get(SAFETY, "/api/enterprises/" + changed.get("code").asText() + "/history")
                .text())
        .contains("登记", "变更", "由“黄（一般）”改为“红（重大）”");
  }

  @Test
  void templateCanBeFilledInAndHandedIn() throws IOException {
    byte[] template = platform.bytes("shequ-1-1", "/api/enterprises/template.xlsx");
    try (Workbook book = Sheets.open(template)) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("单位名称");
      assertThat(book.getSheet("专题").getLastRowNum()).isGreaterThan(5);
      Sheets.line(book.getSheetAt(0).createRow(1), row("模板里的单位"));
      assertThat(send(false, Sheets.bytes(book)).body().get("fresh")).hasSize(1);
    }
  }

  @Test
  void hazardsStayWithAnEnterpriseThatIsRenamed() {
    JsonNode one = add("改名前商场");
    Map<String, Object> hazard = platform.facts();
    hazard.put("enterprise", "改名前商场");
    platform.report("gonggong-anquan-ban-1", hazard);
    String path = "/api/enterprises/" + one.get("code").asText();
    assertThat(platform.send(SAFETY, "PUT", path, facts("改名后商场")).status()).isEqualTo(200);
    hazard.put("enterprise", "改名后商场");
    platform.report("gonggong-anquan-ban-1", hazard);
    JsonNode after = platform.get("supervisor", path).body();
    assertThat(after.get("openHazards").asInt()).isEqualTo(2);
    assertThat(platform.post(SAFETY, "/api/enterprises", facts("改名前商场")).message())
        .contains("已登记为 " + one.get("code").asText());
    assertThat(platform.get("supervisor", "/enterprises/" + one.get("code").asText()).text())
        .contains("改名后商场", "消防车道被占堵");
    assertThat(platform.get("chengguan-ban-1", "/enterprises/" + one.get("code").asText()).text())
        .as("another office's hazards have no title there")
        .contains("由其他办所办理")
        .doesNotContain("消防车道被占堵");
  }

  @ParameterizedTest
  @CsvSource({
    "anweiban-1, 201, 200",
    "admin, 201, 200",
    "shequ-1-1, 201, 403",
    "shequ-2-1, 403, 403",
    "gonggong-anquan-ban-1, 403, 403",
    "leader, 403, 403",
    "modeler, 403, 403"
  })
  void onlyTheSafetyOfficeAndTheCommunityKeepTheRegister(String person, int add, int take) {
    assertThat(platform.post(person, "/api/enterprises", facts("权限单位" + person)).status())
        .isEqualTo(add);
    assertThat(send(person, true, Sheets.of(HEAD, List.of(row("权限导入单位")))).status())
        .isEqualTo(take);
  }

  @Test
  void whoIsNotOfTheSubdistrictSeesNothing() {
    String code = add("外人看不到的单位").get("code").asText();
    for (String path :
        List.of(
            "/api/enterprises",
            "/api/enterprises/" + code,
            "/api/enterprises/" + code + "/history",
            "/api/enterprises/template.xlsx",
            "/enterprises",
            "/enterprises/" + code)) {
      assertThat(platform.get("modeler", path).status()).as(path).isEqualTo(403);
      assertThat(platform.get("shequ-2-1", path).status()).as(path).isEqualTo(200);
    }
    assertThat(platform.get(SAFETY, "/api/enterprises/DW-999999").message())
        .contains("单位台账中没有");
    assertThat(platform.get(SAFETY, "/api/enterprises?risk=lila&page=-1&size=0").message())
        .contains("risk", "page", "size");
  }

  @Test
  void struckOffEnterpriseIsKeptAndNoLongerListed() {
    String code = add("已停业的单位").get("code").asText();
    String path = "/api/enterprises/" + code + "/closure";
    assertThat(platform.post(SAFETY, path, Map.of("reason", " ")).message())
        .contains("“注销原因”不能为空");
    assertThat(platform.post("shequ-2-1", path, Map.of("reason", "停业")).status()).isEqualTo(403);
    assertThat(platform.post(SAFETY, path, Map.of("reason", "停业")).status()).isEqualTo(200);
    assertThat(platform.post(SAFETY, path, Map.of("reason", "停业")).status()).isEqualTo(409);
    assertThat(known("已停业的单位")).isZero();
    assertThat(
            platform
                .get(SAFETY, "/api/enterprises?closed=true&q=已停业的单位")
                .body()
                .get("total")
                .asInt())
        .isEqualTo(1);
  }
}
