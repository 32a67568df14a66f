package org.bihuan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the State Council's holidays and make-up days. A file is merged by date, so that a new year
 * and the correction of a few days are loaded the same way; open deadlines move in the same
 * transaction.
 */
@Component
public class CalendarLoading {

  /**
   * What a load did.
   *
   * @param moved the deadlines that moved
   */
  public record Result(CalendarLoad load, List<MovedDeadline> moved) {}

  private final CalendarStore store;
  private final ObjectProvider<DeadlineMover> movers;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  CalendarLoading(
      CalendarStore store,
      ObjectProvider<DeadlineMover> movers,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.store = store;
    this.movers = movers;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /**
   * Loads a file that a person hands in.
   *
   * @throws org.bihuan.csv.InvalidDataFileException when a line is faulty; nothing is loaded
   */
  @Transactional
  public Result load(Resource file) {
    List<NamedDay> days = CalendarFile.read(file);
    store.lock();
    return merge(days, false, checksum(file));
  }

  /** Loads the file of the release unless it is the one that was loaded last. */
  @Transactional
  public void loadRelease(Resource file) {
    List<NamedDay> days = CalendarFile.read(file);
    String checksum = checksum(file);
    store.lock();
    if (store.releaseChecksum().filter(checksum::equals).isEmpty()) {
      merge(days, true, checksum);
    }
  }

  private Result merge(List<NamedDay> days, boolean release, String checksum) {
    Set<LocalDate> changed = store.merge(days);
    CalendarLoad load =
        new CalendarLoad(
            clock.now(),
            currentPerson.accountOrSystem(),
            release,
            checksum,
            days.size(),
            changed.size(),
            0,
            days.stream().map(day -> day.date().getYear()).distinct().sorted().toList());
    long number = store.add(load);
    List<MovedDeadline> moved =
        changed.isEmpty()
            ? List.of()
            : movers.stream().flatMap(mover -> mover.move().stream()).toList();
    store.setMovedDeadlines(number, moved.size());
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            "节假日安排",
            "载入节假日安排",
            Map.of(
                "年份", load.years().toString(),
                "改动天数", String.valueOf(changed.size()),
                "移动期限", String.valueOf(moved.size()),
                "文件校验值", checksum)));
    return new Result(load, moved);
  }

  private static String checksum(Resource file) {
    try {
      return DigestUtils.sha256Hex(file.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
