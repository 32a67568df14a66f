package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.plan.CampaignPlan;
import org.bihuan.plan.Cycle;
import org.bihuan.plan.PlanDuty;
import org.bihuan.plan.PlanPhase;
import org.bihuan.plan.PlanRow;
import org.bihuan.plan.Strand;
import org.springframework.stereotype.Component;

/**
 * Makes the work of a campaign from the duties of its plan: what is done once, once; what recurs, once
 * each period; what stands, once up to each gate and half-year. The first owner owns and the others
 * cooperate; where the first is a collective such as 各办所, each member of each collective owns its own.
 * Periods that were over when the campaign was issued are not made, for nobody could have been asked.
 */
@Component
class DutyExpansion {

  /** Who owns a piece of work, and who cooperates. */
  private record Ownership(String owner, String member, List<String> cooperating) {}

  private final WorkingOffices offices;
  private final DutyDays days;

  DutyExpansion(WorkingOffices offices, DutyDays days) {
    this.offices = offices;
    this.days = days;
  }

  /** Every piece of work of a campaign, in the plan's order. */
  List<Duty> expand(Campaign campaign, CampaignPlan plan) {
    List<Duty> work = new ArrayList<>();
    for (PlanDuty duty : plan.duties()) {
      for (Strand strand : duty.strands()) {
        if (strand.kind().givesTasks()) {
          for (Cycle.Window window : windows(campaign, plan, duty, strand)) {
            for (Ownership ownership : ownerships(duty, strand)) {
              work.add(work(campaign, duty, strand, window, ownership));
            }
          }
        }
      }
    }
    return work;
  }

  private List<Cycle.Window> windows(
      Campaign campaign, CampaignPlan plan, PlanDuty duty, Strand strand) {
    LocalDate first = strand.start().plusDays(campaign.shiftDays());
    LocalDate last = strand.end().plusDays(campaign.shiftDays());
    if (strand.kind() == Strand.Kind.ONCE) {
      return List.of(new Cycle.Window("", first, last));
    }
    Cycle cycle = strand.cycle();
    List<Cycle.Window> windows =
        cycle == null
            ? standing(first, last, gates(campaign, plan, duty.subject()))
            : cycle.windows(first, last);
    return windows.stream()
        .filter(window -> !window.last().isBefore(campaign.issuedOn()))
        .filter(window -> cycle == null || !cycle.isDaily() || days.isWorkingDay(window.first()))
        .toList();
  }

  private static List<LocalDate> gates(Campaign campaign, CampaignPlan plan, String subject) {
    return plan.phasesOf(subject).stream()
        .map(PlanPhase::end)
        .map(end -> end.plusDays(campaign.shiftDays()))
        .toList();
  }

  private static List<Cycle.Window> standing(
      LocalDate first, LocalDate last, List<LocalDate> gates) {
    List<Cycle.Window> windows = new ArrayList<>();
    LocalDate begin = first;
    for (LocalDate end : AnswerDays.of(first, last, gates, AnswerDays.HALF_YEAR)) {
      windows.add(new Cycle.Window(end.toString(), begin, end));
      begin = end.plusDays(1);
    }
    return windows;
  }

  private List<Ownership> ownerships(PlanDuty duty, Strand strand) {
    String first = duty.owners().get(0);
    Set<String> owners = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    if (offices.isCollective(first)) {
      for (String owner : duty.owners()) {
        (offices.isCollective(owner) ? owners : others).addAll(offices.of(owner));
      }
    } else {
      owners.addAll(offices.of(first));
      duty.owners().stream().skip(1).forEach(owner -> others.addAll(offices.of(owner)));
    }
    strand.rows().stream()
        .flatMap(row -> row.cooperating().stream())
        .forEach(code -> others.addAll(offices.of(code)));
    boolean each = offices.isCollective(first);
    return owners.stream()
        .map(
            owner ->
                new Ownership(
                    owner,
                    each ? owner : "",
                    others.stream().filter(other -> !other.equals(owner)).toList()))
        .toList();
  }

  private Duty work(
      Campaign campaign,
      PlanDuty duty,
      Strand strand,
      Cycle.Window window,
      Ownership ownership) {
    Cycle cycle = strand.cycle();
    return new Duty(
        CampaignKeys.duty(
            campaign.key(), duty.subject(), strand.code(), window.label(), ownership.member()),
        campaign.key(),
        duty.subject(),
        strand.code(),
        strand.kind(),
        cycle == null ? "" : cycle.period().toString(),
        window.label(),
        strand.title(),
        duty.source(),
        ownership.owner(),
        ownership.cooperating(),
        outsiders(strand),
        deliverable(strand),
        strand.rows().stream().map(this::item).toList(),
        window.first(),
        window.last(),
        days.opensOn(strand.kind(), window.first(), window.last()),
        days.dueOn(strand.kind(), window.first(), window.last(), campaign.shiftDays() != 0),
        Duty.State.PLANNED,
        Duty.Late.NO,
        null,
        "",
        false,
        null,
        null,
        0,
        "",
        "",
        List.of(),
        "");
  }

  private List<String> outsiders(Strand strand) {
    return strand.rows().stream()
        .flatMap(row -> java.util.stream.Stream.concat(row.leads().stream(), row.cooperating().stream()))
        .distinct()
        .filter(code -> offices.of(code).isEmpty())
        .toList();
  }

  private static String deliverable(Strand strand) {
    return strand.rows().stream()
        .map(PlanRow::deliverable)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  private DutyItem item(PlanRow row) {
    return new DutyItem(
        row.code(),
        row.title(),
        row.description(),
        names(row.leads()),
        names(row.performer()),
        names(row.target()),
        row.deliverable(),
        row.notes());
  }

  private String names(List<String> codes) {
    return codes.stream().map(offices::nameOf).collect(Collectors.joining("、"));
  }
}
