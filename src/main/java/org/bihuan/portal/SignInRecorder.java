package org.bihuan.portal;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.Deed;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Tells who signed in, out, and who could not. A program signs in with each request: it is told once
 * an hour for each account and address; failures of one address are told up to a number.
 */
@Component
class SignInRecorder {

  /** Somebody may have typed a password where the account belongs: what is no account is not kept. */
  private static final String UNKNOWN = "未知账号";

  private static final int FAILURES_AN_HOUR = 30;
  private static final int MOST_COUNTED = 10_000;
  private static final long HOUR = 3600;

  private final ApplicationEventPublisher events;
  private final BusinessClock clock;
  private final PeopleDirectory people;
  private final Map<String, Integer> counts = new HashMap<>();
  private long hour;

  SignInRecorder(
      ApplicationEventPublisher events, BusinessClock clock, PeopleDirectory people) {
    this.events = events;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    Authentication person = event.getAuthentication();
    if (count("in " + person.getName() + " " + address(person)) == 1) {
      tell(person.getName(), person, "登录", Map.of());
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    Authentication person = event.getAuthentication();
    if (count("failed " + address(person)) <= FAILURES_AN_HOUR) {
      tell(
          people.find(person.getName()).isPresent() ? person.getName() : UNKNOWN,
          person,
          "登录失败",
          Map.of("原因", String.valueOf(event.getException().getMessage())));
    }
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    Authentication person = event.getAuthentication();
    tell(person.getName(), person, "退出", Map.of());
    forget("in " + person.getName() + " " + address(person));
  }

  private void tell(
      String account, Authentication from, String what, Map<String, String> words) {
    Map<String, String> said = new HashMap<>(words);
    said.put("地址", address(from));
    events.publishEvent(new Deed(Deed.Kind.SIGN_IN, account, account, what, said));
  }

  private static String address(Authentication person) {
    return person.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  private synchronized int count(String key) {
    long now = clock.now().getEpochSecond() / HOUR;
    if (now != hour || counts.size() > MOST_COUNTED) {
      counts.clear();
      hour = now;
    }
    return counts.merge(key, 1, Integer::sum);
  }

  private synchronized void forget(String key) {
    counts.remove(key);
  }
}
