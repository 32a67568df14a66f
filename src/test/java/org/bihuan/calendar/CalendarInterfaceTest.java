package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines over the interface, and the loading of years; each test takes back what it loaded. */
@PlatformTest
class CalendarInterfaceTest {

  private static final String FILE = "date,type,name\n";

  @Autowired Platform platform;
  @Autowired CalendarStore store;
  @Autowired CalendarLoading loading;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void takeBack() {
    jdbc.sql("delete from calendar_day where date >= date '2027-01-01'").update();
    jdbc.sql("delete from calendar_load where not release").update();
  }

  private Platform.Answer ask(String from, Object workingDays) {
    return platform.get(
        "shequ-1-1", "/api/calendar/deadline?from=" + from + "&workingDays=" + workingDays);
  }

  private HttpResponse<String> load(String person, String contentType, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform.url() + "/api/calendar"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Content-Type", contentType);
    if (person != null) {
      request.header("Authorization", Platform.basic(person));
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> load(String person, String text) throws Exception {
    return load(person, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-05, 5, 2021-02-18, false",
    "2020-09-25, 5, 2020-10-09, false",
    "2026-12-30, 1, 2026-12-31, false",
    "2026-12-31, 1, 2027-01-01, true",
    "2026-12-28, 5, 2027-01-04, true",
    "2018-12-27, 1, 2018-12-28, true",
    "2018-12-31, 1, 2019-01-02, false",
    "2035-05-04, 1, 2035-05-07, true"
  })
  void deadlineIsAnsweredAndSaysWhetherItIsProvisional(
      String from, int days, String due, boolean provisional) {
    Platform.Answer answer = ask(from, days);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body().get("due").asText()).isEqualTo(due);
    assertThat(answer.body().get("provisional").asBoolean()).isEqualTo(provisional);
    assertThat(answer.body().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=2021-02-30&workingDays=5 | 参数“from”不是有效日期（例 2026-01-31）：2021-02-30",
        "from=1999-12-31&workingDays=5 | 参数“from”须在 2000-01-01 到 2100-12-31 之间",
        "workingDays=5                 | 缺少参数“from”",
        "from=2021-02-05               | 缺少参数“workingDays”",
        "from=2021-02-05&workingDays=0 | 参数“workingDays”须为 1 到 1000 的整数：0",
        "from=2021-02-05&workingDays=-1 | 参数“workingDays”须为 1 到 1000 的整数：-1",
        "from=2021-02-05&workingDays=5.5 | 参数“workingDays”须为 1 到 1000 的整数：5.5",
        "from=2021-02-05&workingDays=1001 | 参数“workingDays”须为 1 到 1000 的整数：1001"
      })
  void impossibleQuestionIsRefusedByItsParameter(String query, String message) {
    Platform.Answer answer = platform.get("shequ-1-1", "/api/calendar/deadline?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo(message);
  }

  @Test
  void everyFaultyParameterIsNamed() {
    JsonNode errors = platform.get("shequ-1-1", "/api/calendar/deadline").body().get("errors");

    assertThat(errors.findValuesAsText("field")).containsExactly("from", "workingDays");
  }

  @Test
  void newYearIsLoadedAndNoLongerProvisional() throws Exception {
    assertThat(ask("2026-12-31", 1).body().get("provisional").asBoolean()).isTrue();

    HttpResponse<String> answer =
        load("anweiban-1", FILE + "2027-01-01,holiday,元旦\n2027-01-02,workday,元旦\n");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"rows\":2").contains("\"years\":[2027]");
    assertThat(ask("2026-12-31", 1).body().get("due").asText()).isEqualTo("2027-01-02");
    assertThat(ask("2026-12-31", 1).body().get("provisional").asBoolean()).isFalse();
    JsonNode view = platform.get("shequ-1-1", "/api/calendar").body();
    assertThat(view.get("years").findValuesAsText("year")).startsWith("2019").endsWith("2027");
    assertThat(view.get("loads").get(0).get("person").asText()).isEqualTo("anweiban-1");
    assertThat(view.get("loads").get(0).get("release").asBoolean()).isFalse();
  }

  @Test
  void correctionOfAFewDaysLeavesTheOthers() throws Exception {
    load("admin", FILE + "2027-01-01,holiday,元旦\n2027-01-04,holiday,元旦\n");

    HttpResponse<String> answer = load("admin", "\uFEFF" + FILE + "2027-01-04,workday,\n");

    assertThat(answer.body()).contains("\"changedDays\":1");
    assertThat(ask("2026-12-31", 1).body().get("due").asText()).isEqualTo("2027-01-04");
  }

  @Test
  void fileIsAlsoTakenFromAForm() throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"2027.csv\"\r\n\r\n"
            + FILE
            + "2027-01-01,holiday,元旦\r\n\r\n--x--\r\n";

    HttpResponse<String> answer =
        load(
            "anweiban-1",
            "multipart/form-data; boundary=x",
            body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-30,holiday,x | 第 3 行有误：“date”不是日期：2027-02-30",
        "2027-01-02,rest,x    | 第 3 行有误：“type”只能是 holiday 或 workday：rest",
        "2027-01-01,workday,x | 第 3 行有误：日期 2027-01-01 重复",
        "1999-01-01,workday,x | 第 3 行有误：“date”超出范围（2000 至 2100 年）：1999-01-01",
        "2027-01-02           | 第 3 行有误：本行列数不足，缺“type”",
        "2027-01-02,,         | 第 3 行有误：“type”不能为空"
      })
  void malformedFileIsRefusedWholeWithItsLine(String line, String message) throws Exception {
    HttpResponse<String> answer =
        load("anweiban-1", FILE + "2027-01-01,holiday,元旦\n" + line + "\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(message);
    assertThat(store.daysByYear()).doesNotContainKey(2027);
    assertThat(store.loads()).allMatch(CalendarLoad::release);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "date,type,name\n", "day,kind\n2027-01-01,holiday\n"})
  void fileWithoutDaysIsRefused(String file) throws Exception {
    assertThat(load("anweiban-1", file).statusCode()).isEqualTo(400);
    assertThat(store.loads()).allMatch(CalendarLoad::release);
  }

  @Test
  void fileThatIsNoTextOrTooLargeIsRefused() throws Exception {
    assertThat(load("anweiban-1", "text/csv", new byte[] {'d', (byte) 0xff}).statusCode())
        .isEqualTo(400);
    HttpResponse<String> large =
        load("anweiban-1", "text/csv", new byte[1024 * 1024 + 1]);
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(large.body()).contains("文件不能超过 1 MB");
  }

  @Test
  void onlyTheSafetyOfficeAndAdministratorsLoad() throws Exception {
    String file = FILE + "2027-01-01,holiday,元旦\n";
    assertThat(load(null, file).statusCode()).isEqualTo(401);
    for (String person :
        List.of("gonggong-anquan-ban-1", "shequ-1-1", "leader", "supervisor", "modeler")) {
      HttpResponse<String> answer = load(person, file);
      assertThat(answer.statusCode()).as(person).isEqualTo(403);
      assertThat(answer.body()).contains("只有街道安委办和系统管理员可以更新节假日");
    }
    assertThat(platform.get(null, "/api/calendar").status()).isEqualTo(401);
    assertThat(platform.get(null, "/api/calendar/deadline?from=2021-02-05&workingDays=5").status())
        .isEqualTo(401);
    assertThat(store.daysByYear()).doesNotContainKey(2027);
  }

  @Test
  void sameReleaseIsLoadedOnce() {
    long loads = store.loads().size();

    loading.loadRelease(new ClassPathResource("data/calendar.csv"));

    assertThat(store.loads()).hasSize((int) loads);
  }

  @Test
  void loadThatCannotMoveTheDeadlinesIsTakenBackWhole() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      loading.load(
                          new ByteArrayResource(
                              (FILE + "2027-01-01,holiday,元旦\n")
                                  .getBytes(StandardCharsets.UTF_8)));
                      assertThat(store.days().isLoaded(LocalDate.of(2027, 1, 1))).isTrue();
                      throw new IllegalStateException("mover");
                    }))
        .hasMessage("mover");

    assertThat(store.days().isLoaded(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(store.loads()).allMatch(CalendarLoad::release);
  }

  @Test
  void twoLoadsAtOnceBothArrive() throws Exception {
    try (var pool = new AutoClosingPool(2)) {
      pool.all(
          List.of(
              () -> load("anweiban-1", FILE + "2027-01-01,holiday,\n2027-05-01,holiday,\n"),
              () -> load("anweiban-2", FILE + "2027-05-01,holiday,\n2027-01-01,holiday,\n")));
    }
    assertThat(store.daysByYear().get(2027)).isEqualTo(2);
    assertThat(store.loads().stream().filter(load -> !load.release()).map(CalendarLoad::person))
        .containsExactlyInAnyOrder("anweiban-1", "anweiban-2");
    assertThat(store.loads().stream().mapToInt(CalendarLoad::changedDays).boxed())
        .contains(2, 0);
    assertThat(Set.copyOf(store.days().years())).contains(2027);
  }

  private record AutoClosingPool(ExecutorService pool)
      implements AutoCloseable {

    AutoClosingPool(int threads) {
      this(Executors.newFixedThreadPool(threads));
    }

    void all(List<Callable<HttpResponse<String>>> calls) throws Exception {
      for (var answer : pool.invokeAll(calls)) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
      }
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
