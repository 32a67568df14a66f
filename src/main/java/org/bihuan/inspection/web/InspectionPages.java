package org.bihuan.inspection.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.Draw;
import org.bihuan.inspection.Inspection;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages 安全检查, of one inspection with its draw, and of one checklist. */
@Controller
class InspectionPages {

  private static final int PAGE = 50;

  private final Inspections inspections;
  private final InspectionStore store;
  private final EnterpriseStore enterprises;
  private final SectorCatalogue sectors;
  private final PeopleDirectory people;
  private final BusinessClock clock;

  InspectionPages(
      Inspections inspections,
      InspectionStore store,
      EnterpriseStore enterprises,
      SectorCatalogue sectors,
      PeopleDirectory people,
      BusinessClock clock) {
    this.inspections = inspections;
    this.store = store;
    this.enterprises = enterprises;
    this.sectors = sectors;
    this.people = people;
    this.clock = clock;
  }

  record Row(Inspection inspection, String sector, long signed, int visits) {}

  record VisitRow(
      Visit visit, Enterprise enterprise, String inspectors, long failed, String state) {}

  /** A ticket of a draw. */
  record TicketRow(int rank, String candidate, String name, String sha256, boolean drawn) {}

  record InspectorDraw(String enterprise, String excluded, List<TicketRow> tickets) {}

  @GetMapping("/inspections")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    inspections.requireReader();
    int from = Math.max(0, page);
    long total = store.count();
    model.addAttribute("lines", store.list(from, PAGE).stream().map(this::row).toList());
    model.addAttribute("total", total);
    model.addAttribute("before", from > 0 ? from - 1 : -1);
    model.addAttribute("next", (from + 1L) * PAGE < total ? from + 1 : -1);
    return "inspections";
  }

  private Row row(Inspection inspection) {
    List<Visit> visits = store.visitsOf(inspection.key());
    return new Row(
        inspection,
        sectors.require(inspection.plan().sector()).shortName(),
        visits.stream().filter(Visit::isSigned).count(),
        visits.size());
  }

  @GetMapping("/inspections/{key}")
  String one(@PathVariable String key, Model model) {
    inspections.requireReader();
    Inspection inspection = inspections.require(key);
    model.addAttribute("inspection", inspection);
    model.addAttribute("sector", sectors.require(inspection.plan().sector()).shortName());
    model.addAttribute("planner", people.nameOf(inspection.plannedBy()));
    model.addAttribute("visits", store.visitsOf(key).stream().map(this::visitRow).toList());
    Inspections.DrawRecord draw = inspections.drawOf(inspection);
    model.addAttribute("seed", draw.seed());
    model.addAttribute("tickets", enterpriseTickets(draw));
    List<InspectorDraw> drawn = new ArrayList<>();
    draw.inspectors()
        .forEach(
            (enterprise, tickets) ->
                drawn.add(
                    new InspectorDraw(
                        enterprise,
                        String.join("、", draw.excludedOffices().getOrDefault(enterprise, List.of())),
                        rows(tickets, Inspections.INSPECTORS, people::nameOf))));
    model.addAttribute("inspectorDraws", drawn);
    return "inspection";
  }

  private VisitRow visitRow(Visit visit) {
    return new VisitRow(
        visit,
        inspections.enterpriseOf(visit),
        String.join("、", inspections.names(visit.inspectors())),
        store.items(visit.key()).stream()
            .filter(item -> item.result() == CheckItem.Result.FAILED)
            .count(),
        state(visit));
  }

  private static String state(Visit visit) {
    if (visit.isSigned()) {
      return "signed";
    }
    return visit.outcome().isEmpty() ? "open" : "handed";
  }

  private List<TicketRow> enterpriseTickets(Inspections.DrawRecord draw) {
    Map<String, String> names = new HashMap<>();
    enterprises
        .all(draw.enterprises().stream().map(Draw.Ticket::candidate).toList())
        .forEach(one -> names.put(one.code(), one.name()));
    return rows(draw.enterprises(), draw.wanted(), code -> names.getOrDefault(code, ""));
  }

  private static List<TicketRow> rows(
      List<Draw.Ticket> tickets, int winners, UnaryOperator<String> name) {
    List<TicketRow> rows = new ArrayList<>();
    for (Draw.Ticket ticket : tickets) {
      rows.add(
          new TicketRow(
              rows.size() + 1,
              ticket.candidate(),
              name.apply(ticket.candidate()),
              ticket.sha256(),
              rows.size() < winners));
    }
    return rows;
  }

  @GetMapping("/inspections/visits/{key}")
  String visit(@PathVariable String key, Model model) {
    inspections.requireReader();
    Visit visit = inspections.requireVisit(key);
    model.addAttribute("visit", visit);
    model.addAttribute("inspection", inspections.require(visit.inspection()));
    model.addAttribute("enterprise", inspections.enterpriseOf(visit));
    model.addAttribute("inspectors", String.join("、", inspections.names(visit.inspectors())));
    model.addAttribute("items", store.items(key));
    model.addAttribute("results", CheckItem.Result.values());
    model.addAttribute("mayWork", inspections.mayWork(visit));
    String signer = visit.signedBy();
    model.addAttribute("signer", signer == null ? "" : people.nameOf(signer));
    model.addAttribute("today", clock.today().toString());
    return "inspection-visit";
  }
}
