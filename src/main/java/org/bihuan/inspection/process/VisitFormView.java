package org.bihuan.inspection.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.Inspection;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.matter.MatterView;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms show of the inspection of one enterprise. */
@Component
class VisitFormView implements MatterView {

  private final InspectionStore store;
  private final Inspections inspections;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final String publicUrl;

  VisitFormView(
      InspectionStore store,
      Inspections inspections,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      @Value("${bihuan.public-url}") String publicUrl) {
    this.store = store;
    this.inspections = inspections;
    this.sectors = sectors;
    this.offices = offices;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  @Override
  public boolean owns(String key) {
    return store.findVisit(key).isPresent();
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    Visit visit = inspections.requireVisit(key);
    Inspection inspection = inspections.require(visit.inspection());
    Enterprise enterprise = inspections.enterpriseOf(visit);
    RiskLevel risk = enterprise.facts().risk();
    List<CheckItem> items = store.items(key);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", key);
    view.put("enterprise", enterprise.name());
    view.put("title", inspection.plan().title());
    view.put("kind", inspection.plan().kind().label());
    view.put("sector", sectors.require(inspection.plan().sector()).shortName());
    view.put("community", offices.nameOf(enterprise.facts().community()));
    view.put("address", enterprise.facts().address());
    view.put(
        "placeKind",
        enterprise.facts().placeKind().isEmpty() ? "未定" : enterprise.facts().placeKind());
    view.put("risk", risk == null ? "未定" : risk.label());
    view.put("inspectors", String.join("、", inspections.names(visit.inspectors())));
    view.put("dueOn", inspection.plan().dueOn().toString());
    view.put("page", publicUrl + "/inspections/visits/" + key);
    view.put("outcome", visit.outcome());
    view.put("carriedOutOn", Objects.toString(visit.carriedOutOn(), ""));
    view.put("scene", visit.scene());
    view.put("handling", visit.handling());
    view.put("countersigned", visit.countersigned().isEmpty() ? "—" : visit.countersigned());
    view.put("tally", tally(items));
    view.put(
        "failed",
        items.stream()
            .filter(item -> item.result() == CheckItem.Result.FAILED)
            .map(
                item ->
                    item.code() + "　" + item.text()
                        + (item.note().isEmpty() ? "" : "（" + item.note() + "）")
                        + (item.hazardNumber() == null ? "" : "　→ " + item.hazardNumber()))
            .toList());
    return Map.of("view", view);
  }

  private static String tally(List<CheckItem> items) {
    StringBuilder tally = new StringBuilder("共 " + items.size() + " 项");
    for (CheckItem.Result result : CheckItem.Result.values()) {
      long count = items.stream().filter(item -> item.result() == result).count();
      if (count > 0) {
        tally.append("，").append(result.label()).append(' ').append(count);
      }
    }
    return tally.toString();
  }
}
