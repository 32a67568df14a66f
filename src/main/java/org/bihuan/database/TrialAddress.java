package org.bihuan.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Trial mode, whose passwords everybody knows, answers this machine only, unless {@code
 * server.address} says otherwise.
 */
class TrialAddress implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (TrialMode.isOn(environment)) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource("trialMode", Map.of("server.address", "127.0.0.1")));
    }
  }
}
