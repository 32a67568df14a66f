package org.bihuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.identity.Deed;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done is on record, and whoever changes the record is found out. */
@PlatformTest
class AuditTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final int WRITERS = 10;
  private static final int EACH = 30;

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired HistoryService historyService;
  @Autowired ApplicationEventPublisher events;
  @Autowired AuditSealer sealer;
  @Autowired AuditStore store;

  private String closed() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    platform.done(ONE, number, "measuresTaken", "已清障");
    platform.done(TWO, number, "passed", true, "comment", "通道已畅通");
    platform.done(TWO, number, "approved", true);
    return number;
  }

  private List<JsonNode> entries(String subject) {
    JsonNode page =
        platform.get("supervisor", "/api/audit/entries?size=200&subject=" + subject).body();
    List<JsonNode> entries = new ArrayList<>();
    page.get("items").forEach(entry -> entries.add(0, entry));
    return entries;
  }

  private List<String> deeds(String subject) {
    return entries(subject).stream()
        .map(entry -> entry.get("actor").asText() + " " + entry.get("what").asText())
        .toList();
  }

  private JsonNode proof() {
    return platform.get("supervisor", "/api/audit/verification").body();
  }

  /** As somebody with all rights on the database does it, past the triggers. */
  private void behindTheBack(String... statements) {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("set session_replication_role = replica");
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
      connection.createStatement().execute("set session_replication_role = origin");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyStepOfAHazardIsOnRecordAndStaysWhenTheEngineForgets() {
    String number = closed();
    List<String> deeds = deeds(number);
    assertThat(deeds)
        .contains(
            ONE + " 登记", ONE + " 核实", ONE + " 交办", ONE + " 整改", TWO + " 复查", TWO + " 审批销号",
            TWO + " 办结", ONE + " 上传整改前照片");
    JsonNode inspected =
        entries(number).stream()
            .filter(entry -> entry.get("what").asText().equals("复查"))
            .findFirst()
            .orElseThrow();
    assertThat(inspected.get("words").get("结果").asText()).isEqualTo("合格");
    assertThat(inspected.get("words").get("意见").asText()).isEqualTo("通道已畅通");
    historyService.deleteHistoricProcessInstance(
        platform.hazard(number).get("processInstanceId").asText());
    assertThat(deeds(number)).isEqualTo(deeds);
    assertThat(proof().get("intact").asBoolean()).isTrue();
    assertThat(proof().get("firstBroken").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor = 'leader' | actor = 'gonggong-anquan-ban-2'",
        "words = replace(words, '合格', '不合格') | words = replace(words, '不合格', '合格')",
        "at = at + interval '1 day' | at = at - interval '1 day'",
        "subject = concat(subject, 'X') | subject = left(subject, -1)"
      })
  void rowThatIsAlteredIsNamed(String altered, String restored) {
    String number = closed();
    assertThat(proof().get("intact").asBoolean()).isTrue();
    long id =
        jdbc.sql("select id from audit_entry where subject = :number and what = '复查'")
            .param("number", number)
            .query(Long.class)
            .single();
    behindTheBack(
        "update audit_entry set " + altered + " where id = " + id);
    JsonNode broken = proof();
    assertThat(broken.get("intact").asBoolean()).isFalse();
    assertThat(broken.get("firstBroken").asLong()).isEqualTo(id);
    assertThat(broken.get("reason").asText()).contains("与写入时不同");
    behindTheBack("update audit_entry set " + restored + " where id = " + id);
    assertThat(proof().get("intact").asBoolean()).isTrue();
  }

  @Test
  void rowThatIsDeletedIsNamedWithItsLinkOrWithoutAndTheEndByWhatWasNoted() {
    String number = closed();
    JsonNode whole = proof();
    long id =
        jdbc.sql("select max(id) from audit_entry where subject = :number")
            .param("number", number)
            .query(Long.class)
            .single();
    behindTheBack(
        "create table saved_entry as select * from audit_entry where id = " + id,
        "create table saved_link as select * from audit_chain where entry = " + id,
        "delete from audit_entry where id = " + id);
    assertThat(proof().get("firstBroken").asLong()).isEqualTo(id);
    assertThat(proof().get("reason").asText()).contains("已被删除");
    behindTheBack("delete from audit_chain where entry = " + id);
    JsonNode noted =
        platform
            .get(
                "supervisor",
                "/api/audit/verification?seq="
                    + whole.get("lastSeq").asLong()
                    + "&hash="
                    + whole.get("lastHash").asText())
            .body();
    assertThat(noted.get("intact").asBoolean()).isFalse();
    behindTheBack(
        "insert into audit_entry overriding system value select * from saved_entry",
        "delete from audit_pending where entry = " + id);
    assertThat(proof().get("firstBroken").asLong()).isEqualTo(id);
    behindTheBack(
        "insert into audit_chain select * from saved_link",
        "drop table saved_link",
        "drop table saved_entry");
    assertThat(proof().get("intact").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_chain set hash = 'x'",
        "delete from audit_chain"
      })
  void recordCanOnlyGrow(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void whatIsRefusedLeavesNoEntry() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    List<String> before = deeds(number);
    assertThat(
            platform
                .completeWithout(ONE, platform.task(number).get("id").asText(), "measuresTaken", "无照片")
                .status())
        .isNotEqualTo(204);
    assertThat(deeds(number)).isEqualTo(before);
  }

  @Test
  void changesOfDataModelsAndRunningInstancesAreOnRecord() {
    Map<String, Object> enterprise =
        Map.of(
            "name", "审计样例单位", "sector", "s10-xiaofang", "community", "shequ-1", "address", "示范路 1 号");
    String code =
        platform.post("anweiban-1", "/api/enterprises", enterprise).body().get("code").asText();
    assertThat(deeds(code)).containsExactly("anweiban-1 登记单位台账");

    String number = platform.report(ONE, platform.facts());
    String instance = platform.hazard(number).get("processInstanceId").asText();
    platform.send(
        "admin", "PUT", "/engine-rest/process-instance/" + instance + "/suspended", Map.of("suspended", true));
    platform.send(
        "admin", "PUT", "/engine-rest/process-instance/" + instance + "/suspended", Map.of("suspended", false));
    platform.send(
        "admin",
        "PUT",
        "/engine-rest/process-instance/" + instance + "/variables/note",
        Map.of("value", "改动", "type", "String"));
    assertThat(deeds(number)).contains("admin 挂起或激活", "admin 修改变量");
    assertThat(
            platform.get("supervisor", "/api/audit/entries?kind=model&size=200").body().get("items"))
        .isNotEmpty();
    platform.get("supervisor", "/api/ledger/export.xlsx?q=" + number);
    assertThat(deeds("隐患台账")).contains("supervisor 导出隐患台账");
  }

  @Test
  void signInsAndFailedOnesAreOnRecord() {
    platform.get("chengguan-ban-2", "/api/hazards");
    assertThat(deeds("chengguan-ban-2")).contains("chengguan-ban-2 登录");
    platform.get("nobody-at-all", "/api/hazards");
    assertThat(deeds("nobody-at-all")).isEmpty();
    assertThat(deeds("未知账号")).contains("未知账号 登录失败");
  }

  @Test
  void chainHasNoGapHoweverManyWriteAndSealAtOnce() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String subject = "并发" + i;
      work.add(
          writers.submit(
              () -> {
                for (int k = 0; k < EACH; k++) {
                  events.publishEvent(new Deed(Deed.Kind.DATA, subject, "写入", Map.of()));
                  sealer.seal();
                }
              }));
    }
    for (Future<?> one : work) {
      one.get();
    }
    writers.shutdown();
    JsonNode proof = proof();
    assertThat(proof.get("intact").asBoolean()).isTrue();
    assertThat(entries("并发3")).hasSize(EACH);
    assertThat(jdbc.sql("select count(*) from audit_pending").query(Long.class).single()).isZero();
    assertThat(proof.get("entries").asLong()).isEqualTo(proof.get("lastSeq").asLong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gonggong-anquan-ban-1", "shequ-1-1", "modeler"})
  void onlyWhoReadsEverythingReadsTheRecord(String person) {
    assertThat(platform.get(person, "/api/audit/entries").status()).isEqualTo(403);
    assertThat(platform.get(person, "/api/audit/verification").status()).isEqualTo(403);
    assertThat(platform.get(null, "/api/audit/verification").status()).isEqualTo(401);
  }

  @Test
  void wrongQuestionsAreRefusedInWords() {
    assertThat(platform.get("supervisor", "/api/audit/entries?kind=all&from=2026-13-01&size=0").message())
        .contains("参数“kind”有误", "参数“from”不是有效日期", "参数“size”须在 1 到 200 之间");
  }

  @Test
  void commandVerifiesWithoutThePlatform() throws SQLException {
    closed();
    JsonNode whole = proof();
    String url;
    try (Connection connection = dataSource.getConnection()) {
      url = connection.getMetaData().getURL();
    }
    String database = "--spring.datasource.url=" + url;
    String user = "--spring.datasource.username=postgres";
    String password = "--spring.datasource.password=postgres";
    assertThat(command(database, user, password)).startsWith("0 审计记录完整");
    assertThat(
            command(
                whole.get("lastSeq").asText(), whole.get("lastHash").asText(), database, user, password))
        .startsWith("0 审计记录完整");
    long id = jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    behindTheBack("update audit_entry set what = what || '改' where id = " + id);
    assertThat(command(database, user, password)).startsWith("1 审计记录已被改动：记录 " + id);
    behindTheBack("update audit_entry set what = left(what, -1) where id = " + id);
    assertThat(command("everything")).startsWith("2 用法");
    assertThat(command("--spring.datasource.url=jdbc:postgresql://localhost:1/none"))
        .startsWith("2 数据库无法读取");
  }

  private static String command(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = AuditCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), args);
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void entriesAreReadInTheOrderOfTheirPages() {
    closed();
    JsonNode first = platform.get("supervisor", "/api/audit/entries?size=3").body();
    JsonNode second = platform.get("supervisor", "/api/audit/entries?size=3&page=1").body();
    assertThat(StreamSupport.stream(first.get("items").spliterator(), false).map(one -> one.get("id").asLong()).toList())
        .allMatch(id -> id > second.get("items").get(0).get("id").asLong());
  }
}
