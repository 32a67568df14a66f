package org.bihuan.evidence.persistence;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.evidence.Evidence;
import org.bihuan.evidence.EvidenceKind;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.evidence.FileFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvidenceStore implements EvidenceStore {

  private static final String SELECT =
      """
      select e.id, e.matter, e.kind, e.name, c.type, c.size, e.sha256, c.width, c.height,
        c.thumbnail is not null as has_thumbnail, c.taken_at, c.latitude, c.longitude,
        e.uploaded_by, e.uploaded_at, e.task_id, e.step, e.sealed_at is not null as sealed
      from evidence e join evidence_content c using (sha256)
      where e.removed_at is null and e.matter = :matter
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcEvidenceStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public void keep(FileFacts file, InputStream content) {
    boolean there =
        jdbc.sql("select exists (select 1 from evidence_content where sha256 = :sha256)")
            .param("sha256", file.sha256())
            .query(Boolean.class)
            .single();
    if (there) {
      return;
    }
    template.update(
        """
        insert into evidence_content
          (sha256, bytes, size, type, width, height, thumbnail, taken_at, latitude, longitude)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (sha256) do nothing
        """,
        statement -> {
          statement.setString(1, file.sha256());
          statement.setBinaryStream(2, content, file.size());
          statement.setLong(3, file.size());
          statement.setString(4, file.type());
          statement.setObject(5, file.width());
          statement.setObject(6, file.height());
          statement.setBytes(7, file.thumbnail());
          LocalDateTime takenAt = file.takenAt();
          statement.setTimestamp(8, takenAt == null ? null : Timestamp.valueOf(takenAt));
          statement.setObject(9, file.latitude());
          statement.setObject(10, file.longitude());
        });
  }

  @Override
  public void insert(Evidence item) {
    jdbc.sql(
            """
            insert into evidence
              (id, matter, kind, name, sha256, uploaded_by, uploaded_at, task_id, step)
            values (:id, :matter, :kind, :name, :sha256, :uploadedBy, :uploadedAt, :taskId, :step)
            """)
        .param("id", item.id())
        .param("matter", item.matter())
        .param("kind", item.kind().code())
        .param("name", item.name())
        .param("sha256", item.sha256())
        .param("uploadedBy", item.uploadedBy())
        .param("uploadedAt", utc(item.uploadedAt()))
        .param("taskId", item.taskId())
        .param("step", item.step())
        .update();
  }

  @Override
  public List<Evidence> of(String matter) {
    return jdbc.sql(SELECT + " order by e.uploaded_at, e.name, e.id")
        .param("matter", matter)
        .query((row, index) -> evidence(row))
        .list();
  }

  @Override
  public Optional<Evidence> find(String matter, UUID id) {
    return jdbc.sql(SELECT + " and e.id = :id")
        .param("matter", matter)
        .param("id", id)
        .query((row, index) -> evidence(row))
        .optional();
  }

  @Override
  public byte[] content(String sha256) {
    return bytes("bytes", sha256);
  }

  @Override
  public byte[] thumbnail(String sha256) {
    return bytes("thumbnail", sha256);
  }

  private byte[] bytes(String column, String sha256) {
    return jdbc.sql("select " + column + " from evidence_content where sha256 = :sha256")
        .param("sha256", sha256)
        .query(byte[].class)
        .single();
  }

  @Override
  public void remove(UUID id, Instant at, String person) {
    jdbc.sql(
            """
            update evidence set removed_at = :at, removed_by = :person
            where id = :id and sealed_at is null and removed_at is null
            """)
        .param("at", utc(at))
        .param("person", person)
        .param("id", id)
        .update();
  }

  @Override
  public void seal(String matter, String taskId, Instant at) {
    jdbc.sql(
            """
            update evidence set sealed_at = :at
            where matter = :matter and (task_id is null or task_id = :taskId)
              and sealed_at is null and removed_at is null
            """)
        .param("at", utc(at))
        .param("matter", matter)
        .param("taskId", taskId)
        .update();
  }

  @Override
  public void exempt(String matter, String reason, Instant since) {
    jdbc.sql(
            """
            insert into evidence_exemption (matter, reason, since)
            values (:matter, :reason, :since) on conflict (matter) do nothing
            """)
        .param("matter", matter)
        .param("reason", reason)
        .param("since", utc(since))
        .update();
  }

  @Override
  public Optional<String> exemption(String matter) {
    return jdbc.sql("select reason from evidence_exemption where matter = :matter")
        .param("matter", matter)
        .query(String.class)
        .optional();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    Timestamp takenAt = row.getTimestamp("taken_at");
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getString("matter"),
        EvidenceKind.of(row.getString("kind")),
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"),
        row.getString("sha256"),
        (Integer) row.getObject("width"),
        (Integer) row.getObject("height"),
        row.getBoolean("has_thumbnail"),
        takenAt == null ? null : takenAt.toLocalDateTime(),
        (Double) row.getObject("latitude"),
        (Double) row.getObject("longitude"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("task_id"),
        row.getString("step"),
        row.getBoolean("sealed"));
  }
}
