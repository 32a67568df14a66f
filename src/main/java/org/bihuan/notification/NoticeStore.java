package org.bihuan.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.identity.Person;

/** The tables of notices. */
public interface NoticeStore {

  /** Keeps a notice unless its event has been told; its id then. */
  Optional<Long> insert(Notice notice);

  Optional<Notice> find(long id);

  /** A notice as a person sees it. */
  record Seen(Notice notice, boolean read) {}

  /** What a person is told of the given kinds since a day, newest first. */
  List<Seen> of(
      Person person, Set<NoticeKind> kinds, boolean unreadOnly, Instant since, int first, int count);

  int unread(Person person, Set<NoticeKind> kinds, Instant since);

  /** Marks what is the person's own to read. */
  void markRead(Person person, Collection<Long> ids);

  void markAllRead(Person person, Instant since);

  /** What a person has chosen; kinds without a choice are left out. */
  List<Choice> choices(String person);

  void choose(String person, Choice choice);

  List<Robot> robots();

  List<Robot> robotsOf(Collection<String> offices);

  Optional<Robot> robot(UUID id);

  void addRobot(Robot robot, String person, Instant now);

  void removeRobot(UUID id);

  boolean isDelivered(long notice, String target);

  void delivered(long notice, String target, Instant now);
}
