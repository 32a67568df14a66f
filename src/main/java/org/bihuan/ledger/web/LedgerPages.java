package org.bihuan.ledger.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.FilterChoices;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardSearches;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.ledger.LedgerColumn;
import org.bihuan.ledger.LedgerExport;
import org.bihuan.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page 隐患台账. */
@Controller
class LedgerPages {

  private static final int PAGE = 50;

  private final HazardRegister register;
  private final HazardSearches searches;
  private final LedgerExport export;
  private final FilterChoices choices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  LedgerPages(
      HazardRegister register,
      HazardSearches searches,
      LedgerExport export,
      FilterChoices choices,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.register = register;
    this.searches = searches;
    this.export = export;
    this.choices = choices;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param instance id of the hazard's process, running or ended
   * @param cells in the order of the columns
   */
  record Line(String number, String instance, boolean overdue, List<String> cells) {}

  @GetMapping("/ledger")
  String list(
      HazardSearches.Query query,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Person person =
        currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
    HazardSearch search = searches.read(query, overdue, Math.max(0, page), PAGE);
    HazardPage found = register.search(search, person, clock.today());
    List<Map<LedgerColumn, Object>> lines =
        export.lines(found.hazards(), search.page() * PAGE + 1);
    model.addAttribute("columns", LedgerColumn.values());
    model.addAttribute(
        "lines",
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    new Line(
                        found.hazards().get(i).number(),
                        found.hazards().get(i).processInstanceId(),
                        found.hazards().get(i).isOverdue(clock.today()),
                        Arrays.stream(LedgerColumn.values())
                            .map(column -> lines.get(i).getOrDefault(column, "").toString())
                            .toList()))
            .toList());
    model.addAttribute("total", found.total());
    model.addAttribute("search", search);
    model.addAttribute("query", query(query, overdue));
    model.addAttribute("before", search.page() > 0 ? search.page() - 1 : -1);
    model.addAttribute(
        "next", (search.page() + 1L) * PAGE < found.total() ? search.page() + 1 : -1);
    model.addAttribute("choices", choices);
    model.addAttribute("mayImport", person.actsForSafetyOffice());
    model.addAttribute("mayReconcile", person.readsEverything());
    return "ledger";
  }

  private static String query(HazardSearches.Query asked, @Nullable Boolean overdue) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    param(query, "status", asked.status());
    param(query, "grade", asked.grade());
    param(query, "sector", asked.sector());
    param(query, "office", asked.office());
    param(query, "community", asked.community());
    param(query, "source", asked.source());
    param(query, "standing", asked.standing());
    param(query, "from", asked.from());
    param(query, "to", asked.to());
    param(query, "overdue", overdue == null ? null : overdue.toString());
    param(query, "q", asked.q());
    String text = query.encode().toUriString();
    return text.isEmpty() ? "?" : text + "&";
  }

  private static void param(UriComponentsBuilder query, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      query.queryParam(name, value);
    }
  }
}
