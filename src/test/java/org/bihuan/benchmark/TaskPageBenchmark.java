package org.bihuan.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bihuan.BihuanApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a page of fifteen tasks costs a member of three offices, ordered by due date, with fifty
 * thousand tasks open, a quarter of them the member's: with the platform's rights and without any.
 *
 * <p>Run with {@code mvn -Pbenchmark verify}; prints medians and their ratio in one run.
 */
public final class TaskPageBenchmark {

  private static final int TASKS = 50_000;
  private static final int ROUNDS = 60;
  private static final String MEMBER = "gonggong-anquan-ban-1";

  private TaskPageBenchmark() {}

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
      seed(context.getBean(JdbcClient.class));
      measure(context);
    }
  }

  /** Rows as the engine writes them: a quarter for the member's offices, the rest for others. */
  private static void seed(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_,
              due_date_, suspension_state_, proc_def_id_, execution_id_, proc_inst_id_)
            select 'bench-' || n, 1, '整改隐患', 'Task_RectifyHazard', 50, now(),
              now() + (n * 7919 % 90) * interval '1 day', 1,
              (select id_ from act_re_procdef where key_ = 'hazard-rectification' limit 1),
              null, null
            from generate_series(1, :tasks) n
            """)
        .param("tasks", TASKS)
        .update();
    jdbc.sql(
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'bench-link-' || n, 1,
              (array['anquan-ban-anquan', 'anquan-ban-zongzhi', 'gonggong-anquan-ban',
                'caizheng-suo', 'dangzheng-ban', 'gongfu-ban', 'shichang-suo', 'paichusuo',
                'chengguan-ban', 'chengguan-zhongdui', 'dangjian-ban', 'gongfu-zhongxin'])[n % 12 + 1],
              'candidate', 'bench-' || n
            from generate_series(1, :tasks) n
            """)
        .param("tasks", TASKS)
        .update();
    jdbc.sql("analyze").update();
  }

  private static void measure(ConfigurableApplicationContext context) {
    TaskService tasks = context.getBean(TaskService.class);
    IdentityService identity = context.getBean(IdentityService.class);
    ProcessEngineConfiguration engine = context.getBean(ProcessEngineConfiguration.class);
    List<String> groups =
        identity.createGroupQuery().groupMember(MEMBER).list().stream().map(Group::getId).toList();
    Supplier<TaskQuery> page = () -> tasks.createTaskQuery().orderByDueDate().asc();
    Supplier<TaskQuery> offered = () -> page.get().taskCandidateGroupIn(groups);

    Runnable[] bodies = {
      () -> offered.get().listPage(0, 15),
      () -> offered.get().count(),
      () -> page.get().listPage(0, 15),
      () -> page.get().count(),
      () -> offered.get().listPage(0, 15),
      () -> offered.get().count()
    };
    boolean[] withRights = {false, false, true, true, true, true};
    double[][] times = new double[bodies.length][ROUNDS];
    for (int round = -20; round < ROUNDS; round++) {
      for (int body = 0; body < bodies.length; body++) {
        engine.setAuthorizationEnabled(withRights[body]);
        identity.setAuthentication(MEMBER, groups, List.of());
        long start = System.nanoTime();
        bodies[body].run();
        if (round >= 0) {
          times[body][round] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    double pageWithout = median(times[0]);
    double countWithout = median(times[1]);
    System.out.printf("open tasks %d, of them the member's %d%n", TASKS, offered.get().count());
    System.out.printf("page  without rights %7.1f ms%n", pageWithout);
    System.out.printf("count without rights %7.1f ms%n", countWithout);
    print("page  with rights, no condition ", median(times[2]), pageWithout);
    print("count with rights, no condition ", median(times[3]), countWithout);
    print("page  with rights, own offices  ", median(times[4]), pageWithout);
    print("count with rights, own offices  ", median(times[5]), countWithout);
  }

  private static void print(String what, double time, double base) {
    System.out.printf("%s %7.1f ms  ratio %.2f%n", what, time, time / base);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
