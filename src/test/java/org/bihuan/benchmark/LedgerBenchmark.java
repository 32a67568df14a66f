package org.bihuan.benchmark;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bihuan.BihuanApplication;
import org.bihuan.Sheets;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.identity.ActingFor;
import org.bihuan.identity.Person;
import org.bihuan.ledger.LedgerExport;
import org.bihuan.ledger.LedgerImport;
import org.bihuan.ledger.LedgerImports;
import org.bihuan.ledger.Reconciliation;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger of ten thousand rows brought in and one of a hundred thousand hazards written, both as
 * Excel files, and register and engine compared.
 *
 * <p>Run with {@code mvn -Pbenchmark verify}, which gives it 512 MB.
 */
public final class LedgerBenchmark {

  private static final int ROWS_IN = 10_000;
  private static final int ROWS_OUT = 100_000;
  private static final long PAUSE = 500;
  private static final List<String> COMMUNITIES = List.of("示范社区一", "示范社区二", "示范社区三");
  private static final double NANOS = 1e9;
  private static final Person SAFETY =
      new Person("anweiban-1", Set.of("anweiban", "staff", "supervisor"));

  private LedgerBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
    SpringApplication application = new SpringApplication(BihuanApplication.class);
    try (ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--bihuan.data-folder=" + folder,
            "--bihuan.trial.ledger=false",
            "--bihuan.trial.campaign=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=warn")) {
      bringIn(context);
      compare(context);
      write(context, folder);
    }
  }

  private static void bringIn(ConfigurableApplicationContext context) {
    LedgerImports imports = context.getBean(LedgerImports.class);
    byte[] file = file();
    long start = System.nanoTime();
    context
        .getBean(ActingFor.class)
        .run(
            SAFETY,
            () -> {
              LedgerImport now =
                  imports.start("ledger.xlsx", stream(file), false, LedgerImport.Mode.ALL);
              while (now.state().isRunning()) {
                pause();
                now = imports.require(now.id());
              }
              report(ROWS_IN + " rows in (" + now.state() + ", " + now.created() + ")", start);
            });
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InputStream stream(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  private static byte[] file() {
    List<String> head =
        List.of("专题", "地址/社区/网格", "隐患描述", "等级", "发现方式", "发现日期", "整改时限", "状态");
    return Sheets.of(
        head,
        IntStream.range(0, ROWS_IN)
            .mapToObj(
                i ->
                    List.of(
                        "消防",
                        COMMUNITIES.get(i % COMMUNITIES.size()) + " 示范路 " + i + " 号",
                        "疏散通道堆放杂物，影响疏散，第 " + i + " 处。",
                        "一般",
                        "巡查",
                        LocalDate.of(2026, 1, 5).plusDays(i % 280),
                        "2027-12-31",
                        i % 2 == 0 ? "整改中" : "待核实"))
            .toList());
  }

  private static void compare(ConfigurableApplicationContext context) {
    long start = System.nanoTime();
    int found = context.getBean(Reconciliation.class).differences().size();
    report(ROWS_IN + " open hazards compared (" + found + " differences)", start);
  }

  private static void write(ConfigurableApplicationContext context, Path folder) throws Exception {
    seed(context.getBean(JdbcClient.class));
    Path file = folder.resolve("ledger.xlsx");
    long start = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(file)) {
      context
          .getBean(LedgerExport.class)
          .write(HazardSearch.all(0, 1), SAFETY, out);
    }
    report(ROWS_OUT + " rows out, " + Files.size(file) / 1_000_000 + " MB", start);
  }

  /** Copies of what was brought in, each with a history. */
  private static void seed(JdbcClient jdbc) {
    SeededHazards.copy(
        jdbc, ROWS_OUT - ROWS_IN, Map.of("status", "'closed'", "ended_at", "now()"));
    jdbc.sql(
            """
            insert into hazard_step (number, occurred_at, person, step, outcome, words)
            select h.number, now(), 'anweiban-1', s.step, '合格', '{"意见": "同意"}'
            from hazard h, unnest(array['report', 'verify', 'assign', 'rectify', 'reinspect']) as s(step)
            where h.number like 'BENCH-%'
            """)
        .update();
  }

  private static void report(String what, long start) {
    System.out.printf(
        "%s: %.1f s, heap at most %d MB%n",
        what, (System.nanoTime() - start) / NANOS, Runtime.getRuntime().maxMemory() / 1_000_000);
  }
}
