package org.bihuan.publicreport;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.problem.TooManyRequestsException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much one address may send and ask, on all nodes together. Of the address only a hash with the
 * day and a secret of the installation is kept, for two days, and nothing ties it to a report.
 */
@Component
public class IntakeLimits {

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(%.*)?");
  private static final int NETWORK_GROUPS = 4;

  /** How often one may try for each report that one may send. */
  private static final int ATTEMPTS = 3;

  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final ReportStore store;
  private final BusinessClock clock;
  private final int reportsPerHour;
  private final int reportsPerDay;
  private final int questionsPerHour;
  private final long bytesPerDay;

  IntakeLimits(
      ReportStore store,
      BusinessClock clock,
      @Value("${bihuan.report.per-hour}") int reportsPerHour,
      @Value("${bihuan.report.per-day}") int reportsPerDay,
      @Value("${bihuan.report.questions-per-hour}") int questionsPerHour,
      @Value("${bihuan.report.megabytes-per-day}") int megabytesPerDay) {
    this.store = store;
    this.clock = clock;
    this.reportsPerHour = reportsPerHour;
    this.reportsPerDay = reportsPerDay;
    this.questionsPerHour = questionsPerHour;
    this.bytesPerDay = megabytesPerDay * 1024L * 1024L;
  }

  /**
   * Counts a report; what is refused for a mistake in it is given back, so that only attempts count.
   *
   * @throws TooManyRequestsException when the address has had its share
   */
  @Transactional(
      propagation = Propagation.REQUIRES_NEW,
      noRollbackFor = TooManyRequestsException.class)
  public void report(String address, long bytes) {
    store.forgetUses(clock.now().minus(REMEMBERED));
    Duration hour = Duration.ofHours(1);
    Duration day = Duration.ofDays(1);
    refuse(
        use("attempt-hour", address, hour, 1) > (long) ATTEMPTS * reportsPerHour, "举报", hour);
    refuse(use("report-hour", address, hour, 1) > reportsPerHour, "举报", hour);
    refuse(use("report-day", address, day, 1) > reportsPerDay, "举报", day);
    refuse(use("bytes-day", address, day, bytes) > bytesPerDay, "上传", day);
  }

  /** Nothing came of a report that was counted. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void giveBack(String address) {
    use("report-hour", address, Duration.ofHours(1), -1);
    use("report-day", address, Duration.ofDays(1), -1);
  }

  /**
   * Counts a question for the state of a report, or a link that does not fit.
   *
   * @throws TooManyRequestsException when the address has had its share
   */
  @Transactional(
      propagation = Propagation.REQUIRES_NEW,
      noRollbackFor = TooManyRequestsException.class)
  public void question(String address) {
    store.forgetUses(clock.now().minus(REMEMBERED));
    Duration hour = Duration.ofHours(1);
    refuse(use("question-hour", address, hour, 1) > questionsPerHour, "查询", hour);
  }

  private long use(String what, String address, Duration window, long amount) {
    long seconds = clock.now().getEpochSecond() / window.toSeconds() * window.toSeconds();
    return store.use(what, network(address), Instant.ofEpochSecond(seconds), amount);
  }

  private static void refuse(boolean tooMany, String what, Duration window) {
    if (tooMany) {
      throw new TooManyRequestsException(
          "您所在的网络" + what + "过于频繁，请"
              + (window.toHours() > 1 ? "明天" : "一小时后")
              + "再试；紧急情况请拨打 96119、12345",
          window.toSeconds());
    }
  }

  /** A household has a whole network of IPv6 addresses. */
  static String network(String address) {
    if (!IPV6.matcher(address).matches()) {
      return address;
    }
    String[] halves = address.split("%", 2)[0].split("::", 2);
    String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    return Arrays.stream(Arrays.copyOf(head, NETWORK_GROUPS))
        .map(group -> group == null || group.isEmpty() ? "0" : group)
        .collect(Collectors.joining(":"));
  }
}
