package org.bihuan.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.document.PaperTemplate;
import org.bihuan.document.PaperTemplateStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaperTemplateStore implements PaperTemplateStore {

  private final JdbcClient jdbc;

  JdbcPaperTemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PaperTemplate> latest(String kind) {
    return jdbc.sql(
            "select * from paper_template where kind = :kind order by version desc limit 1")
        .param("kind", kind)
        .query((row, index) -> template(row))
        .optional();
  }

  @Override
  public int latestVersion(String kind) {
    return jdbc.sql("select coalesce(max(version), 0) from paper_template where kind = :kind")
        .param("kind", kind)
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<PaperTemplate> find(String kind, int version) {
    return jdbc.sql("select * from paper_template where kind = :kind and version = :version")
        .param("kind", kind)
        .param("version", version)
        .query((row, index) -> template(row))
        .optional();
  }

  @Override
  public List<PaperTemplate> of(String kind) {
    return jdbc.sql("select * from paper_template where kind = :kind order by version desc")
        .param("kind", kind)
        .query((row, index) -> template(row))
        .list();
  }

  @Override
  public void insert(PaperTemplate template) {
    jdbc.sql(
            """
            insert into paper_template (kind, version, file, sha256, reason, uploaded_by, uploaded_at)
            values (:kind, :version, :file, :sha256, :reason, :by, :at)
            """)
        .param("kind", template.kind())
        .param("version", template.version())
        .param("file", template.file())
        .param("sha256", template.sha256())
        .param("reason", template.reason())
        .param("by", template.by())
        .param("at", template.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static PaperTemplate template(ResultSet row) throws SQLException {
    return new PaperTemplate(
        row.getString("kind"),
        row.getInt("version"),
        row.getBytes("file"),
        row.getString("sha256"),
        row.getString("reason"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
