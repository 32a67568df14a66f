package org.bihuan.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.BihuanApplication;
import org.bihuan.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looking for instances among a million of three years, and the heat map of their ten million
 * activities.
 *
 * <p>Run with {@code mvn -Pbenchmark verify}.
 */
public final class PastBenchmark {

  private static final int INSTANCES = 1_000_000;
  private static final int ACTIVITIES = 10;
  private static final int WARM = 2;
  private static final int RUNS = 9;
  private static final double NANOS = 1e6;

  private static final List<String> QUESTIONS =
      List.of(
          "/api/instances",
          "/api/instances?key=BENCH-5000",
          "/api/instances?process=hazard-rectification&state=finished",
          "/api/instances?office=anquan-ban-anquan&grade=major",
          "/api/instances?office=chengguan-ban-chengjian&state=finished&endedFrom=2026-01-01&endedTo=2026-01-31",
          "/api/instances?state=running",
          "/api/instances?state=cancelled",
          "/api/instances?startedFrom=2024-06-01&startedTo=2024-06-02",
          "/api/instances/bench-500000",
          "/api/models/hazard-rectification/heat");

  private PastBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
    SpringApplication application = new SpringApplication(BihuanApplication.class);
    try (ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--bihuan.data-folder=" + folder,
            "--bihuan.trial.campaign=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=warn")) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      seed(jdbc);
      String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
      for (String question : QUESTIONS) {
        measure(url + question, question);
      }
    }
  }

  /** Each instance with the activities of one that was closed, and the hazard that it led. */
  private static void seed(JdbcClient jdbc) {
    long start = System.nanoTime();
    SeededHazards.copy(
        jdbc,
        INSTANCES,
        Map.of(
            "status", "'closed'",
            "ended_at", "now()",
            "reported_at", "now() - n * interval '3 years' / 1000000"));
    String shift = "now() - n * interval '3 years' / " + INSTANCES;
    jdbc.sql(
            """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_,
              proc_def_id_, start_time_, end_time_, duration_, start_act_id_, state_)
            select 'bench-' || n, 'bench-' || n, 'BENCH-' || n, proc_def_key_, proc_def_id_,
              %1$s, %1$s + interval '9 days', 777600000, start_act_id_, 'COMPLETED'
            from generate_series(1, %2$d) n,
              (select * from act_hi_procinst where proc_def_key_ = 'hazard-rectification' limit 1) p
            """
                .formatted(shift, INSTANCES))
        .update();
    jdbc.sql(
            """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_,
              execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_,
              act_inst_state_, sequence_counter_)
            select 'bench-' || n || '-' || a.r, a.proc_def_key_, a.proc_def_id_, 'bench-' || n,
              'bench-' || n, a.act_id_, a.act_name_, a.act_type_, %1$s + a.r * interval '1 hour',
              %1$s + a.r * interval '1 hour' + interval '1 hour', 3600000, 0, a.r
            from generate_series(1, %2$d) n,
              (select *, row_number() over () as r from (
                select distinct on (act_id_) * from act_hi_actinst
                where proc_def_key_ = 'hazard-rectification') d limit %3$d) a
            """
                .formatted(shift, INSTANCES, ACTIVITIES))
        .update();
    jdbc.sql("vacuum analyze").update();
    System.out.printf(
        "%d instances, %d activities seeded in %.0f s%n",
        INSTANCES, INSTANCES * ACTIVITIES, (System.nanoTime() - start) / NANOS / 1000);
  }

  private static void measure(String address, String question) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    long[] times = new long[RUNS];
    for (int i = -WARM; i < RUNS; i++) {
      long start = System.nanoTime();
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Authorization", Platform.basic("supervisor"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(question + " " + response.body());
      }
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%-95s median %5.0f ms, worst %5.0f ms%n",
        question, times[RUNS / 2] / NANOS, times[RUNS - 1] / NANOS);
  }
}
