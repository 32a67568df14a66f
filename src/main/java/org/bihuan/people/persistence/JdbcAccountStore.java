package org.bihuan.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.people.AccountEvent;
import org.bihuan.people.AccountStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountStore implements AccountStore {

  private final JdbcClient jdbc;

  JdbcAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<State> find(String account) {
    return jdbc.sql("select * from account where account = :account")
        .param("account", account)
        .query((row, index) -> state(row))
        .optional();
  }

  @Override
  public Map<String, State> all() {
    Map<String, State> all = new HashMap<>();
    jdbc.sql("select * from account").query(row -> {
      all.put(row.getString("account"), state(row));
    });
    return all;
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getBoolean("must_change_password"), row.getTimestamp("closed_at") != null);
  }

  @Override
  public void requireNewPassword(String account, boolean required) {
    jdbc.sql(
            """
            insert into account (account, must_change_password) values (:account, :required)
            on conflict (account) do update set must_change_password = :required
            """)
        .param("account", account)
        .param("required", required)
        .update();
  }

  @Override
  public void close(String account, String person, Instant now) {
    jdbc.sql(
            """
            insert into account (account, closed_at, closed_by) values (:account, :now, :person)
            on conflict (account) do update set closed_at = :now, closed_by = :person
            """)
        .param("account", account)
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void reopen(String account) {
    jdbc.sql("update account set closed_at = null, closed_by = null where account = :account")
        .param("account", account)
        .update();
  }

  @Override
  public void record(AccountEvent event) {
    jdbc.sql(
            """
            insert into account_event (account, occurred_at, person, what, words)
            values (:account, :at, :person, :what, :words)
            """)
        .param("account", event.account())
        .param("at", event.occurredAt().atOffset(ZoneOffset.UTC))
        .param("person", event.person())
        .param("what", event.what().code())
        .param("words", event.words())
        .update();
  }

  @Override
  public List<AccountEvent> events(String account) {
    return jdbc.sql("select * from account_event where account = :account order by id desc")
        .param("account", account)
        .query(
            (row, index) ->
                new AccountEvent(
                    row.getString("account"),
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("person"),
                    AccountEvent.What.of(row.getString("what")),
                    row.getString("words")))
        .list();
  }
}
