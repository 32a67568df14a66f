package org.bihuan.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.MeasureStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMeasureStore implements MeasureStore {

  private final JdbcClient jdbc;

  JdbcMeasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Measure insert(
      String campaign,
      String subject,
      String name,
      String cause,
      String kind,
      String owner,
      LocalDate dueOn) {
    return jdbc.sql(
            """
            insert into policy_measure (campaign, subject, name, cause, kind, owner, due_on, state,
              document)
            values (:campaign, :subject, :name, :cause, :kind, :owner, :dueOn, :state, '')
            returning *
            """)
        .param("campaign", campaign)
        .param("subject", subject)
        .param("name", name)
        .param("cause", cause)
        .param("kind", kind)
        .param("owner", owner)
        .param("dueOn", dueOn)
        .param("state", Measure.State.DRAFTING.code())
        .query((row, index) -> measure(row))
        .single();
  }

  @Override
  public Optional<Measure> find(String key) {
    return jdbc.sql("select * from policy_measure where number = :number")
        .param("number", CampaignKeys.measureNumber(key))
        .query((row, index) -> measure(row))
        .optional();
  }

  @Override
  public void update(Measure measure) {
    jdbc.sql(
            "update policy_measure set state = :state, document = :document where number = :number")
        .param("number", CampaignKeys.measureNumber(measure.key()))
        .param("state", measure.state().code())
        .param("document", measure.document())
        .update();
  }

  @Override
  public List<Measure> of(String campaign) {
    return jdbc.sql("select * from policy_measure where campaign = :campaign order by number")
        .param("campaign", campaign)
        .query((row, index) -> measure(row))
        .list();
  }

  private static Measure measure(ResultSet row) throws SQLException {
    String campaign = row.getString("campaign");
    String subject = row.getString("subject");
    return new Measure(
        CampaignKeys.measure(campaign, subject, row.getLong("number")),
        campaign,
        subject,
        row.getString("name"),
        row.getString("cause"),
        row.getString("kind"),
        row.getString("owner"),
        Columns.day(row, "due_on"),
        Measure.State.of(row.getString("state")),
        row.getString("document"));
  }
}
