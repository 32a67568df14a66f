package org.bihuan.publicreport.web;

import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.publicreport.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that anybody may open: the report and the question for its state. */
@Controller
class PublicReportPages {

  private static final int LONGEST_KEY = 20;

  private final Reports reports;
  private final OfficeDirectory offices;

  PublicReportPages(Reports reports, OfficeDirectory offices) {
    this.reports = reports;
    this.offices = offices;
  }

  /**
   * The form.
   *
   * @param at what the scanned code stands for; anything else is ignored
   */
  @GetMapping("/report")
  String report(@RequestParam(defaultValue = "") String at, Model model) {
    model.addAttribute(
        "at",
        at.isEmpty() || at.length() > LONGEST_KEY
            ? new Reports.Scanned("", "", "")
            : reports.scanned(at));
    model.addAttribute("communities", offices.communities());
    return "report";
  }

  @GetMapping("/report/state")
  String state() {
    return "report-state";
  }
}
