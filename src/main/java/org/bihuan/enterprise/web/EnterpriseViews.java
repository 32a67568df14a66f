package org.bihuan.enterprise.web;

import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseFacts;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** Entries of the register as the interface and the pages show them. */
@Component
class EnterpriseViews {

  private final EnterpriseRegister register;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;

  EnterpriseViews(
      EnterpriseRegister register, SectorCatalogue sectors, OfficeDirectory offices) {
    this.register = register;
    this.sectors = sectors;
    this.offices = offices;
  }

  /** An entry with names beside its codes, and its hazards so far. */
  record View(
      String code,
      String name,
      String placeKind,
      String sector,
      String sectorName,
      String community,
      String communityName,
      String address,
      String contactRole,
      String risk,
      String riskName,
      boolean monthlyReturn,
      boolean closed,
      long openHazards,
      long allHazards) {}

  List<View> of(List<Enterprise> enterprises) {
    Map<String, EnterpriseRegister.Tally> tallies = register.tallies(enterprises);
    return enterprises.stream()
        .map(
            enterprise ->
                view(
                    enterprise,
                    tallies.getOrDefault(
                        enterprise.code(), new EnterpriseRegister.Tally(0, 0))))
        .toList();
  }

  private View view(Enterprise enterprise, EnterpriseRegister.Tally tally) {
    EnterpriseFacts facts = enterprise.facts();
    RiskLevel risk = facts.risk();
    return new View(
        enterprise.code(),
        facts.name(),
        facts.placeKind(),
        facts.sector(),
        sectors.find(facts.sector()).map(Sector::shortName).orElse(facts.sector()),
        facts.community(),
        offices.nameOf(facts.community()),
        facts.address(),
        facts.contactRole(),
        risk == null ? "" : risk.code(),
        risk == null ? "" : risk.label(),
        facts.monthlyReturn(),
        enterprise.isClosed(),
        tally.open(),
        tally.all());
  }
}
