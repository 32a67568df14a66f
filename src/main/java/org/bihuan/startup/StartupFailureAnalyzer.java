package org.bihuan.startup;

import java.sql.SQLException;
import org.bihuan.csv.InvalidDataFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator in one sentence why the platform did not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    StartupRefusedException refused = cause(failure, StartupRefusedException.class);
    if (refused != null) {
      return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
    PortInUseException port = cause(failure, PortInUseException.class);
    if (port != null) {
      return new FailureAnalysis(
          "端口 " + port.getPort() + " 已被占用，平台没有启动。",
          "停止占用该端口的程序，或用 --server.port=<端口> 另选端口。",
          port);
    }
    InvalidDataFileException data = cause(failure, InvalidDataFileException.class);
    if (data != null) {
      return new FailureAnalysis(data.getMessage(), "按提示改正该文件后重新启动。", data);
    }
    SQLException sql = cause(failure, SQLException.class);
    if (sql != null && isConnectionFailure(sql)) {
      return new FailureAnalysis(
          "数据库连接不上：" + sql.getMessage(),
          "检查 spring.datasource.url、用户名和口令，并确认数据库服务已经启动。",
          sql);
    }
    return null;
  }

  /** SQL states 08 (connection), 28 (sign-in), 3D (no such database), 57 (server not ready). */
  private static boolean isConnectionFailure(SQLException e) {
    String state = e.getSQLState();
    return e instanceof java.sql.SQLTransientConnectionException
        || (state != null && state.matches("(08|28|3D|57).*"));
  }

  private static <T extends Throwable> @Nullable T cause(
      @Nullable Throwable failure, Class<T> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }
}
