package org.bihuan.campaign.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.CampaignSubject;
import org.bihuan.plan.CampaignPlan;
import org.bihuan.plan.Cycle;
import org.bihuan.plan.PhaseKey;
import org.bihuan.plan.PlanDuty;
import org.bihuan.plan.PlanRow;
import org.bihuan.plan.Strand;
import org.bihuan.plan.SummaryRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCampaignStore implements CampaignStore {

  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final ObjectMapper mapper;

  JdbcCampaignStore(
      JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectMapper mapper) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.mapper = mapper;
  }

  @Override
  public int nextNumber(int year) {
    return jdbc.sql(
            """
            insert into campaign_number (year, last) values (:year, 1)
            on conflict (year) do update set last = campaign_number.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  @Override
  public void insert(Campaign campaign, CampaignPlan plan) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("key", campaign.key());
    values.put("plan", campaign.plan());
    values.put("name", campaign.name());
    values.put("document", campaign.document());
    values.put("processInstanceId", campaign.processInstanceId());
    values.put("startsOn", campaign.startsOn());
    values.put("shiftDays", campaign.shiftDays());
    values.put("issuedOn", campaign.issuedOn());
    values.put("graceUntil", campaign.graceUntil());
    values.put("summaryFrom", Columns.array(campaign.summary().from()));
    values.put("summaryOpens", text(campaign.summary().opens()));
    values.put("summaryDue", text(campaign.summary().due()));
    values.put("summaryReportDue", text(campaign.summary().reportDue()));
    values.put("startedBy", campaign.startedBy());
    values.put("startedAt", Columns.timestamp(campaign.startedAt()));
    jdbc.sql(
            """
            insert into campaign (key, plan, name, document, process_instance_id, starts_on,
              shift_days, issued_on, grace_until, summary_from, summary_opens, summary_due,
              summary_report_due, started_by, started_at)
            values (:key, :plan, :name, :document, :processInstanceId, :startsOn, :shiftDays,
              :issuedOn, :graceUntil, :summaryFrom, :summaryOpens, :summaryDue,
              :summaryReportDue, :startedBy, :startedAt)
            """)
        .params(values)
        .update();
    insertRows(campaign, plan);
  }

  /** Month and day without the dashes that ISO puts first. */
  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }

  private void insertRows(Campaign campaign, CampaignPlan plan) {
    List<MapSqlParameterSource> rows = new ArrayList<>();
    plan.files()
        .forEach(
            (file, cells) -> {
              for (int i = 0; i < cells.size(); i++) {
                rows.add(
                    new MapSqlParameterSource("campaign", campaign.key())
                        .addValue("file", file)
                        .addValue("number", i + 1)
                        .addValue("cells", Columns.json(mapper, cells.get(i))));
              }
            });
    batches.batchUpdate(
        """
        insert into campaign_plan_row (campaign, file, number, cells)
        values (:campaign, :file, :number, :cells::jsonb)
        """,
        rows.toArray(MapSqlParameterSource[]::new));
  }

  private void insertStrands(String campaign, String subject, CampaignPlan plan) {
    List<MapSqlParameterSource> strands = new ArrayList<>();
    for (PlanDuty duty : plan.duties()) {
      if (duty.subject().equals(subject)) {
        duty.strands().forEach(strand -> strands.add(strand(campaign, duty, strand)));
      }
    }
    batches.batchUpdate(
        """
        insert into campaign_strand (campaign, subject, duty, code, kind, title, owners, period,
          instead, rows, source)
        values (:campaign, :subject, :duty, :code, :kind, :title, :owners, :period, :instead,
          :rows, :source)
        """,
        strands.toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource strand(String campaign, PlanDuty duty, Strand strand) {
    Cycle cycle = strand.cycle();
    return new MapSqlParameterSource("campaign", campaign)
        .addValue("subject", duty.subject())
        .addValue("duty", duty.code())
        .addValue("code", strand.code())
        .addValue("kind", strand.kind().code())
        .addValue("title", strand.title())
        .addValue("owners", Columns.array(duty.owners()))
        .addValue("period", cycle == null ? "" : cycle.period().toString())
        .addValue("instead", strand.instead())
        .addValue("rows", Columns.array(strand.rows().stream().map(PlanRow::code).toList()))
        .addValue("source", duty.source());
  }

  @Override
  public void insertSubject(CampaignSubject subject, int position, CampaignPlan plan) {
    jdbc.sql(
            """
            insert into campaign_subject (campaign, code, position, name, whole, lead, cooperating,
              second_list, targets)
            values (:campaign, :code, :position, :name, :whole, :lead, :cooperating, :secondList,
              :targets)
            """)
        .param("campaign", subject.campaign())
        .param("code", subject.code())
        .param("position", position)
        .param("name", subject.name())
        .param("whole", subject.whole())
        .param("lead", subject.lead())
        .param("cooperating", Columns.array(subject.cooperating()))
        .param("secondList", subject.secondList())
        .param("targets", subject.targets())
        .update();
    insertStrands(subject.campaign(), subject.code(), plan);
  }

  @Override
  public void insertPhase(CampaignPhase phase, int position) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("matter", phase.matter());
    values.put("campaign", phase.campaign());
    values.put("subject", phase.subject());
    values.put("phase", phase.phase().code());
    values.put("position", position);
    values.put("name", phase.name());
    values.put("startsOn", phase.startsOn());
    values.put("plannedEnd", phase.plannedEnd());
    values.put("endsOn", phase.endsOn());
    values.put("outputs", Columns.array(phase.outputs()));
    values.put("source", phase.source());
    values.put("state", phase.state().code());
    values.put("presentOutputs", Columns.array(phase.presentOutputs()));
    values.put("reason", phase.reason());
    jdbc.sql(
            """
            insert into campaign_phase (matter, campaign, subject, phase, position, name, starts_on,
              planned_end, ends_on, outputs, source, state, present_outputs, reason)
            values (:matter, :campaign, :subject, :phase, :position, :name, :startsOn, :plannedEnd,
              :endsOn, :outputs, :source, :state, :presentOutputs, :reason)
            """)
        .params(values)
        .update();
  }

  @Override
  public Optional<Campaign> find(String key) {
    return jdbc.sql("select * from campaign where key = :key")
        .param("key", key)
        .query((row, index) -> campaign(row))
        .optional();
  }

  @Override
  public List<Campaign> all() {
    return jdbc.sql("select * from campaign order by started_at desc, key desc")
        .query((row, index) -> campaign(row))
        .list();
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    return new Campaign(
        row.getString("key"),
        row.getString("plan"),
        row.getString("name"),
        row.getString("document"),
        row.getString("process_instance_id"),
        Columns.day(row, "starts_on"),
        row.getInt("shift_days"),
        Columns.day(row, "issued_on"),
        Columns.day(row, "grace_until"),
        new SummaryRule(
            Columns.list(row, "summary_from"),
            MonthDay.parse("--" + row.getString("summary_opens")),
            MonthDay.parse("--" + row.getString("summary_due")),
            MonthDay.parse("--" + row.getString("summary_report_due"))),
        row.getString("started_by"),
        Columns.instant(row, "started_at"),
        Columns.instantOrNull(row, "ended_at"),
        row.getString("cancel_reason"));
  }

  @Override
  public void setEnded(String key, Instant at, String cancelReason) {
    jdbc.sql(
            "update campaign set ended_at = :at, cancel_reason = :cancelReason where key = :key")
        .param("key", key)
        .param("cancelReason", cancelReason)
        .param("at", Columns.timestamp(at))
        .update();
  }

  @Override
  public List<CampaignSubject> subjects(String campaign) {
    return jdbc.sql("select * from campaign_subject where campaign = :campaign order by position")
        .param("campaign", campaign)
        .query((row, index) -> subject(row))
        .list();
  }

  @Override
  public Optional<CampaignSubject> subject(String campaign, String code) {
    return jdbc.sql("select * from campaign_subject where campaign = :campaign and code = :code")
        .param("campaign", campaign)
        .param("code", code)
        .query((row, index) -> subject(row))
        .optional();
  }

  private static CampaignSubject subject(ResultSet row) throws SQLException {
    return new CampaignSubject(
        row.getString("campaign"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("whole"),
        row.getString("lead"),
        Columns.list(row, "cooperating"),
        row.getString("second_list"),
        row.getString("targets"));
  }

  @Override
  public List<CampaignPhase> phases(String campaign) {
    return jdbc.sql(
            """
            select p.* from campaign_phase p
            join campaign_subject s on s.campaign = p.campaign and s.code = p.subject
            where p.campaign = :campaign order by s.position, p.position
            """)
        .param("campaign", campaign)
        .query((row, index) -> phase(row))
        .list();
  }

  @Override
  public Optional<CampaignPhase> phase(String matter) {
    return jdbc.sql("select * from campaign_phase where matter = :matter")
        .param("matter", matter)
        .query((row, index) -> phase(row))
        .optional();
  }

  private static CampaignPhase phase(ResultSet row) throws SQLException {
    return new CampaignPhase(
        row.getString("matter"),
        row.getString("campaign"),
        row.getString("subject"),
        PhaseKey.find(row.getString("phase")).orElseThrow(),
        row.getString("name"),
        Columns.day(row, "starts_on"),
        Columns.day(row, "planned_end"),
        Columns.day(row, "ends_on"),
        Columns.list(row, "outputs"),
        row.getString("source"),
        CampaignPhase.State.of(row.getString("state")),
        Columns.instantOrNull(row, "opened_at"),
        Columns.instantOrNull(row, "closed_at"),
        Columns.list(row, "present_outputs"),
        row.getString("reason"));
  }

  @Override
  public void update(CampaignPhase phase) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("matter", phase.matter());
    values.put("endsOn", phase.endsOn());
    values.put("state", phase.state().code());
    values.put("openedAt", Columns.timestamp(phase.openedAt()));
    values.put("closedAt", Columns.timestamp(phase.closedAt()));
    values.put("presentOutputs", Columns.array(phase.presentOutputs()));
    values.put("reason", phase.reason());
    jdbc.sql(
            """
            update campaign_phase set ends_on = :endsOn, state = :state, opened_at = :openedAt,
              closed_at = :closedAt, present_outputs = :presentOutputs, reason = :reason
            where matter = :matter
            """)
        .params(values)
        .update();
  }

  @Override
  public List<PlanFileCount> files(String campaign) {
    return jdbc.sql(
            """
            select file, count(*) as rows from campaign_plan_row where campaign = :campaign
            group by file order by file
            """)
        .param("campaign", campaign)
        .query((row, index) -> new PlanFileCount(row.getString("file"), row.getInt("rows")))
        .list();
  }

  @Override
  public List<PlannedStrand> strands(String campaign) {
    return jdbc.sql(
            """
            select t.* from campaign_strand t
            join campaign_subject s on s.campaign = t.campaign and s.code = t.subject
            where t.campaign = :campaign order by s.position, t.duty, t.code
            """)
        .param("campaign", campaign)
        .query(
            (row, index) ->
                new PlannedStrand(
                    row.getString("subject"),
                    row.getString("duty"),
                    row.getString("code"),
                    row.getString("kind"),
                    row.getString("title"),
                    Columns.list(row, "owners"),
                    row.getString("period"),
                    row.getString("instead"),
                    Columns.list(row, "rows"),
                    row.getString("source")))
        .list();
  }

  @Override
  public void setPeriod(String campaign, String strand, String period) {
    jdbc.sql(
            """
            update campaign_strand set kind = :kind, period = :period
            where campaign = :campaign and code = :strand
            """)
        .param("kind", Strand.Kind.RECURRING.code())
        .param("period", period)
        .param("campaign", campaign)
        .param("strand", strand)
        .update();
  }

  @Override
  public void record(String campaign, CampaignStep step) {
    jdbc.sql(
            """
            insert into campaign_step (campaign, matter, occurred_at, person, step, outcome, words)
            values (:campaign, :matter, :occurredAt, :person, :step, :outcome, :words::jsonb)
            """)
        .param("campaign", campaign)
        .param("matter", step.matter())
        .param("occurredAt", Columns.timestamp(step.occurredAt()))
        .param("person", step.person())
        .param("step", step.kind().code())
        .param("outcome", step.outcome())
        .param("words", Columns.json(mapper, step.words()))
        .update();
  }

  @Override
  public List<CampaignStep> history(String matter) {
    return jdbc.sql("select * from campaign_step where matter = :matter order by id")
        .param("matter", matter)
        .query((row, index) -> step(row))
        .list();
  }

  private CampaignStep step(ResultSet row) throws SQLException {
    try {
      return new CampaignStep(
          row.getString("matter"),
          Columns.instant(row, "occurred_at"),
          row.getString("person"),
          CampaignStep.Kind.of(row.getString("step")),
          row.getString("outcome"),
          mapper.readValue(row.getString("words"), WORDS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
