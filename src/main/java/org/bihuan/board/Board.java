package org.bihuan.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Grade;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What supervisors see of all hazards at a glance, for those who read everything (方案 正文五（三）:
 * 定期调度通报).
 */
@Component
public class Board {

  private final BoardStore store;
  private final OfficeDirectory offices;
  private final SectorCatalogue sectors;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Board(
      BoardStore store,
      OfficeDirectory offices,
      SectorCatalogue sectors,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.offices = offices;
    this.sectors = sectors;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  /**
   * The hazards of one office, subject and so on.
   *
   * @param value code, or what it is itself
   * @param name in Chinese
   * @param rank of offices by their rates, from 1, the same for equals; null for everything else
   */
  public record Line(String value, String name, Numbers numbers, @Nullable Integer rank) {}

  /** Everything at a moment. */
  public record Picture(
      BoardFilter filter,
      Numbers all,
      Map<Dimension, List<Line>> lines,
      LocalDate today,
      Instant at) {}

  /**
   * The person who looks.
   *
   * @throws ForbiddenException for whoever may not see all hazards
   */
  public Person requireReader() {
    return currentPerson
        .find()
        .filter(Person::readsEverything)
        .orElseThrow(() -> new ForbiddenException("只有监督人员、街道领导、街道安委办和系统管理员可以查看督导看板"));
  }

  public Picture picture(BoardFilter filter) {
    requireReader();
    LocalDate today = clock.today();
    Map<Dimension, Map<String, Numbers>> counted =
        store.count(filter, today, BusinessClock.endOfWeek(today));
    Map<Dimension, List<Line>> lines = new EnumMap<>(Dimension.class);
    counted.forEach((dimension, values) -> lines.put(dimension, lines(dimension, values)));
    Numbers all =
        counted.getOrDefault(Dimension.GRADE, Map.of()).values().stream()
            .reduce(Numbers.NONE, Numbers::plus);
    return new Picture(filter, all, lines, today, clock.now());
  }

  private List<Line> lines(Dimension dimension, Map<String, Numbers> values) {
    List<Line> lines = new ArrayList<>();
    values.forEach(
        (value, numbers) -> lines.add(new Line(value, name(dimension, value), numbers, null)));
    return switch (dimension) {
      case OFFICE -> ranked(lines);
      case MONTH -> lines;
      default -> {
        lines.sort(
            Comparator.comparing((Line line) -> line.numbers().total())
                .reversed()
                .thenComparing(Line::value));
        yield lines;
      }
    };
  }

  private String name(Dimension dimension, String value) {
    return switch (dimension) {
      case OFFICE, COMMUNITY -> offices.nameOf(value);
      case SECTOR -> sectors.find(value).map(sector -> sector.shortName()).orElse(value);
      case GRADE -> Grade.of(value).commonName();
      case SOURCE, MONTH -> value;
    };
  }

  /** By rectification rate, then by on-time rate; who is overdue with nothing to show comes last. */
  private static List<Line> ranked(List<Line> lines) {
    Comparator<Line> better =
        Comparator.comparing(Board::rate).thenComparing(Board::onTimeRate).reversed();
    lines.sort(better.thenComparing(Line::value));
    List<Line> ranked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean equal = i > 0 && better.compare(lines.get(i - 1), line) == 0;
      Integer before = equal ? ranked.get(i - 1).rank() : null;
      ranked.add(
          new Line(line.value(), line.name(), line.numbers(), before == null ? i + 1 : before));
    }
    return ranked;
  }

  private static double rate(Line line) {
    Double rate = line.numbers().rate();
    return rate == null ? 0 : rate;
  }

  private static double onTimeRate(Line line) {
    Double rate = line.numbers().onTimeRate();
    return rate == null ? 0 : rate;
  }

  /**
   * Counts the register anew.
   *
   * @return in which cells the board had not agreed with it
   */
  @Transactional
  public List<String> rebuild() {
    if (!requireReader().is(Role.ADMINISTRATOR)) {
      throw new ForbiddenException("只有系统管理员可以重新统计");
    }
    List<String> differences = store.differences();
    store.rebuild();
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            "督导看板",
            "重新统计",
            Map.of("不一致", String.valueOf(differences.size()))));
    return differences;
  }
}
