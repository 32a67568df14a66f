package org.bihuan.database;

import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Trial mode: no database server is named, so the platform brings its own, with trial accounts and a
 * trial ledger. With {@code spring.datasource.url} set there is nothing of the kind.
 */
public final class TrialMode {

  private TrialMode() {}

  public static boolean isOn(Environment environment) {
    String url = environment.getProperty("spring.datasource.url");
    return url == null || url.isBlank();
  }

  /** Bean condition: trial mode is on. */
  public static final class Condition implements org.springframework.context.annotation.Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isOn(context.getEnvironment());
    }
  }
}
