package org.bihuan.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.campaign.AnnualSummary;
import org.bihuan.campaign.SummaryStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSummaryStore implements SummaryStore {

  private static final String SELECT =
      """
      select s.*, array(select unit::text from campaign_summary_part p
        where p.matter = s.matter order by sent, unit) as sent
      from campaign_summary s
      """;

  private final JdbcClient jdbc;

  JdbcSummaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(AnnualSummary summary) {
    jdbc.sql(
            """
            insert into campaign_summary (matter, campaign, year, state, due_on, report_due, units,
              text, reason)
            values (:matter, :campaign, :year, :state, :dueOn, :reportDue, :units, '', '')
            on conflict (matter) do nothing
            """)
        .param("matter", summary.matter())
        .param("campaign", summary.campaign())
        .param("year", summary.year())
        .param("state", summary.state().code())
        .param("dueOn", summary.dueOn())
        .param("reportDue", summary.reportDue())
        .param("units", Columns.array(summary.units()))
        .update();
  }

  @Override
  public Optional<AnnualSummary> find(String matter) {
    return jdbc.sql(SELECT + " where s.matter = :matter")
        .param("matter", matter)
        .query((row, index) -> summary(row))
        .optional();
  }

  @Override
  public List<AnnualSummary> of(String campaign) {
    return jdbc.sql(SELECT + " where s.campaign = :campaign order by s.year")
        .param("campaign", campaign)
        .query((row, index) -> summary(row))
        .list();
  }

  private static AnnualSummary summary(ResultSet row) throws SQLException {
    return new AnnualSummary(
        row.getString("matter"),
        row.getString("campaign"),
        row.getInt("year"),
        AnnualSummary.State.of(row.getString("state")),
        Columns.day(row, "due_on"),
        Columns.day(row, "report_due"),
        Columns.list(row, "units"),
        Columns.list(row, "sent"));
  }

  @Override
  public void submit(String matter, String unit, String text, String person, Instant at) {
    jdbc.sql(
            """
            insert into campaign_summary_part (matter, unit, text, person, sent)
            values (:matter, :unit, :text, :person, :sent)
            on conflict (matter, unit) do update
              set text = :text, person = :person, sent = :sent
            """)
        .param("matter", matter)
        .param("unit", unit)
        .param("text", text)
        .param("person", person)
        .param("sent", Columns.timestamp(at))
        .update();
  }

  @Override
  public Map<String, String> parts(String matter) {
    Map<String, String> parts = new LinkedHashMap<>();
    jdbc.sql(
            "select unit, text from campaign_summary_part where matter = :matter order by sent, unit")
        .param("matter", matter)
        .query((row, index) -> parts.put(row.getString("unit"), row.getString("text")))
        .list();
    return parts;
  }

  @Override
  public void gathered(String matter, String text, String reason) {
    jdbc.sql(
            """
            update campaign_summary set state = :state, text = :text, reason = :reason
            where matter = :matter
            """)
        .param("matter", matter)
        .param("state", AnnualSummary.State.GATHERED.code())
        .param("text", text)
        .param("reason", reason)
        .update();
  }

  @Override
  public void reported(String matter, Instant at) {
    jdbc.sql(
            "update campaign_summary set state = :state, reported_at = :at where matter = :matter")
        .param("matter", matter)
        .param("state", AnnualSummary.State.REPORTED.code())
        .param("at", Columns.timestamp(at))
        .update();
  }
}
