package org.bihuan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts the embedded server where no {@code spring.datasource.url} names a real one. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  @Conditional(TrialMode.Condition.class)
  EmbeddedDatabase embeddedDatabase(Environment environment, ServerProperties server) {
    refuseTakenPort(server);
    return EmbeddedDatabase.start(
        Path.of(environment.getProperty("bihuan.data-folder", "data")));
  }

  /** Asked before minutes are spent on data that nobody could reach. */
  private static void refuseTakenPort(ServerProperties server) {
    Integer port = server.getPort();
    if (port == null || port <= 0) {
      return;
    }
    InetAddress address = server.getAddress();
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(
          address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new PortInUseException(port, e);
    }
  }
}
