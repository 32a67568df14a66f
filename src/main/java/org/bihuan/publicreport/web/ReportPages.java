package org.bihuan.publicreport.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.NotFoundException;
import org.bihuan.publicreport.Channel;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.ReportPoint;
import org.bihuan.publicreport.ReportState;
import org.bihuan.publicreport.ReporterIdentities;
import org.bihuan.publicreport.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of staff: reports, one report, and the codes to be printed. */
@Controller
class ReportPages {

  private static final int PAGE = 50;

  private final Reports reports;
  private final ReporterIdentities identities;
  private final EnterpriseRegister enterprises;
  private final EvidenceStore evidence;
  private final MatterJournal journal;
  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final String publicUrl;

  ReportPages(
      Reports reports,
      ReporterIdentities identities,
      EnterpriseRegister enterprises,
      EvidenceStore evidence,
      MatterJournal journal,
      PeopleDirectory people,
      OfficeDirectory offices,
      @Value("${bihuan.public-url}") String publicUrl) {
    this.reports = reports;
    this.identities = identities;
    this.enterprises = enterprises;
    this.evidence = evidence;
    this.journal = journal;
    this.people = people;
    this.offices = offices;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A report of the list. */
  record Row(Report report, String receivedAt) {}

  /** A step of the history with the name of who did it. */
  record Line(MatterStep step, String at, String personName) {}

  @GetMapping("/reports")
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    ReportState wanted = ReportController.state(state);
    int from = Math.max(0, page);
    long total = reports.count(wanted);
    model.addAttribute("state", state);
    model.addAttribute("states", ReportState.values());
    model.addAttribute(
        "lines",
        reports.list(wanted, from, PAGE).stream()
            .map(report -> new Row(report, minute(report.receivedAt())))
            .toList());
    model.addAttribute("total", total);
    model.addAttribute("before", from > 0 ? from - 1 : -1);
    model.addAttribute("next", (from + 1L) * PAGE < total ? from + 1 : -1);
    model.addAttribute("clerk", reports.isClerk());
    model.addAttribute(
        "channels",
        Arrays.stream(Channel.values()).filter(channel -> channel != Channel.PAGE).toList());
    model.addAttribute("communities", offices.communities());
    model.addAttribute("points", reports.points());
    return "reports";
  }

  @GetMapping("/reports/{number}")
  String one(@PathVariable String number, Model model) {
    Report report = reports.visible(number);
    model.addAttribute("report", report);
    model.addAttribute("community", offices.nameOf(report.facts().community()));
    model.addAttribute("mayLook", identities.mayLook(report));
    model.addAttribute("photos", evidence.of(number));
    model.addAttribute(
        "history",
        journal.history(number).stream()
            .map(
                step ->
                    new Line(
                        step,
                        minute(step.at()),
                        people.nameOf(step.person())))
            .toList());
    return "report-one";
  }

  private static String minute(Instant at) {
    return MINUTE.format(at.atZone(BusinessClock.ZONE));
  }

  /** A page to print and hang up; of an enterprise or of a place. */
  @GetMapping("/reports/poster")
  String poster(
      @RequestParam(defaultValue = "") String enterprise,
      @RequestParam(defaultValue = "") String point,
      Model model) {
    String key;
    String place;
    if (enterprise.isEmpty()) {
      ReportPoint found =
          reports.points().stream()
              .filter(one -> one.key().equals(point))
              .findFirst()
              .orElseThrow(() -> new NotFoundException("没有这个举报点"));
      key = found.key();
      place = found.place();
    } else {
      Enterprise found = enterprises.require(enterprise);
      key = found.reportKey();
      place = found.name();
    }
    model.addAttribute("place", place);
    model.addAttribute("address", publicUrl + "/report?at=" + key);
    model.addAttribute("code", QrCode.of(publicUrl + "/report?at=" + key));
    return "report-poster";
  }
}
