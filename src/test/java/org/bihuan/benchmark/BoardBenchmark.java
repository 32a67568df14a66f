package org.bihuan.benchmark;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.BihuanApplication;
import org.bihuan.board.BoardStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page of the board, and the lists that its numbers lead to, with a million hazards of three
 * years in the register: of ten thousand that are open one in eight is overdue.
 *
 * <p>Run with {@code mvn -Pbenchmark verify}.
 */
public final class BoardBenchmark {

  private static final int HAZARDS = 1_000_000;
  private static final int WARM = 5;
  private static final int RUNS = 30;
  private static final double NANOS = 1e6;

  /** Sectors go with offices, as they do in the register; the rest is spread evenly. */
  private static final Map<String, String> SPREAD =
      Map.ofEntries(
          Map.entry(
              "responsible_office",
              "(array['anquan-ban-anquan', 'chengguan-ban-chengjian', 'chengguan-ban-huanbao',"
                  + " 'gongfu-ban-jinrong', 'gonggong-anquan-ban'])[1 + n % 5]"),
          Map.entry(
              "sector",
              "(array['s10-xiaofang', 's09-jianshe', 's06-gongmao', 's08-tezhong', 's04-weihua',"
                  + " 's07-daolu', 's02-zhuti', 's05-yanhua', 's03-jianguan', 's01-xuexi'])"
                  + "[1 + n % 10]"),
          Map.entry("community", "'shequ-' || (1 + n / 10 % 12)"),
          Map.entry("grade", "case when n % 50 = 0 then 'major' else 'ordinary' end"),
          Map.entry(
              "source",
              "(array['巡查', '双随机抽查', '四不两直', '专家会诊', '上级交办', '自查自报', '群众举报12345',"
                  + " '群众举报'])[1 + n / 120 % 8]"),
          Map.entry("reported_at", "now() - n * interval '3 years' / 1000000"),
          Map.entry(
              "due_on",
              "case when n % 100 = 0 then current_date - 5 + n / 100 % 40"
                  + " else current_date - 60 end"),
          Map.entry(
              "status",
              "case when n % 100 = 0 then (array['rectifying', 'planning', 'reinspecting'])"
                  + "[1 + n / 100 % 3] when n % 97 = 0 then 'rejected' else 'closed' end"),
          Map.entry(
              "ended_at",
              "case when n % 100 = 0 then null else now() - n * interval '1 minute' end"),
          Map.entry("ever_overdue", "n % 11 = 0"));

  private static final List<String> PAGES =
      List.of(
          "/board",
          "/board?office=anquan-ban-anquan",
          "/board?sector=s10-xiaofang",
          "/board?community=shequ-3&grade=major",
          "/board?source=" + URLEncoder.encode("巡查", StandardCharsets.UTF_8),
          "/board?from=2025-01&to=2025-12",
          "/board/wall",
          "/board/overdue",
          "/board/majors",
          "/board/majors?page=50",
          "/board/campaign",
          "/ledger?standing=overdue",
          "/ledger?standing=due-this-week",
          "/ledger?standing=open",
          "/ledger?standing=counted",
          "/ledger?standing=closed-on-time&office=anquan-ban-anquan",
          "/ledger?standing=closed&sector=s10-xiaofang",
          "/ledger?standing=counted&community=shequ-3",
          "/ledger?standing=counted&grade=major",
          "/ledger?standing=closed-late&from=2025-03&to=2025-03",
          "/hazards/BENCH-100");

  private BoardBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
    SpringApplication application = new SpringApplication(BihuanApplication.class);
    try (ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--bihuan.data-folder=" + folder,
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=warn")) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      long start = System.nanoTime();
      SeededHazards.copy(jdbc, HAZARDS, SPREAD);
      System.out.printf("%d hazards seeded in %.0f ms%n", HAZARDS, (System.nanoTime() - start) / NANOS);
      start = System.nanoTime();
      context.getBean(BoardStore.class).fold();
      System.out.printf("added up in %.0f ms%n", (System.nanoTime() - start) / NANOS);
      jdbc.sql("vacuum analyze").update();
      start = System.nanoTime();
      System.out.printf(
          "%d differences from the register, looked for in %.0f ms%n",
          context.getBean(BoardStore.class).differences().size(),
          (System.nanoTime() - start) / NANOS);
      String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
      HttpClient http = signIn(url);
      for (String page : PAGES) {
        measure(http, url + page, page);
      }
    }
  }

  private static HttpClient signIn(String url) throws Exception {
    HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    http.send(
        HttpRequest.newBuilder(URI.create(url + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=supervisor&password=bihuan"))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    return http;
  }

  private static void measure(HttpClient http, String address, String page) throws Exception {
    long[] times = new long[RUNS];
    int size = 0;
    for (int i = -WARM; i < RUNS; i++) {
      long start = System.nanoTime();
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(page + " " + response.statusCode());
      }
      size = response.body().length();
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%-60s median %4.0f ms, worst %4.0f ms, %d kB%n",
        page, times[RUNS / 2] / NANOS, times[RUNS - 1] / NANOS, size / 1000);
  }
}
