package org.bihuan.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bihuan.audit.persistence.AuditPersistence;
import org.bihuan.database.DatabaseConfiguration;
import org.bihuan.startup.StartupRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Verifies the record from the command line, without starting the platform: {@code java -jar
 * bihuan.jar verify-audit [seq hash] [--setting=value …]}.
 */
public final class AuditCommand {

  public static final String NAME = "verify-audit";

  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int USAGE = 2;

  private AuditCommand() {}

  /** The database and the record; nothing of the engine. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ServerProperties.class)
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @Import({DatabaseConfiguration.class, AuditPersistence.class, AuditVerification.class})
  static class Setup {}

  /**
   * Runs the command.
   *
   * @return 0 intact, 1 broken, 2 wrong usage or no database
   */
  public static int run(String... args) {
    return run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static int run(PrintStream out, String... args) {
    int settings = 0;
    while (settings < args.length && !args[settings].startsWith("--")) {
      settings++;
    }
    boolean noted = settings == 2 && args[0].matches("[1-9]\\d{0,17}") && args[1].matches("[0-9a-f]{64}");
    if (settings != 0 && !noted) {
      out.println("用法：java -jar bihuan.jar " + NAME + " [链尾序号 链尾哈希] [--设置=值 …]");
      return USAGE;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Setup.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.level.root=warn", "spring.main.banner-mode=off")
            .run(args)) {
      AuditVerification verification = context.getBean(AuditVerification.class);
      return tell(
          out, noted ? verification.verify(Long.parseLong(args[0]), args[1]) : verification.verify());
    } catch (RuntimeException e) {
      StartupRefusedException refused = cause(e);
      out.println(refused == null ? "数据库无法读取：" + e.getMessage() : refused.getMessage());
      return USAGE;
    }
  }

  private static int tell(PrintStream out, AuditVerification.Result found) {
    if (found.intact()) {
      out.println("审计记录完整：共 " + found.entries() + " 条");
    } else {
      out.println("审计记录已被改动：记录 " + found.firstBroken() + " " + found.reason());
    }
    out.println("链尾：第 " + found.lastSeq() + " 条 " + found.lastHash());
    return found.intact() ? INTACT : BROKEN;
  }

  private static @Nullable StartupRefusedException cause(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof StartupRefusedException refused) {
        return refused;
      }
    }
    return null;
  }
}
