package org.bihuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.calendar.MovableClock;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hazards that stand in the register without a process, in days that no other test lives in; taken
 * out again before the ledger is reconciled.
 */
@TestComponent
public class PastHazards {

  private final JdbcClient jdbc;
  private final HazardRegister register;
  private final AtomicInteger last = new AtomicInteger();
  private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());

  PastHazards(JdbcClient jdbc, HazardRegister register) {
    this.jdbc = jdbc;
    this.register = register;
  }

  /** One that was closed on a day. */
  public String closed(String office, String community, LocalDate reported, LocalDate closed) {
    return insert(office, community, "ordinary", "closed", reported, reported.plusDays(30), closed);
  }

  /** One that is still being rectified. */
  public String open(
      String office, String community, String grade, LocalDate reported, LocalDate due) {
    return insert(office, community, grade, "rectifying", reported, due, null);
  }

  /** One that turned out not to be one. */
  public String rejected(String office, String community, LocalDate reported) {
    return insert(office, community, "ordinary", "rejected", reported, reported, reported);
  }

  private String insert(
      String office,
      String community,
      String grade,
      String status,
      LocalDate reported,
      LocalDate due,
      LocalDate ended) {
    String number = "PAST-%06d".formatted(last.incrementAndGet());
    jdbc.sql(
            """
            insert into hazard (number, process_instance_id, title, description, sector, criteria,
              place_kind, community, place, enterprise, found_on, source, fixed_on_spot, reporter,
              reported_at, grade, needs_judgement, grade_reason, basis, responsible_office,
              office_decided, due_on, status, ended_at)
            values (:number, '', '往期隐患', '', 's10-xiaofang', '{}', '其他', :community, '', '',
              :reported, '巡查', false, 'system', :reportedAt, :grade, false, '', '[]', :office, false,
              :due, :status, :endedAt)
            """)
        .param("number", number)
        .param("community", community)
        .param("reported", reported)
        .param("reportedAt", reported.atTime(10, 0).atZone(MovableClock.ZONE).toOffsetDateTime())
        .param("grade", grade)
        .param("office", office)
        .param("due", due)
        .param("status", status)
        .param(
            "endedAt",
            ended == null ? null : ended.atTime(11, 0).atZone(MovableClock.ZONE).toOffsetDateTime())
        .update();
    numbers.add(number);
    return number;
  }

  /** Something that happened to one. */
  public void step(String number, String step, String outcome, LocalDate day) {
    register.record(
        number,
        new HazardStep(
            day.atTime(12, 0).atZone(MovableClock.ZONE).toInstant(),
            "system",
            HazardStep.Kind.of(step),
            outcome,
            Map.of()));
  }

  public void takeOut() {
    for (String table : List.of("hazard_step", "hazard")) {
      jdbc.sql("delete from " + table + " where number = any(:numbers)")
          .param("numbers", numbers.toArray(String[]::new))
          .update();
    }
    numbers.clear();
  }
}
