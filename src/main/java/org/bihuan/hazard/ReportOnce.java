package org.bihuan.hazard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports under a key of the sender's, so that a report that is sent again is not a second one. */
@Component
public class ReportOnce {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,100}");
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final HazardReporting reporting;
  private final HazardRegister register;
  private final ReportKeys keys;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  ReportOnce(
      HazardReporting reporting,
      HazardRegister register,
      ReportKeys keys,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.reporting = reporting;
    this.register = register;
    this.keys = keys;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** The hazard, and whether this call has reported it. */
  public record Report(Hazard hazard, boolean isNew) {}

  /**
   * Reports, or finds what the same person has reported under the same key in the last 90 days.
   *
   * @throws RefusedInputException when a fact is faulty, then the key stays free, or the key is
   * @throws ConflictException when the key was used for other facts
   */
  @Transactional
  public Report report(String key, Map<String, ? extends @Nullable Object> facts) {
    if (!KEY.matcher(key).matches()) {
      throw new RefusedInputException(
          "Idempotency-Key", "“Idempotency-Key”须为 8 到 100 个字母、数字、点、冒号、下划线或连字符");
    }
    String person = currentPerson.accountOrSystem();
    String hash = hash(facts);
    Instant now = clock.now();
    keys.forgetBefore(now.minus(REMEMBERED));
    if (keys.take(person, key, hash, now)) {
      Hazard hazard = reporting.report(facts);
      keys.reported(person, key, hazard.number());
      return new Report(hazard, true);
    }
    ReportKeys.Used used = keys.find(person, key).orElseThrow();
    if (!used.factsHash().equals(hash)) {
      throw new ConflictException("“Idempotency-Key”已用于另一份报告 " + used.number() + "，请换一个");
    }
    return new Report(register.find(used.number()).orElseThrow(), false);
  }

  private static String hash(Map<String, ? extends @Nullable Object> facts) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(facts).forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return DigestUtils.sha256Hex(text.toString());
  }
}
