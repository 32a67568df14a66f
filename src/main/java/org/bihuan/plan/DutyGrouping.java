package org.bihuan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes duties of rows: one for each item of the plan and its owners on the street, its rows in
 * strands by when they are done.
 */
final class DutyGrouping {

  /** What the rows of a strand have in common. */
  private record StrandKey(
      Strand.Kind kind, LocalDate start, LocalDate end, @Nullable Cycle cycle, String instead) {}

  private record DutyKey(String source, List<String> owners) {}

  private final CampaignPlan outline;
  private final Collection<PlanRow> rows;
  private final Map<String, PlanReader.Recurring> recurring = new HashMap<>();
  private final Map<String, String> carried;

  DutyGrouping(
      CampaignPlan outline,
      Collection<PlanRow> rows,
      Collection<PlanReader.Recurring> recurring,
      Map<String, String> carried) {
    this.outline = outline;
    this.rows = rows;
    this.carried = carried;
    recurring.forEach(entry -> this.recurring.put(entry.task(), entry));
  }

  List<PlanDuty> duties() {
    Map<DutyKey, List<PlanRow>> groups = new LinkedHashMap<>();
    for (PlanRow row : rows) {
      if (!row.isContext()) {
        groups
            .computeIfAbsent(new DutyKey(row.source(), row.owners()), key -> new ArrayList<>())
            .add(row);
      }
    }
    return groups.entrySet().stream().map(group -> duty(group.getKey(), group.getValue())).toList();
  }

  private PlanDuty duty(DutyKey key, List<PlanRow> group) {
    Map<StrandKey, List<PlanRow>> strands = new LinkedHashMap<>();
    for (PlanRow row : group) {
      strands.computeIfAbsent(strand(row), strand -> new ArrayList<>()).add(row);
    }
    PlanRow first = group.get(0);
    return new PlanDuty(
        first.code(),
        first.subject(),
        key.source(),
        key.owners(),
        strands.entrySet().stream().map(DutyGrouping::strand).toList());
  }

  private static Strand strand(Map.Entry<StrandKey, List<PlanRow>> entry) {
    StrandKey key = entry.getKey();
    return new Strand(
        entry.getValue().get(0).code(),
        key.kind(),
        key.start(),
        key.end(),
        key.cycle(),
        key.instead(),
        entry.getValue());
  }

  private StrandKey strand(PlanRow row) {
    PlanReader.Recurring entry = recurring.get(row.code());
    Cycle cycle = entry == null ? null : entry.cycle();
    LocalDate start = start(row, entry);
    LocalDate end = end(row, entry);
    if (end.isBefore(start)) {
      start = end;
    }
    String process = carried.getOrDefault(row.code(), carried.getOrDefault(row.recurrence(), ""));
    if (!process.isEmpty()) {
      return new StrandKey(Strand.Kind.CARRIED, start, end, null, process);
    }
    if (entry != null && !entry.sameAs().isEmpty()) {
      return new StrandKey(Strand.Kind.REPEATED, start, end, null, entry.sameAs());
    }
    if (cycle != null) {
      return new StrandKey(Strand.Kind.RECURRING, start, end, cycle, "");
    }
    return "none".equals(row.recurrence())
        ? new StrandKey(Strand.Kind.ONCE, start, end, null, "")
        : new StrandKey(Strand.Kind.STANDING, start, end, null, "");
  }

  private LocalDate start(PlanRow row, PlanReader.@Nullable Recurring entry) {
    if (entry != null && entry.start() != null) {
      return entry.start();
    }
    if (row.start() != null) {
      return row.start();
    }
    PlanPhase phase = phase(row);
    return phase == null ? outline.startOf(row.subject()) : phase.start();
  }

  /** A recurring row ends as {@code recurring.csv} says, for its due date is when it begins to be done. */
  private LocalDate end(PlanRow row, PlanReader.@Nullable Recurring entry) {
    LocalDate last = outline.endOf(row.subject());
    if (entry != null && entry.cycle() != null) {
      return entry.until().equals(LocalDate.MAX) ? last : entry.until();
    }
    if (row.due() != null) {
      return row.due();
    }
    PlanPhase phase = phase(row);
    return phase == null ? last : phase.end();
  }

  private @Nullable PlanPhase phase(PlanRow row) {
    return outline.phases().stream()
        .filter(phase -> phase.code().equals(row.phase()))
        .findFirst()
        .orElse(null);
  }
}
