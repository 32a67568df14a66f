package org.bihuan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.Person;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.SubstitutionStore;
import org.springframework.stereotype.Component;

/** Writes notices down, shows them, and finds who is to get them by which way. */
@Component
public class NoticeDesk {

  private static final Duration SHOWN = Duration.ofDays(90);
  private static final String MAIL = "mail:";
  private static final String ROBOT = "robot:";

  private final NoticeStore store;
  private final NoticeSending sending;
  private final Channels channels;
  private final PeopleDirectory people;
  private final SubstitutionStore substitutions;
  private final BusinessClock clock;

  NoticeDesk(
      NoticeStore store,
      NoticeSending sending,
      Channels channels,
      PeopleDirectory people,
      SubstitutionStore substitutions,
      BusinessClock clock) {
    this.store = store;
    this.sending = sending;
    this.channels = channels;
    this.people = people;
    this.substitutions = substitutions;
    this.clock = clock;
  }

  /** Tells an event, in the transaction of what happened; one that has been told is not told again. */
  public void tell(Notice notice) {
    store
        .insert(notice)
        .filter(id -> channels.canMail() || !store.robotsOf(notice.offices()).isEmpty())
        .ifPresent(sending::start);
  }

  /** Who gets a notice by which way, each as a text for {@link #deliver}. */
  public List<String> deliveries(long id) {
    Notice notice = store.find(id).orElseThrow();
    List<String> deliveries = new ArrayList<>();
    if (channels.canMail()) {
      for (Colleague colleague : addressees(notice)) {
        if (!colleague.email().isBlank()
            && choice(colleague.account(), notice.kind()).mail()) {
          deliveries.add(MAIL + colleague.account());
        }
      }
    }
    store.robotsOf(notice.offices()).forEach(robot -> deliveries.add(ROBOT + robot.id()));
    return deliveries;
  }

  private Collection<Colleague> addressees(Notice notice) {
    Map<String, Colleague> all = new LinkedHashMap<>();
    for (String office : notice.offices()) {
      people.membersOf(office).forEach(one -> all.put(one.account(), one));
    }
    for (String person : notice.persons()) {
      people.find(person).ifPresent(one -> all.put(one.account(), one));
    }
    for (String account : List.copyOf(all.keySet())) {
      for (String substitute : substitutions.substitutesOf(account, clock.today())) {
        people.find(substitute).ifPresent(one -> all.put(one.account(), one));
      }
    }
    all.remove(notice.actor());
    return all.values();
  }

  /**
   * Sends a notice by one way to one person or group, unless that has been done. Fails when the way
   * is closed; the next attempt is the same message again.
   */
  public void deliver(long id, String target) {
    if (store.isDelivered(id, target)) {
      return;
    }
    Notice notice = store.find(id).orElseThrow();
    if (target.startsWith(MAIL)) {
      people
          .find(target.substring(MAIL.length()))
          .filter(person -> !person.email().isBlank())
          .ifPresent(person -> channels.mail(notice, person));
    } else {
      store
          .robot(UUID.fromString(target.substring(ROBOT.length())))
          .ifPresent(robot -> channels.post(notice, robot));
    }
    store.delivered(id, target, clock.now());
  }

  /** What a person sees on the page, newest first. */
  public List<NoticeStore.Seen> shown(Person person, boolean unreadOnly, int first, int count) {
    return store.of(person, shownKinds(person.id()), unreadOnly, since(), first, count);
  }

  public int unread(Person person) {
    return store.unread(person, shownKinds(person.id()), since());
  }

  public void markAllRead(Person person) {
    store.markAllRead(person, since());
  }

  private Instant since() {
    return clock.now().minus(SHOWN);
  }

  private Set<NoticeKind> shownKinds(String person) {
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    choices(person).stream().filter(Choice::page).forEach(choice -> kinds.add(choice.kind()));
    return kinds;
  }

  /** How a person wants to be told, of every kind. */
  public List<Choice> choices(String person) {
    Map<NoticeKind, Choice> all = new EnumMap<>(NoticeKind.class);
    Arrays.stream(NoticeKind.values()).forEach(kind -> all.put(kind, Choice.byDefault(kind)));
    store.choices(person).forEach(choice -> all.put(choice.kind(), choice));
    return List.copyOf(all.values());
  }

  private Choice choice(String person, NoticeKind kind) {
    return choices(person).stream()
        .filter(choice -> choice.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
