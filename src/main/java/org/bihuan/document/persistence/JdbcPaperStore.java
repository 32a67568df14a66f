package org.bihuan.document.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.document.Paper;
import org.bihuan.document.PaperScan;
import org.bihuan.document.PaperStore;
import org.bihuan.document.PaperVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaperStore implements PaperStore {

  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper mapper;

  JdbcPaperStore(JdbcClient jdbc, ObjectMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  @Override
  public int nextSerial(String word, int year) {
    return jdbc.sql(
            """
            insert into paper_number (word, year, last) values (:word, :year, 1)
            on conflict (word, year) do update set last = paper_number.last + 1
            returning last
            """)
        .param("word", word)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  @Override
  public void insert(Paper paper, PaperVersion first) {
    jdbc.sql(
            """
            insert into paper (id, kind, word, year, serial, number, subject, title, version, state,
              automatic, issued_by, issued_at)
            values (:id, :kind, :word, :year, :serial, :number, :subject, :title, :version, :state,
              :automatic, :issuedBy, :issuedAt)
            """)
        .param("id", paper.id())
        .param("kind", paper.kind())
        .param("word", paper.word())
        .param("year", paper.year())
        .param("serial", paper.serial())
        .param("number", paper.number())
        .param("subject", paper.subject())
        .param("title", paper.title())
        .param("version", paper.version())
        .param("state", paper.state().code())
        .param("automatic", paper.automatic())
        .param("issuedBy", paper.issuedBy())
        .param("issuedAt", timestamp(paper.issuedAt()))
        .update();
    insert(first);
  }

  @Override
  public void update(Paper paper) {
    jdbc.sql(
            """
            update paper set title = :title, version = :version, state = :state,
              void_reason = :reason where id = :id
            """)
        .param("id", paper.id())
        .param("title", paper.title())
        .param("version", paper.version())
        .param("state", paper.state().code())
        .param("reason", paper.voidReason())
        .update();
  }

  @Override
  public void insert(PaperVersion version) {
    jdbc.sql(
            """
            insert into paper_version (paper, version, facts, template, reason, made_by, made_at)
            values (:paper, :version, :facts::jsonb, :template, :reason, :madeBy, :madeAt)
            """)
        .param("paper", version.paper())
        .param("version", version.version())
        .param("facts", json(version.facts()))
        .param("template", version.template())
        .param("reason", version.reason())
        .param("madeBy", version.madeBy())
        .param("madeAt", timestamp(version.madeAt()))
        .update();
  }

  @Override
  public void printed(PaperVersion version) {
    jdbc.sql(
            """
            update paper_version set word_file = :word, pdf_file = :pdf
            where paper = :paper and version = :version
            """)
        .param("paper", version.paper())
        .param("version", version.version())
        .param("word", version.wordFile())
        .param("pdf", version.pdfFile())
        .update();
  }

  @Override
  public Optional<Paper> find(UUID id) {
    return jdbc.sql("select * from paper where id = :id")
        .param("id", id)
        .query((row, index) -> paper(row))
        .optional();
  }

  @Override
  public Optional<Paper> lock(UUID id) {
    return jdbc.sql("select * from paper where id = :id for update")
        .param("id", id)
        .query((row, index) -> paper(row))
        .optional();
  }

  @Override
  public List<PaperVersion> versions(UUID paper) {
    return jdbc.sql("select * from paper_version where paper = :paper order by version")
        .param("paper", paper)
        .query((row, index) -> version(row))
        .list();
  }

  @Override
  public List<PaperScan> scans(UUID paper) {
    return jdbc.sql("select * from paper_scan where paper = :paper order by uploaded_at")
        .param("paper", paper)
        .query(
            (row, index) ->
                new PaperScan(
                    row.getObject("paper", UUID.class),
                    row.getInt("version"),
                    row.getString("file"),
                    row.getString("name"),
                    row.getString("uploaded_by"),
                    instant(row, "uploaded_at")))
        .list();
  }

  @Override
  public void insert(PaperScan scan) {
    jdbc.sql(
            """
            insert into paper_scan (paper, version, file, name, uploaded_by, uploaded_at)
            values (:paper, :version, :file, :name, :by, :at)
            """)
        .param("paper", scan.paper())
        .param("version", scan.version())
        .param("file", scan.file())
        .param("name", scan.name())
        .param("by", scan.uploadedBy())
        .param("at", timestamp(scan.uploadedAt()))
        .update();
  }

  @Override
  public Optional<Paper> latest(String kind, String subject) {
    return jdbc.sql(
            """
            select * from paper where kind = :kind and subject = :subject and state <> 'void'
            order by issued_at desc, serial desc limit 1
            """)
        .param("kind", kind)
        .param("subject", subject)
        .query((row, index) -> paper(row))
        .optional();
  }

  @Override
  public List<Paper> of(String subject) {
    return jdbc.sql("select * from paper where subject = :subject order by issued_at, serial")
        .param("subject", subject)
        .query((row, index) -> paper(row))
        .list();
  }

  @Override
  public List<Paper> ofEach(Collection<String> subjects) {
    return jdbc.sql(
            """
            select * from paper where subject = any(:subjects) and state <> 'void'
            order by issued_at, serial
            """)
        .param("subjects", subjects.toArray(String[]::new))
        .query((row, index) -> paper(row))
        .list();
  }

  @Override
  public Optional<PaperVersion> nextUnprinted(Collection<UUID> except) {
    return jdbc.sql(
            """
            select * from paper_version where pdf_file is null and not paper = any(:except)
            order by made_at limit 1
            """)
        .param("except", except.toArray(UUID[]::new))
        .query((row, index) -> version(row))
        .optional();
  }

  @Override
  public List<Paper> search(Search search) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, values);
    values.put("size", search.size());
    values.put("start", (long) search.page() * search.size());
    return jdbc.sql("select p.*" + where + " order by issued_at desc, p.id limit :size offset :start")
        .params(values)
        .query((row, index) -> paper(row))
        .list();
  }

  @Override
  public long count(Search search) {
    Map<String, Object> values = new HashMap<>();
    return jdbc.sql("select count(*)" + where(search, values))
        .params(values)
        .query(Long.class)
        .single();
  }

  private static String where(Search search, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (search.kind() != null) {
      conditions.add("p.kind = :kind");
      values.put("kind", search.kind());
    }
    if (search.state() != null) {
      conditions.add("p.state = :state");
      values.put("state", search.state().code());
    }
    if (search.text() != null) {
      conditions.add(
          "(p.number ilike :text or p.title ilike :text or p.subject ilike :text)");
      values.put("text", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (search.groups() != null) {
      conditions.add(
          "exists (select 1 from hazard h where h.number = p.subject"
              + " and (h.responsible_office = any(:groups) or h.community = any(:groups)))");
      values.put("groups", search.groups().toArray(String[]::new));
    }
    return " from paper p where " + String.join(" and ", conditions);
  }

  private static Paper paper(ResultSet row) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("word"),
        row.getInt("year"),
        row.getInt("serial"),
        row.getString("number"),
        row.getString("subject"),
        row.getString("title"),
        row.getInt("version"),
        Paper.State.of(row.getString("state")),
        row.getBoolean("automatic"),
        row.getString("issued_by"),
        instant(row, "issued_at"),
        row.getString("void_reason"));
  }

  private PaperVersion version(ResultSet row) throws SQLException {
    return new PaperVersion(
        row.getObject("paper", UUID.class),
        row.getInt("version"),
        parse(row.getString("facts")),
        row.getInt("template"),
        row.getString("reason"),
        row.getString("made_by"),
        instant(row, "made_at"),
        row.getString("word_file"),
        row.getString("pdf_file"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> parse(String json) {
    try {
      return mapper.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
