package org.bihuan.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Strangers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public may do, how much of it, and who may see who it was. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class PublicReportAccessTest {

  private static final String CLERK = "gonggong-anquan-ban-1";
  private static final String NAME = "欧阳举报者";
  private static final String PHONE = "13911112222";

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;

  private Strangers at(String address) {
    return new Strangers(platform.url(), address);
  }

  private static Map<String, String> fields(String place) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", "消防通道上了锁，敲门没有人应");
    fields.put("place", place);
    return fields;
  }

  private static Map<String, String> named(String place) {
    Map<String, String> fields = fields(place);
    fields.put("what", "我是" + NAME + "（" + PHONE + "），消防通道上了锁");
    fields.put("place", place + NAME + "家楼下");
    fields.put("name", NAME);
    fields.put("phone", PHONE);
    return fields;
  }

  private static Platform.Answer report(Strangers from, Map<String, String> fields) {
    return from.form("/report", fields, "photos", List.of());
  }

  @Test
  void oneAddressHasItsShareAndOthersAreNotConcerned() {
    int accepted = 0;
    Platform.Answer last = null;
    for (int i = 0; i < 100; i++) {
      last = report(at("198.51.100.7"), fields("同一地址" + i));
      accepted += last.status() == 201 ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(10);
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.message()).contains("过于频繁", "96119");
    assertThat(report(at("198.51.100.8"), fields("旁边的地址")).status()).isEqualTo(201);
    platform.clock().moveTo(platform.clock().now().plus(java.time.Duration.ofHours(1)));
    assertThat(report(at("198.51.100.7"), fields("一小时后")).status()).isEqualTo(201);
    assertThat(
            jdbc.sql("select string_agg(address_hash, ' ') from intake_use")
                .query(String.class)
                .single())
        .doesNotContain("198.51");
  }

  @Test
  void mistakesDoNotUseUpTheShareButAttemptsHaveAnEnd() {
    Strangers clumsy = at("198.51.100.9");
    for (int i = 0; i < 15; i++) {
      assertThat(report(clumsy, fields("")).status()).isEqualTo(400);
    }
    assertThat(report(clumsy, fields("终于写对了")).status()).isEqualTo(201);
    Platform.Answer last = null;
    for (int i = 0; i < 15; i++) {
      last = report(clumsy, fields(""));
    }
    assertThat(last.status()).isEqualTo(429);
  }

  @Test
  void hundredReportsFromManyAddressesAllArriveOnceEach() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Platform.Answer answer = report(at("192.0.2." + i), fields("许多地址" + i));
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      numbers.add(answer.body().get("number").asText());
    }
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(
            jdbc.sql("select count(*) from public_report where place like '许多地址%'")
                .query(Long.class)
                .single())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.5",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8::1, 2001:db8:0:0",
    "::1, 0:0:0:0",
    "fe80::1%eth0, fe80:0:0:0"
  })
  void networkOfAnAddressCounts(String address, String network) {
    assertThat(IntakeLimits.network(address)).isEqualTo(network);
  }

  @Test
  void guessedCodeTellsNothingAndIsSoonRefused() {
    JsonNode receipt = report(at("198.51.100.20"), fields("猜查询码")).body();
    Strangers guesser = at("198.51.100.21");
    String unknown =
        guesser
            .send("POST", "/report/state", Map.of("number", "JB-2020-000001", "code", "AAAAAAAAAA"))
            .text();
    int refused = 0;
    for (int i = 0; i < 40; i++) {
      Platform.Answer answer =
          guesser.send(
              "POST",
              "/report/state",
              Map.of("number", receipt.get("number").asText(), "code", "AAAAAAAA" + (10 + i)));
      if (answer.status() == 429) {
        refused++;
      } else {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).isEqualTo("受理编号或查询码不正确");
        assertThat(unknown).contains(answer.message());
      }
    }
    assertThat(refused).isEqualTo(11);
    Platform.Answer right =
        at("198.51.100.22")
            .send(
                "POST",
                "/report/state",
                Map.of(
                    "number", " " + receipt.get("number").asText().toLowerCase(java.util.Locale.ROOT),
                    "code", receipt.get("code").asText().toLowerCase(java.util.Locale.ROOT)));
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "number", "state", "stateName", "since", "answer", "reward");
  }

  @Test
  void reportersNameIsNowhereButWhereTwoRolesLook(CapturedOutput output) {
    Platform.Answer answer = report(at("198.51.100.30"), named("保密小区"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    String number = answer.body().get("number").asText();
    String task = platform.taskOf(number, "Task_VerifyReport").get("id").asText();
    String instance =
        platform.taskOf(number, "Task_VerifyReport").get("processInstanceId").asText();
    List<String> routes =
        List.of(
            "/api/reports",
            "/api/reports/" + number,
            "/api/reports/" + number + "/looks",
            "/reports",
            "/reports/" + number,
            "/api/hazards",
            "/api/notices",
            "/api/tasks/" + task + "/evidence",
            "/m/tasks/" + task,
            "/m/",
            "/worklist?list=offered",
            "/notices",
            "/engine-rest/task/" + task,
            "/engine-rest/task/" + task + "/variables?deserializeValues=false",
            "/engine-rest/task/" + task + "/form-variables?deserializeValues=false",
            "/engine-rest/process-instance/" + instance + "/variables?deserializeValues=false",
            "/engine-rest/variable-instance?processInstanceIdIn=" + instance
                + "&deserializeValues=false",
            "/engine-rest/history/variable-instance?processInstanceId=" + instance
                + "&deserializeValues=false",
            "/engine-rest/history/detail?processInstanceId=" + instance
                + "&deserializeValues=false",
            "/engine-rest/history/process-instance/" + instance,
            "/engine-rest/history/user-operation?processInstanceId=" + instance,
            "/api/people");
    for (String person :
        List.of("admin", CLERK, "leader", "caizheng-suo-1")) {
      for (String route : routes) {
        assertThat(platform.get(person, route).text())
            .as(person + " " + route)
            .doesNotContain(NAME, PHONE);
      }
    }
    assertThat(platform.get(CLERK, "/api/reports/" + number).text()).contains("［举报人］");
    for (String column :
        jdbc.sql(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'public_report_reporter'
                  and data_type in ('character varying', 'text', 'jsonb', 'character', 'ARRAY')
                """)
            .query(String.class)
            .list()) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      assertThat(
              jdbc.sql(
                      "select count(*) from " + table + " where " + name
                          + "::text like '%" + NAME + "%' or " + name + "::text like '%" + PHONE
                          + "%'")
                  .query(Long.class)
                  .single())
          .as(column)
          .isZero();
    }
    assertThat(output.getAll()).doesNotContain(NAME, PHONE);
  }

  @Test
  void identityIsForTwoRolesAndEachLookIsOnRecord() {
    String number =
        report(at("198.51.100.31"), named("身份小区")).body().get("number").asText();
    String path = "/api/reports/" + number + "/identity";
    Map<String, String> why = Map.of("reason", "核实举报内容");
    for (String person :
        List.of("admin", "leader", "supervisor", "anweiban-1", "caizheng-suo-1")) {
      Platform.Answer refused = platform.post(person, path, why);
      assertThat(refused.status()).as(person).isEqualTo(403);
      assertThat(refused.text()).doesNotContain(NAME, PHONE);
    }
    assertThat(platform.post("shequ-1-1", path, why).status()).isEqualTo(403);
    assertThat(platform.post(CLERK, path, Map.of("reason", " ")).message()).contains("“查看理由”不能为空");
    assertThat(platform.post(CLERK, path, Map.of("reason", "打给" + NAME)).message())
        .contains("不能写举报人的姓名或电话");
    assertThat(platform.get(CLERK, "/api/reports/" + number + "/looks").text()).isEqualTo("[]");

    JsonNode seen = platform.post(CLERK, path, why).body();
    assertThat(seen.get("name").asText()).isEqualTo(NAME);
    assertThat(seen.get("phone").asText()).isEqualTo(PHONE);
    assertThat(
            platform
                .get("supervisor", "/api/audit/entries?kind=look&subject=" + number)
                .text())
        .contains("查看实名举报人身份", CLERK)
        .doesNotContain(PHONE);
    assertThat(platform.get("supervisor", "/api/reports/" + number + "/looks").text())
        .contains("公共安全办一号", "核实举报内容")
        .doesNotContain(NAME);
    String anonymous =
        report(at("198.51.100.32"), fields("匿名小区")).body().get("number").asText();
    assertThat(platform.post(CLERK, "/api/reports/" + anonymous + "/identity", why).status())
        .isEqualTo(403);
  }

  @Test
  void payerSeesWhoIsToBePaidAndNobodyElse() {
    String number =
        report(at("198.51.100.33"), named("领奖小区")).body().get("number").asText();
    Map<String, String> why = Map.of("reason", "发放奖励");
    String path = "/api/reports/" + number + "/identity";
    String open = platform.report(CLERK, platform.facts());
    platform.doneAt(
        CLERK, number, "Task_VerifyReport",
        "verification", "same", "sameHazard", open, "comment", "");
    platform.doneAt(
        CLERK, number, "Task_ProposeReward", "proposed", true, "amount", 200, "comment", "");
    assertThat(platform.post("caizheng-suo-1", path, why).status()).isEqualTo(403);
    platform.doneAt("leader", number, "Task_ApproveReward", "approved", true, "comment", "");
    assertThat(platform.post("caizheng-suo-1", path, why).body().get("name").asText())
        .isEqualTo(NAME);
  }

  @Test
  void photoTellsNothingBesideItsPicture()
      throws IOException, ImageProcessingException {
    Strangers sender = at("198.51.100.40");
    JsonNode receipt =
        sender
            .form(
                "/report",
                fields("照片小区"),
                "photos",
                List.of(Photos.taken(64, 48), Photos.png(20, 20)))
            .body();
    String number = receipt.get("number").asText();
    String task = platform.taskOf(number, "Task_VerifyReport").get("id").asText();
    JsonNode items = platform.get(CLERK, "/api/tasks/" + task + "/evidence").body().get("items");
    assertThat(items.findValuesAsText("name")).containsExactly("举报照片1.jpg", "举报照片2.jpg");
    assertThat(items.get(0).get("takenAt").isNull()).isTrue();
    assertThat(items.get(0).get("width").asInt()).as("turned upright").isEqualTo(48);
    byte[] kept =
        platform.bytes(
            CLERK, "/api/reports/" + number + "/photos/" + items.get(0).get("id").asText());
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                .containsDirectoryOfType(GpsDirectory.class))
        .isFalse();
    assertThat(
            platform
                .get(
                    "shequ-1-1",
                    "/api/reports/" + number + "/photos/" + items.get(0).get("id").asText())
                .status())
        .isEqualTo(403);
  }

  @Test
  void whatIsFaultyIsToldByFieldAndNothingIsKept() {
    long before = jdbc.sql("select count(*) from public_report").query(Long.class).single();
    Map<String, String> fields = fields("");
    fields.put("what", "短");
    fields.put("community", "无此社区");
    fields.put("name", NAME);
    assertThat(report(at("198.51.100.41"), fields).message())
        .contains("“举报内容”太短", "“具体地点”不能为空", "“所在社区”没有", "须同时填写姓名和电话");
    fields = fields("电话有误");
    fields.put("name", NAME);
    fields.put("phone", "12345");
    assertThat(report(at("198.51.100.41"), fields).message()).contains("不是有效的电话号码");
    List<byte[]> seven = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      seven.add(Photos.fresh());
    }
    assertThat(
            at("198.51.100.41").form("/report", fields("照片过多"), "photos", seven).message())
        .contains("照片最多 6 张");
    assertThat(
            at("198.51.100.41")
                .form("/report", fields("不是照片"), "photos", List.of("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .message())
        .contains("第 1 张不是能打开的照片");
    assertThat(jdbc.sql("select count(*) from public_report").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void reportSentAgainUnderItsKeyIsTheSameWithANewCode() {
    Map<String, String> fields = fields("断网重发");
    fields.put("key", "seite-0123456789");
    JsonNode first = report(at("198.51.100.42"), fields).body();
    JsonNode again = report(at("198.51.100.42"), fields).body();
    assertThat(again.get("number")).isEqualTo(first.get("number"));
    assertThat(again.get("code")).isNotEqualTo(first.get("code"));
    assertThat(
            at("198.51.100.43")
                .send(
                    "POST",
                    "/report/state",
                    Map.of(
                        "number", again.get("number").asText(),
                        "code", again.get("code").asText()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void bodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException, InterruptedException {
    HttpResponse<String> huge =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(platform.url() + "/report"))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(
                        HttpRequest.BodyPublishers.fromPublisher(
                            HttpRequest.BodyPublishers.ofByteArray(new byte[1024]), 1024))
                    .expectContinue(true)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(huge.statusCode()).as("small and senseless").isEqualTo(400);
    assertThat(huge.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    try (java.net.Socket socket =
        new java.net.Socket("localhost", URI.create(platform.url()).getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data;"
                      + " boundary=x\r\nContent-Length: 900000000\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(new String(answer, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void scannedCodeFillsInThePlaceAndAGuessedOneNothing() {
    JsonNode point =
        platform
            .post(CLERK, "/api/reports/points", Map.of("place", "扫码小区北门", "community", "shequ-2"))
            .body();
    assertThat(at("198.51.100.50").get("/report?at=" + point.get("key").asText()).text())
        .contains("扫码小区北门");
    assertThat(at("198.51.100.50").get("/report?at=AAAAAAAAAAAAAAAA").text())
        .doesNotContain("扫码小区北门");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", "扫码商场");
    facts.put("sector", "s10-xiaofang");
    facts.put("community", "shequ-2");
    facts.put("address", "扫码路 3 号");
    String code =
        platform.post("anweiban-1", "/api/enterprises", facts).body().get("code").asText();
    String poster = platform.get("shequ-2-1", "/reports/poster?enterprise=" + code).text();
    String key = poster.replaceAll("(?s).*report\\?at=([a-z0-9]+).*", "$1");
    assertThat(at("198.51.100.50").get("/report?at=" + key).text()).contains("扫码商场", "扫码路 3 号");
    assertThat(at("198.51.100.50").get("/report?at=" + code).text()).doesNotContain("扫码商场");
    assertThat(platform.get("modeler", "/reports/poster?enterprise=" + code).status())
        .isEqualTo(403);
  }

  @Test
  void hotlineReportIsTypedInByItsOfficeAndFollowsTheSameModel() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", "12345");
    fields.put("reference", "工单 77");
    fields.put("what", "工地夜间无人值守，基坑没有护栏");
    fields.put("place", "热线工地");
    fields.put("name", NAME);
    fields.put("phone", PHONE);
    assertThat(platform.post("chengguan-ban-1", "/api/reports", fields).status()).isEqualTo(403);
    assertThat(platform.post("anweiban-1", "/api/reports", fields).status()).isEqualTo(403);
    JsonNode receipt = platform.post(CLERK, "/api/reports", fields).body();
    String number = receipt.get("number").asText();
    assertThat(platform.taskOf(number, "Task_VerifyReport").get("name").asText()).isEqualTo("核实举报");
    assertThat(platform.get(CLERK, "/api/reports/" + number).text())
        .contains("12345 热线", "工单 77")
        .doesNotContain(NAME, PHONE);
    fields.put("channel", "page");
    assertThat(platform.post(CLERK, "/api/reports", fields).message()).contains("“举报渠道”没有“page”");
  }

  @Test
  void listIsForThoseWhoHandleReports() {
    for (String path : List.of("/api/reports", "/reports")) {
      for (String person : List.of("shequ-1-1", "chengguan-ban-1", "modeler")) {
        assertThat(platform.get(person, path).status()).as(person + path).isEqualTo(403);
      }
      for (String person : List.of(CLERK, "caizheng-suo-1", "leader", "supervisor")) {
        assertThat(platform.get(person, path).status()).as(person + path).isEqualTo(200);
      }
    }
    assertThat(platform.get(CLERK, "/api/reports?state=verschwunden").message()).contains("state");
    assertThat(platform.get(CLERK, "/api/reports/JB-2020-999999").status()).isEqualTo(404);
  }
}
