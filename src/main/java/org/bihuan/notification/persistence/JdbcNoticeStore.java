package org.bihuan.notification.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.identity.Person;
import org.bihuan.notification.Choice;
import org.bihuan.notification.Notice;
import org.bihuan.notification.NoticeKind;
import org.bihuan.notification.NoticeStore;
import org.bihuan.notification.Robot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeStore implements NoticeStore {

  /** What is told to a person, who did not do it. */
  /** Whoever stands in for somebody is told what that person is told. */
  private static String[] accounts(Person person) {
    return Stream.concat(Stream.of(person.id()), person.absentees().stream())
        .toArray(String[]::new);
  }

  private static final String OWN =
      """
      from notice n
      where n.created_at >= :since and n.kind = any (:kinds::text[]) and n.actor <> :person
        and (n.offices && :groups::text[] or n.persons && :persons::text[])
      """;

  private static final String UNREAD =
      """
       and not exists (
         select from notice_read r where r.notice_id = n.id and r.person = :person)
      """;

  private final JdbcClient jdbc;

  JdbcNoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Long> insert(Notice notice) {
    return jdbc.sql(
            """
            insert into notice (event_key, kind, matter, title, body, link, offices, persons,
              actor, created_at)
            values (:eventKey, :kind, :matter, :title, :body, :link, :offices, :persons, :actor,
              :createdAt)
            on conflict (event_key) do nothing returning id
            """)
        .param("eventKey", notice.eventKey())
        .param("kind", notice.kind().code())
        .param("matter", notice.matter())
        .param("title", notice.title())
        .param("body", notice.body())
        .param("link", notice.link())
        .param("offices", notice.offices().toArray(String[]::new))
        .param("persons", notice.persons().toArray(String[]::new))
        .param("actor", notice.actor())
        .param("createdAt", utc(notice.createdAt()))
        .query(Long.class)
        .optional();
  }

  @Override
  public Optional<Notice> find(long id) {
    return jdbc.sql("select n.* from notice n where n.id = :id")
        .param("id", id)
        .query((row, index) -> notice(row))
        .optional();
  }

  private JdbcClient.StatementSpec own(
      String sql, Person person, Set<NoticeKind> kinds, Instant since) {
    return jdbc.sql(sql)
        .param("since", utc(since))
        .param("kinds", kinds.stream().map(NoticeKind::code).toArray(String[]::new))
        .param("person", person.id())
        .param("groups", person.groups().toArray(String[]::new))
        .param("persons", accounts(person));
  }

  @Override
  public List<Seen> of(
      Person person, Set<NoticeKind> kinds, boolean unreadOnly, Instant since, int first, int count) {
    return own(
            "select n.*, exists (select from notice_read r where r.notice_id = n.id"
                + " and r.person = :person) as seen "
                + OWN
                + (unreadOnly ? UNREAD : "")
                + " order by n.created_at desc, n.id desc limit :count offset :first",
            person,
            kinds,
            since)
        .param("count", count)
        .param("first", first)
        .query((row, index) -> new Seen(notice(row), row.getBoolean("seen")))
        .list();
  }

  @Override
  public int unread(Person person, Set<NoticeKind> kinds, Instant since) {
    return own("select count(*) " + OWN + UNREAD, person, kinds, since)
        .query(Integer.class)
        .single();
  }

  @Override
  public void markRead(Person person, Collection<Long> ids) {
    jdbc.sql(
            """
            insert into notice_read (notice_id, person)
            select id, :person from notice
            where id = any (:ids::bigint[]) and (offices && :groups::text[] or persons && :persons::text[])
            on conflict do nothing
            """)
        .param("person", person.id())
        .param("ids", ids.toArray(Long[]::new))
        .param("groups", person.groups().toArray(String[]::new))
        .param("persons", accounts(person))
        .update();
  }

  @Override
  public void markAllRead(Person person, Instant since) {
    own(
            "insert into notice_read (notice_id, person) select n.id, :person "
                + OWN
                + " on conflict do nothing",
            person,
            Set.of(NoticeKind.values()),
            since)
        .update();
  }

  @Override
  public List<Choice> choices(String person) {
    return jdbc.sql("select kind, page, mail from notice_choice where person = :person")
        .param("person", person)
        .query(
            (row, index) ->
                new Choice(
                    NoticeKind.find(row.getString("kind")).orElseThrow(),
                    row.getBoolean("page"),
                    row.getBoolean("mail")))
        .list();
  }

  @Override
  public void choose(String person, Choice choice) {
    jdbc.sql(
            """
            insert into notice_choice (person, kind, page, mail)
            values (:person, :kind, :page, :mail)
            on conflict (person, kind) do update set page = excluded.page, mail = excluded.mail
            """)
        .param("person", person)
        .param("kind", choice.kind().code())
        .param("page", choice.page())
        .param("mail", choice.mail())
        .update();
  }

  @Override
  public List<Robot> robots() {
    return jdbc.sql("select * from notice_robot order by office, kind, created_at")
        .query((row, index) -> robot(row))
        .list();
  }

  @Override
  public List<Robot> robotsOf(Collection<String> offices) {
    return jdbc.sql("select * from notice_robot where office = any (:offices::text[]) order by created_at")
        .param("offices", offices.toArray(String[]::new))
        .query((row, index) -> robot(row))
        .list();
  }

  @Override
  public Optional<Robot> robot(UUID id) {
    return jdbc.sql("select * from notice_robot where id = :id")
        .param("id", id)
        .query((row, index) -> robot(row))
        .optional();
  }

  @Override
  public void addRobot(Robot robot, String person, Instant now) {
    jdbc.sql(
            """
            insert into notice_robot (id, office, kind, url, secret, created_by, created_at)
            values (:id, :office, :kind, :url, :secret, :person, :now)
            """)
        .param("id", robot.id())
        .param("office", robot.office())
        .param("kind", robot.vendor().code())
        .param("url", robot.url())
        .param("secret", robot.secret())
        .param("person", person)
        .param("now", utc(now))
        .update();
  }

  @Override
  public void removeRobot(UUID id) {
    jdbc.sql("delete from notice_robot where id = :id").param("id", id).update();
  }

  @Override
  public boolean isDelivered(long notice, String target) {
    return jdbc.sql(
            """
            select exists (
              select from notice_delivery where notice_id = :notice and target = :target)
            """)
        .param("notice", notice)
        .param("target", target)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void delivered(long notice, String target, Instant now) {
    jdbc.sql(
            """
            insert into notice_delivery (notice_id, target, sent_at)
            values (:notice, :target, :now)
            """)
        .param("notice", notice)
        .param("target", target)
        .param("now", utc(now))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("event_key"),
        NoticeKind.find(row.getString("kind")).orElseThrow(),
        row.getString("matter"),
        row.getString("title"),
        row.getString("body"),
        row.getString("link"),
        texts(row.getArray("offices")),
        texts(row.getArray("persons")),
        row.getString("actor"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Robot robot(ResultSet row) throws SQLException {
    return new Robot(
        row.getObject("id", UUID.class),
        row.getString("office"),
        Robot.Vendor.find(row.getString("kind")).orElseThrow(),
        row.getString("url"),
        row.getString("secret"));
  }
}
