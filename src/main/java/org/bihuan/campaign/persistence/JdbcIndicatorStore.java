package org.bihuan.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.campaign.Indicator;
import org.bihuan.campaign.IndicatorStore;
import org.bihuan.campaign.IndicatorValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIndicatorStore implements IndicatorStore {

  private final JdbcClient jdbc;

  JdbcIndicatorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insertAll(List<Indicator> indicators) {
    indicators.forEach(this::insert);
  }

  private void insert(Indicator indicator) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("matter", indicator.matter());
    values.put("campaign", indicator.campaign());
    values.put("subject", indicator.subject());
    values.put("code", indicator.code());
    values.put("name", indicator.name());
    values.put("unit", indicator.unit());
    values.put("target", indicator.target());
    values.put("comparison", indicator.comparison());
    values.put("by", indicator.by());
    values.put("kind", indicator.kind());
    values.put("per", indicator.per());
    values.put("computed", indicator.computed());
    values.put("conflictGroup", indicator.conflictGroup());
    values.put("owner", indicator.owner());
    values.put("source", indicator.source());
    values.put("notes", indicator.notes());
    jdbc.sql(
            """
            insert into campaign_indicator (matter, campaign, subject, code, name, unit, target,
              comparison, due_on, kind, per, computed, conflict_group, owner, source, notes)
            values (:matter, :campaign, :subject, :code, :name, :unit, :target, :comparison, :by,
              :kind, :per, :computed, :conflictGroup, :owner, :source, :notes)
            """)
        .params(values)
        .update();
  }

  @Override
  public Optional<Indicator> find(String matter) {
    return jdbc.sql("select * from campaign_indicator where matter = :matter")
        .param("matter", matter)
        .query((row, index) -> indicator(row))
        .optional();
  }

  @Override
  public List<Indicator> of(String campaign) {
    return jdbc.sql(
            "select * from campaign_indicator where campaign = :campaign order by subject, code")
        .param("campaign", campaign)
        .query((row, index) -> indicator(row))
        .list();
  }

  private static Indicator indicator(ResultSet row) throws SQLException {
    return new Indicator(
        row.getString("matter"),
        row.getString("campaign"),
        row.getString("subject"),
        row.getString("code"),
        row.getString("name"),
        row.getString("unit"),
        row.getBigDecimal("target"),
        row.getString("comparison"),
        Columns.dayOrNull(row, "due_on"),
        row.getString("kind"),
        row.getString("per"),
        row.getString("computed"),
        row.getString("conflict_group"),
        row.getString("owner"),
        row.getString("source"),
        row.getString("notes"));
  }

  @Override
  public void save(IndicatorValue value) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("matter", value.matter());
    values.put("onDay", value.onDay());
    values.put("value", value.value());
    values.put("met", value.met());
    values.put("final", value.isFinal());
    values.put("comment", value.comment());
    values.put("person", value.person());
    values.put("notedAt", Columns.timestamp(value.notedAt()));
    jdbc.sql(
            """
            insert into campaign_indicator_value (matter, on_day, value, met, final, comment, person,
              noted_at)
            values (:matter, :onDay, :value::numeric, :met::boolean, :final, :comment, :person,
              :notedAt)
            on conflict (matter, on_day) do update set value = :value::numeric,
              met = :met::boolean, final = :final, comment = :comment, person = :person,
              noted_at = :notedAt
            """)
        .params(values)
        .update();
  }

  @Override
  public List<IndicatorValue> values(String campaign) {
    return jdbc.sql(
            """
            select v.* from campaign_indicator_value v
            join campaign_indicator i on i.matter = v.matter
            where i.campaign = :campaign order by v.on_day, v.matter
            """)
        .param("campaign", campaign)
        .query((row, index) -> value(row))
        .list();
  }

  private static IndicatorValue value(ResultSet row) throws SQLException {
    return new IndicatorValue(
        row.getString("matter"),
        Columns.day(row, "on_day"),
        row.getBigDecimal("value"),
        row.getObject("met", Boolean.class),
        row.getBoolean("final"),
        row.getString("comment"),
        row.getString("person"),
        Columns.instant(row, "noted_at"));
  }
}
