package org.bihuan.publicreport.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Duplicates;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.matter.MatterView;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.ReportFacts;
import org.bihuan.publicreport.ReportStore;
import org.bihuan.publicreport.Reports;
import org.springframework.stereotype.Component;

/** What the forms show of a report; never who reported. */
@Component
class ReportFormView implements MatterView {

  private final ReportStore store;
  private final Reports reports;
  private final HazardRegister hazards;
  private final Duplicates duplicates;
  private final OfficeDirectory offices;

  ReportFormView(
      ReportStore store,
      Reports reports,
      HazardRegister hazards,
      Duplicates duplicates,
      OfficeDirectory offices) {
    this.store = store;
    this.reports = reports;
    this.hazards = hazards;
    this.duplicates = duplicates;
    this.offices = offices;
  }

  @Override
  public boolean owns(String key) {
    return store.find(key).isPresent();
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    Report report = reports.require(key);
    Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
    shown.put(ReportModel.VIEW, view(report));
    if (report.outcome().isEmpty()) {
      shown.put(ReportModel.FACTS, reports.hazardFacts(report));
    }
    return shown;
  }

  private Map<String, Object> view(Report report) {
    ReportFacts facts = report.facts();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", report.number());
    view.put("channel", facts.channel().label());
    view.put("reference", facts.reference());
    view.put("what", facts.what());
    view.put("place", facts.place());
    view.put("community", facts.community().isEmpty() ? "" : offices.nameOf(facts.community()));
    view.put("enterprise", facts.enterprise().isEmpty() ? "未填" : facts.enterprise());
    view.put("urgent", facts.urgent() ? "是（24小时内核实）" : "否");
    view.put("realName", report.realName() ? "实名" : "匿名");
    view.put("receivedOn", day(report).toString());
    view.put("outcome", report.outcome());
    view.put("hazard", hazard(report));
    view.put(
        "amount", report.rewardAmount() == null ? "" : report.rewardAmount() + " 元");
    view.put("similar", report.outcome().isEmpty() ? similar(report) : List.of());
    return view;
  }

  private static LocalDate day(Report report) {
    return LocalDate.ofInstant(report.receivedAt(), BusinessClock.ZONE);
  }

  private String hazard(Report report) {
    String number = report.hazardNumber();
    return number == null
        ? ""
        : hazards
            .find(number)
            .map(found -> number + "　" + found.facts().title() + "　" + found.status().label())
            .orElse(number);
  }

  /** Open hazards that this is likely the same as, as far as what was reported tells. */
  private List<String> similar(Report report) {
    ReportFacts facts = report.facts();
    return duplicates
        .of(
            new HazardFacts(
                "", "", "", List.of(), "", facts.community(), facts.place(), facts.enterprise(),
                day(report), facts.channel().source(), false))
        .stream()
        .map(candidate -> line(candidate.hazard(), candidate.reason()))
        .toList();
  }

  private static String line(Hazard hazard, String reason) {
    return hazard.number() + "　" + hazard.facts().title() + "（" + hazard.facts().place() + "，"
        + hazard.status().label() + "，" + reason + "）";
  }
}
