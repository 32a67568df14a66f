package org.bihuan.publicreport.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.publicreport.Channel;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.ReportFacts;
import org.bihuan.publicreport.ReportPoint;
import org.bihuan.publicreport.ReportState;
import org.bihuan.publicreport.ReportStore;
import org.bihuan.publicreport.Reporter;
import org.bihuan.publicreport.RewardState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReportStore implements ReportStore {

  private final JdbcClient jdbc;

  JdbcReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void insert(Report report, String codeHash, @Nullable String senderKeyHash) {
    ReportFacts facts = report.facts();
    Map<String, Object> values = values(report);
    values.put("channel", facts.channel().code());
    values.put("what", facts.what());
    values.put("place", facts.place());
    values.put("community", facts.community());
    values.put("enterprise", facts.enterprise());
    values.put("urgent", facts.urgent());
    values.put("reference", facts.reference());
    values.put("realName", report.realName());
    values.put("receivedAt", at(report.receivedAt()));
    values.put("codeHash", codeHash);
    values.put("senderKeyHash", senderKeyHash);
    jdbc.sql(
            """
            insert into public_report (
              number, channel, what, place, community, enterprise, urgent, reference, real_name,
              received_at, code_hash, sender_key_hash, state, state_since, outcome, hazard_number,
              answer, reward, reward_amount, paid_on, voucher)
            values (
              :number, :channel, :what, :place, :community, :enterprise, :urgent, :reference,
              :realName, :receivedAt, :codeHash, :senderKeyHash, :state, :stateSince, :outcome,
              :hazardNumber, :answer, :reward, :rewardAmount, :paidOn, :voucher)
            """)
        .params(values)
        .update();
  }

  @Override
  public void update(Report report) {
    jdbc.sql(
            """
            update public_report set
              state = :state, state_since = :stateSince, outcome = :outcome,
              hazard_number = :hazardNumber, answer = :answer, reward = :reward,
              reward_amount = :rewardAmount, paid_on = :paidOn, voucher = :voucher
            where number = :number
            """)
        .params(values(report))
        .update();
  }

  private static Map<String, Object> values(Report report) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", report.number());
    values.put("state", report.state().code());
    values.put("stateSince", at(report.stateSince()));
    values.put("outcome", report.outcome());
    values.put("hazardNumber", report.hazardNumber());
    values.put("answer", report.answer());
    values.put("reward", report.reward().code());
    values.put("rewardAmount", report.rewardAmount());
    values.put("paidOn", report.paidOn());
    values.put("voucher", report.voucher());
    return values;
  }

  private static Report report(ResultSet row) throws SQLException {
    Date paidOn = row.getDate("paid_on");
    return new Report(
        row.getString("number"),
        new ReportFacts(
            Channel.find(row.getString("channel")).orElseThrow(),
            row.getString("what"),
            row.getString("place"),
            row.getString("community"),
            row.getString("enterprise"),
            row.getBoolean("urgent"),
            row.getString("reference")),
        row.getBoolean("real_name"),
        row.getTimestamp("received_at").toInstant(),
        ReportState.of(row.getString("state")),
        row.getTimestamp("state_since").toInstant(),
        row.getString("outcome"),
        row.getString("hazard_number"),
        row.getString("answer"),
        RewardState.of(row.getString("reward")),
        (Integer) row.getObject("reward_amount"),
        paidOn == null ? null : paidOn.toLocalDate(),
        row.getString("voucher"));
  }

  @Override
  public Optional<Report> find(String number) {
    return jdbc.sql("select * from public_report where number = :number")
        .param("number", number)
        .query((row, index) -> report(row))
        .optional();
  }

  @Override
  public Optional<Report> findBySenderKey(String senderKeyHash) {
    return jdbc.sql("select * from public_report where sender_key_hash = :hash")
        .param("hash", senderKeyHash)
        .query((row, index) -> report(row))
        .optional();
  }

  @Override
  public Optional<Report> findByCode(String number, String codeHash) {
    return jdbc.sql(
            "select * from public_report where number = :number and code_hash = :codeHash")
        .param("number", number)
        .param("codeHash", codeHash)
        .query((row, index) -> report(row))
        .optional();
  }

  @Override
  public void changeCode(String number, String codeHash) {
    jdbc.sql("update public_report set code_hash = :codeHash where number = :number")
        .param("number", number)
        .param("codeHash", codeHash)
        .update();
  }

  @Override
  public List<Report> list(@Nullable ReportState state, int page, int size) {
    return jdbc.sql(
            """
            select * from public_report where (:state = '' or state = :state)
            order by received_at desc, number desc limit :size offset :start
            """)
        .param("state", state == null ? "" : state.code())
        .param("size", size)
        .param("start", (long) page * size)
        .query((row, index) -> report(row))
        .list();
  }

  @Override
  public long count(@Nullable ReportState state) {
    return jdbc.sql("select count(*) from public_report where (:state = '' or state = :state)")
        .param("state", state == null ? "" : state.code())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Report> waitingFor(String hazardNumber) {
    return jdbc.sql(
            """
            select * from public_report where hazard_number = :hazard and state = :state
            order by number
            """)
        .param("hazard", hazardNumber)
        .param("state", ReportState.RECTIFYING.code())
        .query((row, index) -> report(row))
        .list();
  }

  /** A failure's own words would tell the row, and logs are read by many. */
  @Override
  public void keepReporter(String number, Reporter reporter) {
    try {
      jdbc.sql(
              """
              insert into public_report_reporter (number, name, phone)
              values (:number, :name, :phone)
              """)
          .param("number", number)
          .param("name", reporter.name())
          .param("phone", reporter.phone())
          .update();
    } catch (DataAccessException e) {
      throw new IllegalStateException(
          "举报 " + number + " 的举报人无法保存：" + e.getClass().getSimpleName());
    }
  }

  @Override
  public Optional<Reporter> reporter(String number) {
    return jdbc.sql("select name, phone from public_report_reporter where number = :number")
        .param("number", number)
        .query((row, index) -> new Reporter(row.getString("name"), row.getString("phone")))
        .optional();
  }

  @Override
  public void recordLook(IdentityLook look) {
    jdbc.sql(
            """
            insert into public_report_look (number, person, looked_at, reason)
            values (:number, :person, :at, :reason)
            """)
        .param("number", look.number())
        .param("person", look.person())
        .param("at", at(look.at()))
        .param("reason", look.reason())
        .update();
  }

  @Override
  public List<IdentityLook> looks(String number) {
    return jdbc.sql("select * from public_report_look where number = :number order by id")
        .param("number", number)
        .query(
            (row, index) ->
                new IdentityLook(
                    number,
                    row.getString("person"),
                    row.getTimestamp("looked_at").toInstant(),
                    row.getString("reason")))
        .list();
  }

  @Override
  public void insertPoint(ReportPoint point) {
    jdbc.sql("insert into report_point (key, place, community) values (:key, :place, :community)")
        .param("key", point.key())
        .param("place", point.place())
        .param("community", point.community())
        .update();
  }

  @Override
  public List<ReportPoint> points() {
    return jdbc.sql("select * from report_point order by community, place")
        .query((row, index) -> point(row))
        .list();
  }

  @Override
  public Optional<ReportPoint> findPoint(String key) {
    return jdbc.sql("select * from report_point where key = :key")
        .param("key", key)
        .query((row, index) -> point(row))
        .optional();
  }

  private static ReportPoint point(ResultSet row) throws SQLException {
    return new ReportPoint(
        row.getString("key"), row.getString("place"), row.getString("community"));
  }

  @Override
  public void forgetUses(Instant before) {
    jdbc.sql("delete from intake_use where window_start < :before")
        .param("before", at(before))
        .update();
  }

  @Override
  public long use(String what, String address, Instant window, long amount) {
    return jdbc.sql(
            """
            insert into intake_use (what, address_hash, window_start, used)
            select :what,
                   encode(sha256(convert_to(salt || :window || :address, 'UTF8')), 'hex'),
                   :start, :amount
            from intake_salt
            on conflict (what, address_hash, window_start)
              do update set used = intake_use.used + excluded.used
            returning used
            """)
        .param("what", what)
        .param("address", address)
        .param("window", window.toString())
        .param("start", at(window))
        .param("amount", amount)
        .query(Long.class)
        .single();
  }
}
