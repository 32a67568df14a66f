package org.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts from the sheet to the last day of work. */
@PlatformTest
class PeopleTest {

  private static final String[] HEAD = {"账号", "姓名", "办所", "角色", "邮箱"};

  @Autowired Platform platform;

  private static byte[] sheet(String[] head, String[]... rows) {
    return Sheets.of(List.of(head), Arrays.stream(rows).map(List::of).toList());
  }

  private Platform.Answer send(String person, boolean dryRun, byte[] file) {
    return platform.upload(
        person, "/api/people/import?dryRun=" + dryRun, "unused", "staff.xlsx", file);
  }

  /** Opens one account and returns its password for the first sign-in. */
  private String open(String account, String office) {
    Platform.Answer answer =
        send("admin", false, sheet(HEAD, new String[] {account, "试用" + account, office, "", ""}));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body().get("accounts").get(0).get("password").asText();
  }

  /** As somebody with a password of their own. */
  private HttpResponse<String> as(
      String account, String password, String method, String path, String body, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(platform.url() + path))
              .header(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder()
                          .encodeToString(
                              (account + ":" + password).getBytes(StandardCharsets.UTF_8)))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void firstSignInForcesANewPasswordOnEveryRoute() {
    String first = open("neu-1", "城市管理办");

    for (String path :
        List.of("/api/hazards", "/engine-rest/task", "/camunda/api/engine/engine/default/task")) {
      HttpResponse<String> answer = as("neu-1", first, "GET", path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("首次登录须先");
    }
    HttpResponse<String> page = as("neu-1", first, "GET", "/m/", "", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/account");
    assertThat(as("neu-1", first, "GET", "/account", "").body()).contains("首次登录");

    assertThat(change("neu-1", first, first, "kurz1")).contains("8 至 64");
    assertThat(change("neu-1", first, first, "nurbuchstaben")).contains("字母和数字");
    assertThat(change("neu-1", first, first, "xneu-1x99")).contains("不能包含账号");
    assertThat(change("neu-1", first, first, first)).contains("不能与原密码相同");
    assertThat(change("neu-1", first, first, "eigenes-2026")).isEmpty();

    assertThat(as("neu-1", "eigenes-2026", "GET", "/api/hazards", "").statusCode()).isEqualTo(200);
    assertThat(change("neu-1", "eigenes-2026", "falsch", "anderes-2027")).contains("原密码");
    assertThat(as("neu-1", first, "GET", "/api/hazards", "").statusCode()).isEqualTo(401);
  }

  private String change(String account, String password, String current, String wanted) {
    return as(
            account,
            password,
            "PUT",
            "/api/account/password",
            "{\"current\":\"" + current + "\",\"password\":\"" + wanted + "\"}")
        .body();
  }

  @Test
  void sheetWithMistakesOpensNothingAndNamesRowAndColumn() {
    byte[] file =
        sheet(
            HEAD,
            new String[] {"gut-1", "好人", "城市管理办", "", "a@b.cn"},
            new String[] {"", "无账号", "城市管理办", "", ""},
            new String[] {"gut-1", "重复", "城市管理办", "", ""},
            new String[] {"坏 账号", "甲", "城市管理办", "", ""},
            new String[] {"ohne-name", "", "城市管理办", "", ""},
            new String[] {"ohne-buero", "乙", "", "", ""},
            new String[] {"falsch-1", "丙", "没有的办", "", ""},
            new String[] {"falsch-2", "丁", "城市管理办", "皇帝", ""},
            new String[] {"falsch-3", "戊", "城市管理办", "", "不是邮箱"},
            new String[] {"admin", "冒名", "城市管理办", "", ""},
            new String[] {"", "", "", "", ""});

    JsonNode checked = send("admin", true, file).body();

    List<String> problems = new ArrayList<>();
    checked.get("problems").forEach(problem -> problems.add(problem.get("message").asText()));
    assertThat(problems)
        .containsExactly(
            "第 3 行“账号”不能为空",
            "第 4 行“账号”与第 2 行重复：gut-1",
            "第 5 行“账号”只能用字母、数字和 - _ .，不超过 60 个：坏 账号",
            "第 6 行“姓名”不能为空",
            "第 7 行“办所”和“角色”至少填一项",
            "第 8 行“办所”没有“没有的办”这个办所",
            "第 9 行“角色”没有“皇帝”这个角色",
            "第 10 行“邮箱”不是有效的邮箱地址：不是邮箱",
            "第 11 行“账号”“admin”已经有人使用（系统管理员）");
    Platform.Answer refused = send("admin", false, file);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors")).hasSize(9);
    assertThat(platform.get("admin", "/api/people").text()).doesNotContain("gut-1");
  }

  @Test
  void sameSheetTwiceOpensNobodyTwice() {
    byte[] file =
        sheet(
            HEAD,
            new String[] {"zweimal-1", "两次", "城市管理办、财政所", "监督人员", ""});
    assertThat(send("admin", true, file).body().get("accounts")).hasSize(1);
    assertThat(platform.get("admin", "/api/people").text()).doesNotContain("zweimal-1");
    JsonNode once = send("admin", false, file).body();
    assertThat(once.get("accounts").get(0).get("groups").asText())
        .contains("城市管理办", "财政所", "监督人员");
    JsonNode twice = send("admin", false, file).body();
    assertThat(twice.get("accounts")).isEmpty();
    assertThat(twice.get("known")).extracting(JsonNode::asText).containsExactly("zweimal-1");
  }

  @Test
  void whatIsNoSheetIsRefusedInWords() {
    assertThat(send("admin", true, "不是表格".getBytes(StandardCharsets.UTF_8)).message())
        .contains("不是能打开的 Excel 文件");
    assertThat(send("admin", true, sheet(new String[] {"工号", "姓名"})).message())
        .contains("没有“账号”一栏");
    assertThat(send("admin", true, sheet(HEAD)).message()).contains("没有人员");
    assertThat(send("admin", true, new byte[0]).message()).contains("请选择 Excel 文件");
  }

  @Test
  void templateCanBeFilledInAndReadBack() throws IOException {
    byte[] template = platform.bytes("admin", "/api/people/template.xlsx");
    try (Workbook book = Sheets.open(template)) {
      Sheets.line(
          book.getSheetAt(0).createRow(1), List.of("muster-1", "样例", "chengguan-ban", "", ""));
      assertThat(send("admin", true, Sheets.bytes(book)).body().get("accounts")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader", "modeler", "anweiban-1", "shequ-1-1"})
  void onlyAdministratorsManagePeople(String person) {
    assertThat(platform.get(person, "/api/people").status()).isEqualTo(403);
    assertThat(platform.get(person, "/people").status()).isEqualTo(403);
    assertThat(platform.get(person, "/api/people/template.xlsx").status()).isEqualTo(403);
    assertThat(platform.get(person, "/api/people/admin/history").status()).isEqualTo(403);
    assertThat(send(person, true, sheet(HEAD)).status()).isEqualTo(403);
    for (String what : List.of("move", "leave", "return", "reset")) {
      assertThat(
              platform
                  .post(
                      person,
                      "/api/people/caizheng-suo-1/" + what,
                      Map.of("groups", List.of("camunda-admin"), "reason", "x"))
                  .status())
          .as(what)
          .isEqualTo(403);
    }
    assertThat(platform.get(null, "/api/people").status()).isEqualTo(401);
  }

  @Test
  void leaverLosesTheAccountAndTheOfficeGetsTheTasksBack() {
    String first = open("geht-1", "gonggong-anquan-ban");
    change("geht-1", first, first, "eigenes-2026");
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    String id = platform.task(number).get("id").asText();
    assertThat(
            as("geht-1", "eigenes-2026", "POST", "/api/m/tasks/" + id + "/claim", "{}")
                .statusCode())
        .isEqualTo(204);
    as(
        "geht-1",
        "eigenes-2026",
        "POST",
        "/api/tasks/" + id + "/comment",
        "{\"comment\":\"已到现场\"}");

    Platform.Answer left =
        platform.post("admin", "/api/people/geht-1/leave", Map.of("reason", "调离街道"));

    assertThat(left.status()).as(left.text()).isEqualTo(200);
    assertThat(left.body().get("tasks").asInt()).isEqualTo(1);
    assertThat(platform.task(number).path("assignee").asText("")).isIn("", "null");
    assertThat(as("geht-1", "eigenes-2026", "GET", "/api/hazards", "").statusCode()).isEqualTo(401);
    assertThat(platform.hazard(number).get("history").toString())
        .contains("退回办所", "试用geht-1", "已到现场");
    assertThat(platform.get("admin", "/api/people/geht-1/history").text())
        .contains("离岗", "调离街道", "开户");
    assertThat(platform.post("admin", "/api/people/geht-1/reset", Map.of()).message())
        .contains("已经离岗");
    assertThat(
            platform
                .send("admin", "DELETE", "/engine-rest/user/geht-1", null)
                .message())
        .contains("不能删除");

    String again =
        platform
            .post(
                "admin",
                "/api/people/geht-1/return",
                Map.of("groups", List.of("caizheng-suo"), "reason", "返聘"))
            .body().get("password").asText();
    assertThat(as("geht-1", again, "GET", "/api/hazards", "").body()).contains("首次登录须先");
  }

  @Test
  void whoMovesTakesNothingOfTheFormerOfficeAlong() {
    String first = open("zieht-1", "gonggong-anquan-ban");
    change("zieht-1", first, first, "eigenes-2026");
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    String id = platform.task(number).get("id").asText();
    as("zieht-1", "eigenes-2026", "POST", "/api/m/tasks/" + id + "/claim", "{}");

    Platform.Answer moved =
        platform.post(
            "admin",
            "/api/people/zieht-1/move",
            Map.of("groups", List.of("chengguan-ban"), "reason", "轮岗"));

    assertThat(moved.body().get("tasks").asInt()).isEqualTo(1);
    assertThat(
            as("zieht-1", "eigenes-2026", "GET", "/api/hazards/" + number, "").statusCode())
        .isEqualTo(404);
    assertThat(move("zieht-1", List.of("chengguan-ban")).message()).contains("没有变化");
    assertThat(move("zieht-1", List.of("no-such")).message()).contains("no-such");
    assertThat(move("zieht-1", List.of()).message()).contains("办所和角色");
    assertThat(move("nobody", List.of("chengguan-ban")).status()).isEqualTo(404);
  }

  private Platform.Answer move(String account, List<String> groups) {
    return platform.post(
        "admin",
        "/api/people/" + account + "/move",
        Map.of("groups", groups, "reason", "轮岗"));
  }

  @Test
  void somebodyIsAlwaysLeftToManagePeople() {
    assertThat(
            platform.post("admin", "/api/people/admin/leave", Map.of("reason", "x")).message())
        .contains("不能为自己");
    assertThat(move("admin", List.of("caizheng-suo")).message()).contains("最后一名系统管理员");
  }

  @Test
  void passwordGivenThroughTheVendorsInterfaceIsForOneSignIn() {
    String first = open("fremd-1", "财政所");
    change("fremd-1", first, first, "eigenes-2026");
    HttpResponse<String> own =
        as(
            "fremd-1",
            "eigenes-2026",
            "PUT",
            "/engine-rest/user/fremd-1/credentials",
            "{\"password\":\"x\",\"authenticatedUserPassword\":\"eigenes-2026\"}");
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("我的账号");
    Platform.Answer given =
        platform.send(
            "admin",
            "PUT",
            "/engine-rest/user/fremd-1/credentials",
            Map.of("password", "gegeben-1", "authenticatedUserPassword", Platform.PASSWORD));
    assertThat(given.status()).as(given.text()).isEqualTo(204);
    assertThat(as("fremd-1", "gegeben-1", "GET", "/api/hazards", "").body())
        .contains("首次登录须先");
  }
}
