package org.bihuan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bihuan.identity.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
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

  CalendarLoading(
      CalendarStore store,
      ObjectProvider<DeadlineMover> movers,
      BusinessClock clock,
      CurrentPerson currentPerson) {
    this.store = store;
    this.movers = movers;
    this.clock = clock;
    this.currentPerson = currentPerson;
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
    return new Result(load, moved);
  }

  private static String checksum(Resource file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
