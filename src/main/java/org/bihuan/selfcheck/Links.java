package org.bihuan.selfcheck;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives links to enterprises, takes them back, and tells whose a token is. */
@Component
public class Links {

  static final int LONGEST_DAYS = 366;
  private static final int TOKEN_BYTES = 32;
  private static final Duration NOTED_AGAIN = Duration.ofMinutes(5);

  private final LinkStore store;
  private final EnterpriseRegister register;
  private final EnterpriseStore enterprises;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final SecureRandom random = new SecureRandom();

  Links(
      LinkStore store,
      EnterpriseRegister register,
      EnterpriseStore enterprises,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.store = store;
    this.register = register;
    this.enterprises = enterprises;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** A link and its token, which is told this once. */
  public record Given(Link link, String token) {}

  /**
   * Gives a link.
   *
   * @param days from now until it expires, 1 to 366
   */
  @Transactional
  public Given give(String code, int days) {
    Enterprise enterprise = kept(code);
    if (enterprise.isClosed()) {
      throw new ConflictException("单位 " + code + " 已从台账注销，不能生成链接");
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw new RefusedInputException("days", "“有效天数”须为 1 到 " + LONGEST_DAYS);
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.now();
    Link link =
        new Link(
            UUID.randomUUID(),
            code,
            currentPerson.accountOrSystem(),
            now,
            now.plus(Duration.ofDays(days)),
            null,
            null,
            null);
    store.insert(link, DigestUtils.sha256Hex(token));
    register.record(enterprise, "生成自查链接", Map.of("有效天数", String.valueOf(days)));
    return new Given(link, token);
  }

  public List<Link> of(String code) {
    kept(code);
    return store.of(code);
  }

  /** Takes a link back; whoever uses it is refused from now on. */
  @Transactional
  public void revoke(String code, UUID id) {
    Enterprise enterprise = kept(code);
    Link link =
        store
            .find(id)
            .filter(found -> found.enterprise().equals(code))
            .orElseThrow(() -> new NotFoundException("没有这个链接"));
    if (link.revokedAt() == null) {
      store.revoke(id, currentPerson.accountOrSystem(), clock.now());
      register.record(enterprise, "作废自查链接", Map.of());
    }
  }

  private Enterprise kept(String code) {
    Enterprise enterprise = register.require(code);
    if (!register.mayKeep(enterprise.facts().community())) {
      throw new ForbiddenException("只有街道安委办和单位所在社区可以管理自查链接");
    }
    return enterprise;
  }

  public boolean isValid(Link link) {
    return link.isValid(clock.now());
  }

  /** Whose token it is; empty when it is nobody's, expired or revoked, or the enterprise has closed. */
  @Transactional
  public Optional<Enterprise> holder(String token) {
    Instant now = clock.now();
    Optional<Link> link =
        store.findByToken(DigestUtils.sha256Hex(token)).filter(found -> found.isValid(now));
    link.ifPresent(found -> noteUse(found, now));
    return link.flatMap(found -> enterprises.find(found.enterprise()))
        .filter(enterprise -> !enterprise.isClosed());
  }

  private void noteUse(Link link, Instant now) {
    Instant last = link.lastUsedAt();
    if (last == null || last.plus(NOTED_AGAIN).isBefore(now)) {
      store.used(link.id(), now);
    }
  }
}
