package org.bihuan.enterprise.web;

import java.util.List;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages 单位台账 and of one enterprise. */
@Controller
class EnterprisePages {

  private static final int PAGE = 50;

  private final EnterpriseRegister register;
  private final EnterpriseViews views;
  private final SectorCatalogue sectors;
  private final PlaceKinds placeKinds;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;

  EnterprisePages(
      EnterpriseRegister register,
      EnterpriseViews views,
      SectorCatalogue sectors,
      PlaceKinds placeKinds,
      OfficeDirectory offices,
      CurrentPerson currentPerson) {
    this.register = register;
    this.views = views;
    this.sectors = sectors;
    this.placeKinds = placeKinds;
    this.offices = offices;
    this.currentPerson = currentPerson;
  }

  /** A hazard of the enterprise; {@code visible} for a title, else only that there is one. */
  record HazardLine(
      String number, String title, String grade, String status, String dueOn, boolean visible) {}

  @GetMapping("/enterprises")
  String list(
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String sector,
      @RequestParam(required = false) @Nullable String risk,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    register.requireReader();
    EnterpriseSearch search =
        EnterpriseController.search(community, sector, risk, q, closed, Math.max(0, page), PAGE);
    long total = register.count(search);
    model.addAttribute("community", community);
    model.addAttribute("sector", sector);
    model.addAttribute("risk", risk);
    model.addAttribute("q", q);
    model.addAttribute("closed", closed);
    model.addAttribute("total", total);
    model.addAttribute("lines", views.of(register.search(search)));
    model.addAttribute("before", search.page() > 0 ? search.page() - 1 : -1);
    model.addAttribute(
        "next", (search.page() + 1L) * PAGE < total ? search.page() + 1 : -1);
    model.addAttribute("mayImport", person().actsForSafetyOffice());
    choices(model);
    model.addAttribute(
        "ownCommunities",
        offices.communities().stream().filter(one -> register.mayKeep(one.code())).toList());
    return "enterprises";
  }

  private void choices(Model model) {
    model.addAttribute("communities", offices.communities());
    model.addAttribute("sectors", sectors.all());
    model.addAttribute("placeKinds", placeKinds.all());
    model.addAttribute("risks", RiskLevel.values());
  }

  @GetMapping("/enterprises/{code}")
  String one(@PathVariable String code, Model model) {
    Enterprise enterprise = register.require(code);
    Person person = person();
    List<HazardLine> hazards =
        register.hazardsOf(enterprise).stream().map(hazard -> line(hazard, person)).toList();
    model.addAttribute("one", views.of(List.of(enterprise)).get(0));
    model.addAttribute("hazards", hazards);
    model.addAttribute("events", register.events(code));
    model.addAttribute(
        "mayKeep", register.mayKeep(enterprise.facts().community()) && !enterprise.isClosed());
    choices(model);
    return "enterprise";
  }

  private HazardLine line(Hazard hazard, Person person) {
    boolean visible = HazardRegister.maySee(person, hazard);
    return new HazardLine(
        hazard.number(),
        visible ? hazard.facts().title() : "",
        hazard.grade().nameIn(sectors.require(hazard.facts().sector())),
        hazard.status().label(),
        hazard.status().isBeforeRectified() ? hazard.dueOn().toString() : "",
        visible);
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }
}
