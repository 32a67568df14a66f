package org.bihuan.deadline.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Alert;
import org.bihuan.deadline.Alerts;
import org.bihuan.deadline.ClockStore;
import org.bihuan.deadline.DeadlineWatch;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the one timer of a matter's watch. */
@Component
class EngineDeadlineWatch implements DeadlineWatch {

  /** A matter on which no clock runs is looked at again after so long. */
  private static final Duration IDLE = Duration.ofDays(365);

  /** What the engine's command of this thread has still to reschedule. */
  private static final ThreadLocal<@Nullable Rescheduling> RESCHEDULING = new ThreadLocal<>();

  private final ClockStore store;
  private final Alerts alerts;
  private final BusinessClock clock;
  private final PlatformCommands commands;

  EngineDeadlineWatch(
      ClockStore store,
      Alerts alerts,
      BusinessClock clock,
      PlatformCommands commands) {
    this.store = store;
    this.alerts = alerts;
    this.clock = clock;
    this.commands = commands;
  }

  Date nextMoment(String matter) {
    Optional<Alert> next = alerts.next(matter);
    Instant at = next.map(Alert::at).orElseGet(() -> clock.now().plus(IDLE));
    return Date.from(at);
  }

  /** Once for each matter, when everything else of the engine's command is done. */
  @Override
  public void reschedule(String matter) {
    commands.run(
        () -> {
          CommandContext context = Context.getCommandContext();
          Rescheduling open = RESCHEDULING.get();
          if (open == null || open.context != context) {
            open = new Rescheduling(context);
            RESCHEDULING.set(open);
            context.registerCommandContextListener(open);
          }
          open.matters.add(matter);
          return matter;
        });
  }

  private final class Rescheduling implements CommandContextListener {

    private final CommandContext context;
    private final Set<String> matters = new LinkedHashSet<>();

    Rescheduling(CommandContext context) {
      this.context = context;
    }

    @Override
    public void onCommandContextClose(CommandContext commandContext) {
      RESCHEDULING.remove();
      matters.forEach(matter -> move(commandContext, matter));
    }

    @Override
    public void onCommandFailed(CommandContext commandContext, Throwable failure) {
      RESCHEDULING.remove();
    }
  }

  private void move(CommandContext context, String matter) {
    Optional<String> watch = store.watch(matter);
    if (watch.isPresent()) {
      TimerEntity timer = timer(context, watch.get());
      if (timer != null) {
        timer.setDuedate(nextMoment(matter));
      }
    }
  }

  /**
   * The timer may have been made in this very transaction and not be in the database yet; the engine
   * finds it in its cache as a job only.
   */
  private static @Nullable TimerEntity timer(CommandContext context, String watch) {
    DbEntityManager entities = context.getDbEntityManager();
    return Stream.concat(
            entities.getCachedEntitiesByType(AcquirableJobEntity.class).stream(),
            context.getJobManager().findJobsByProcessInstanceId(watch).stream())
        .filter(TimerEntity.class::isInstance)
        .map(TimerEntity.class::cast)
        .filter(timer -> watch.equals(timer.getProcessInstanceId()))
        .filter(timer -> !entities.isDeleted(timer))
        .findFirst()
        .orElse(null);
  }
}
