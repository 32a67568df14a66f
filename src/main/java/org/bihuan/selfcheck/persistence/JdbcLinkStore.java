package org.bihuan.selfcheck.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.selfcheck.Link;
import org.bihuan.selfcheck.LinkStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkStore implements LinkStore {

  private final JdbcClient jdbc;

  JdbcLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(Link link, String tokenHash) {
    jdbc.sql(
            """
            insert into enterprise_link (
              id, enterprise, token_hash, created_by, created_at, expires_at)
            values (:id, :enterprise, :hash, :person, :at, :expiresAt)
            """)
        .param("id", link.id())
        .param("enterprise", link.enterprise())
        .param("hash", tokenHash)
        .param("person", link.createdBy())
        .param("at", link.createdAt().atOffset(ZoneOffset.UTC))
        .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        row.getString("enterprise"),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("revoked_by"),
        instant(row.getTimestamp("revoked_at")),
        instant(row.getTimestamp("last_used_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp value) {
    return value == null ? null : value.toInstant();
  }

  @Override
  public Optional<Link> find(UUID id) {
    return jdbc.sql("select * from enterprise_link where id = :id")
        .param("id", id)
        .query((row, index) -> link(row))
        .optional();
  }

  @Override
  public Optional<Link> findByToken(String tokenHash) {
    return jdbc.sql("select * from enterprise_link where token_hash = :hash")
        .param("hash", tokenHash)
        .query((row, index) -> link(row))
        .optional();
  }

  @Override
  public List<Link> of(String enterprise) {
    return jdbc.sql(
            "select * from enterprise_link where enterprise = :code order by created_at desc, id")
        .param("code", enterprise)
        .query((row, index) -> link(row))
        .list();
  }

  @Override
  public void revoke(UUID id, String person, Instant at) {
    jdbc.sql("update enterprise_link set revoked_by = :person, revoked_at = :at where id = :id")
        .param("id", id)
        .param("person", person)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void used(UUID id, Instant at) {
    jdbc.sql("update enterprise_link set last_used_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
