package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inspections from their plan to the signed record; draws that can be checked. */
@PlatformTest
class InspectionProcessTest {

  private static final String PLANNER = "anweiban-1";
  private static final String SIGNER = "anweiban-2";

  @Autowired Platform platform;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;
  @Autowired InspectionStore store;

  private String enterprise(String name, String sector, String community) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("placeKind", "其他");
    facts.put("sector", sector);
    facts.put("community", community);
    facts.put("address", "检查路 1 号");
    facts.put("risk", "红");
    Platform.Answer answer = platform.post(PLANNER, "/api/enterprises", facts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body().get("code").asText();
  }

  /** Starts a plan; {@code values} are names and values in turn. */
  private Platform.Answer plan(String person, Object... values) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("inspectionTitle", Map.of("value", "试查"));
    variables.put("dueOn", Map.of("value", platform.clock().today().plusDays(3).toString()));
    for (int i = 0; i < values.length; i += 2) {
      Object value = values[i + 1];
      variables.put(
          (String) values[i],
          value instanceof List<?> list
              ? Map.of("value", json(list), "type", "Json")
              : Map.of("value", value));
    }
    return platform.post(
        person,
        "/engine-rest/process-definition/key/inspection/start",
        Map.of("variables", variables));
  }

  private static String json(List<?> list) {
    return list.stream()
        .map(item -> "\"" + item + "\"")
        .collect(java.util.stream.Collectors.joining(",", "[", "]"));
  }

  private List<Visit> visits(Platform.Answer started) {
    assertThat(started.status()).as(started.text()).isEqualTo(200);
    return store.visitsOf(started.body().get("businessKey").asText());
  }

  private void answerAll(Visit visit, String result) {
    for (CheckItem item : store.items(visit.key())) {
      if (item.result() == CheckItem.Result.OPEN) {
        assertThat(answer(visit.inspectors().get(0), visit, item.code(), result).status())
            .isEqualTo(200);
      }
    }
  }

  private Platform.Answer answer(String person, Visit visit, String code, String result) {
    return platform.send(
        person,
        "PUT",
        "/api/inspections/visits/" + visit.key() + "/items/" + code,
        Map.of("result", result, "note", "看到的情况"));
  }

  private Platform.Answer handIn(String person, Visit visit, Object... answers) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("outcome", "done");
    record.put("carriedOutOn", platform.clock().today().toString());
    record.put("scene", "检查了车间和仓库");
    record.put("handling", "已转为隐患");
    record.put("countersigned", "signed");
    for (int i = 0; i < answers.length; i += 2) {
      record.put((String) answers[i], answers[i + 1]);
    }
    return platform.post(person, "/api/inspections/visits/" + visit.key() + "/record", record);
  }

  private Platform.Answer sign(String person, Visit visit, Object... answers) {
    return platform.completeTask(
        person,
        platform.taskOf(visit.key(), "Task_SignInspection").get("id").asText(),
        answers);
  }

  @Test
  void everyPathIsTaken() {
    String code = enterprise("四不两直工厂", "s06-gongmao", "shequ-3");
    Visit chosen =
        visits(
                plan(
                    "gonggong-anquan-ban-1",
                    "kind", "unannounced",
                    "sector", "s06-gongmao",
                    "enterprises", List.of(code),
                    "inspectors", List.of("gonggong-anquan-ban-1", "anweiban-1")))
            .get(0);
    List<CheckItem> items = store.items(chosen.key());
    assertThat(items).as("the subject's own criteria").hasSizeGreaterThan(10);
    assertThat(items).noneMatch(item -> item.code().startsWith("GEN-"));

    String lead = "gonggong-anquan-ban-1";
    String failing = items.get(0).code();
    assertThat(answer("gonggong-anquan-ban-2", chosen, failing, "failed").status()).isEqualTo(403);
    assertThat(answer(lead, chosen, "X99", "failed").status()).isEqualTo(404);
    assertThat(answer(lead, chosen, failing, "vielleicht").message()).contains("“检查结果”只能是");
    String itemPath = "/api/inspections/visits/" + chosen.key() + "/items/" + failing + "/hazard";
    assertThat(platform.post(lead, itemPath, Map.of()).message()).contains("只有不合格项");
    assertThat(answer(lead, chosen, failing, "failed").status()).isEqualTo(200);
    assertThat(handIn(lead, chosen).message()).contains("检查表还有", "不合格，未转为隐患");
    JsonNode made = platform.post(lead, itemPath, Map.of()).body();
    String hazard = made.get("hazardNumber").asText();
    assertThat(platform.post(lead, itemPath, Map.of()).body().get("hazardNumber").asText())
        .as("asked again it is the same")
        .isEqualTo(hazard);
    JsonNode facts = platform.hazard(hazard);
    assertThat(facts.get("enterprise").asText()).isEqualTo("四不两直工厂");
    assertThat(facts.get("source").asText()).isEqualTo("四不两直");
    assertThat(facts.get("criteria").toString()).contains(failing);
    assertThat(answer(lead, chosen, failing, "passed").status()).isEqualTo(409);
    platform.post(
        lead,
        "/api/inspections/visits/" + chosen.key() + "/items",
        Map.of("text", "仓库门口堆放杂物"));
    assertThat(
            platform
                .post(
                    lead,
                    "/api/inspections/visits/" + chosen.key() + "/items/X1/hazard",
                    Map.of())
                .status())
        .isEqualTo(200);
    answerAll(chosen, "passed");
    assertThat(handIn(lead, chosen, "countersigned", "refused").message())
        .contains("“拒签情形和见证人”不能为空");
    assertThat(handIn(lead, chosen, "carriedOutOn", "2099-01-01").message())
        .contains("“检查日期”不能晚于今天");
    assertThat(handIn("gonggong-anquan-ban-2", chosen).status()).isEqualTo(409);
    assertThat(
            handIn(
                    lead,
                    chosen,
                    "countersigned", "refused",
                    "countersignNote", "负责人拒签，社区工作人员见证")
                .status())
        .isEqualTo(204);
    assertThat(answer(lead, chosen, items.get(1).code(), "failed").status()).isEqualTo(409);

    assertThat(sign("anweiban-1", chosen, "approved", true, "comment", "").message())
        .as("an inspector")
        .contains("检查人员不能签发自己的检查记录");
    assertThat(sign(SIGNER, chosen, "approved", false, "comment", "").message())
        .contains("“意见”不能为空");
    assertThat(sign(SIGNER, chosen, "approved", false, "comment", "写明仓库情况").status())
        .isEqualTo(204);
    assertThat(handIn(lead, chosen).status()).as("returned").isEqualTo(204);
    assertThat(sign(SIGNER, chosen, "approved", true, "comment", "").status()).isEqualTo(204);

    enterprise("双随机工厂", "s11-weifei", "shequ-4");
    Visit drawn =
        visits(
                plan(
                    PLANNER,
                    "kind", "double-random",
                    "sector", "s11-weifei",
                    "wanted", 1,
                    "community", "shequ-4"))
            .get(0);
    assertThat(handIn(drawn.inspectors().get(0), drawn, "outcome", "impossible", "scene", "已搬迁")
            .status())
        .as("an empty list is no matter where nothing could be inspected")
        .isEqualTo(204);
    assertThat(sign(SIGNER, drawn, "approved", true, "comment", "").message())
        .contains("双随机检查的结果应当公开");
    assertThat(
            sign(SIGNER, drawn, "approved", true, "comment", "", "disclosure", "街道公示栏")
                .status())
        .isEqualTo(204);

    ModelCoverage coverage = new ModelCoverage(historyService, repositoryService, takenFlows);
    coverage.assertComplete("inspection", List.of(chosen.inspection(), drawn.inspection()));
    coverage.assertComplete("inspection-visit", List.of(chosen.key(), drawn.key()));
    assertThat(platform.get("shequ-1-1", "/inspections/visits/" + chosen.key()).text())
        .contains("已签字", hazard, "四不两直工厂", "街道安委会办公室二号");
    assertThat(
            platform
                .get("shequ-1-1", "/api/inspections/visits?enterprise=" + code)
                .body()
                .findValuesAsText("key"))
        .containsExactly(chosen.key());
    assertThat(platform.get("modeler", "/api/inspections/visits?enterprise=" + code).status())
        .isEqualTo(403);
    assertThat(platform.get("modeler", "/inspections/visits/" + chosen.key()).status())
        .isEqualTo(403);
  }

  @Test
  void drawCanBeRepeatedByHandAndSparesTheEnterprisesOwnPeople() throws Exception {
    List<String> codes =
        IntStream.range(0, 12)
            .mapToObj(i -> enterprise("抽查企业" + i, "s05-yanhua", i < 9 ? "shequ-1" : "shequ-2"))
            .toList();
    Platform.Answer started =
        plan(
            PLANNER,
            "kind", "double-random",
            "sector", "s05-yanhua",
            "wanted", 4,
            "community", "shequ-1",
            "risk", "red");
    List<Visit> visits = visits(started);
    String key = started.body().get("businessKey").asText();
    JsonNode draw = platform.get("supervisor", "/api/inspections/" + key + "/draw").body();
    String seed = draw.get("seed").asText();
    assertThat(seed).matches("[0-9a-f]{64}");

    List<String> byHand =
        codes.subList(0, 9).stream()
            .sorted(Comparator.comparing(code -> sha256(seed + ":" + code)))
            .limit(4)
            .toList();
    assertThat(visits).extracting(Visit::enterprise).containsExactlyElementsOf(byHand);
    for (Visit visit : visits) {
      List<String> candidates =
          draw.get("inspectors").get(visit.enterprise()).findValuesAsText("candidate");
      List<String> inspectorsByHand =
          candidates.stream()
              .sorted(
                  Comparator.comparing(
                      account -> sha256(seed + ":" + visit.enterprise() + ":" + account)))
              .limit(2)
              .toList();
      assertThat(visit.inspectors()).isEqualTo(inspectorsByHand);
      assertThat(candidates)
          .as("neither of the office that answers for it, nor of the community, nor who signs")
          .hasSizeGreaterThan(10)
          .noneMatch(
              account ->
                  account.startsWith("anquan-ban-anquan")
                      || account.startsWith("gonggong-anquan-ban")
                      || account.startsWith("shequ-")
                      || account.startsWith("anweiban"));
    }
    assertThat(draw.get("excludedOffices").toString()).contains("示范社区一");
    assertThat(platform.get("supervisor", "/inspections/" + key).text()).contains(seed, "抽中");
    assertThat(platform.get("modeler", "/api/inspections/" + key + "/draw").status())
        .isEqualTo(403);

    Platform.Answer again =
        plan(
            PLANNER,
            "kind", "double-random",
            "sector", "s05-yanhua",
            "wanted", 4,
            "community", "shequ-1");
    assertThat(
            platform
                .get(
                    PLANNER,
                    "/api/inspections/" + again.body().get("businessKey").asText() + "/draw")
                .body()
                .get("seed")
                .asText())
        .isNotEqualTo(seed);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void planThatDoesNotFitIsRefusedByField() {
    assertThat(plan(PLANNER, "kind", "heimlich", "sector", "x").message())
        .contains("“检查方式”只能是", "“检查专题”没有“x”");
    assertThat(
            plan(
                    PLANNER,
                    "kind", "double-random",
                    "sector", "s07-daolu",
                    "wanted", 51,
                    "dueOn", "2020-01-01",
                    "risk", "lila",
                    "inspectorOffices", List.of("shequ-1"))
                .message())
        .contains(
            "“抽取单位数”须为 1 到 50", "“完成期限”不能早于今天", "“单位风险等级”没有", "“检查人员来自”没有“shequ-1”");
    assertThat(
            plan(PLANNER, "kind", "double-random", "sector", "s03-jianguan", "wanted", 3)
                .message())
        .contains("符合条件的单位只有 0 家");
    assertThat(
            plan(
                    PLANNER,
                    "kind", "unannounced",
                    "sector", "s07-daolu",
                    "enterprises", new ArrayList<String>(),
                    "inspectors", List.of("gonggong-anquan-ban-1"))
                .message())
        .contains("“检查单位”须为 1 到 50 家", "“检查人员”须为 2 到 10 人");
    enterprise("只有本办所的企业", "s04-weihua", "shequ-2");
    assertThat(
            plan(
                    PLANNER,
                    "kind", "double-random",
                    "sector", "s04-weihua",
                    "wanted", 1,
                    "community", "shequ-2",
                    "inspectorOffices", List.of("gonggong-anquan-ban"))
                .message())
        .contains("可抽取的检查人员不足 2 人");
    assertThat(plan("modeler", "kind", "unannounced", "sector", "s07-daolu").status())
        .isEqualTo(403);
  }

  @Test
  void inspectionPassesOnlyIntoTheHandsOfItsInspectors() {
    String code = enterprise("换人企业", "s09-jianshe", "shequ-1");
    Visit visit =
        visits(
                plan(
                    PLANNER,
                    "kind", "unannounced",
                    "sector", "s09-jianshe",
                    "enterprises", List.of(code),
                    "inspectors", List.of("chengguan-ban-1", "caizheng-suo-1")))
            .get(0);
    JsonNode task = platform.taskOf(visit.key(), "Task_CarryOutInspection");
    assertThat(task.get("assignee").asText()).isEqualTo("chengguan-ban-1");
    assertThat(platform.get("chengguan-ban-1", "/api/notices?unread=true").text())
        .contains("现场检查");
    String id = task.get("id").asText();
    assertThat(
            platform
                .post("shequ-1-1", "/engine-rest/task/" + id + "/claim", Map.of("userId", "shequ-1-1"))
                .status())
        .isIn(403, 404);
    assertThat(
            platform
                .post(
                    "chengguan-ban-1",
                    "/api/tasks/" + id + "/hand-over",
                    Map.of("account", "chengguan-ban-2", "reason", "另有任务"))
                .status())
        .isIn(400, 403, 404);
    platform.post("chengguan-ban-1", "/engine-rest/task/" + id + "/unclaim", Map.of());
    assertThat(
            platform
                .post(
                    "caizheng-suo-1",
                    "/engine-rest/task/" + id + "/claim",
                    Map.of("userId", "caizheng-suo-1"))
                .status())
        .as("the other inspector")
        .isEqualTo(204);
  }
}
