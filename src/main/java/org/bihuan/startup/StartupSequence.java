package org.bihuan.startup;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the start-up steps after the context is built and before the web server opens its port. */
@Component
class StartupSequence implements SmartLifecycle {

  private final List<StartupStep> steps;
  private volatile boolean running;

  StartupSequence(List<StartupStep> steps) {
    this.steps = steps;
  }

  @Override
  public void start() {
    steps.forEach(StartupStep::run);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The web server starts near the end of all phases; phase 0 comes before it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
