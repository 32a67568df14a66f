package org.bihuan.mobile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.HazardChoices;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.mobile.PhoneTasks;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.NotFoundException;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages for the phone, {@code /m/}. */
@Controller
class MobilePages {

  private static final int PAGE = 20;
  private static final int FARTHEST = 100_000;

  /** Nothing but the platform's own, so that nothing that is typed or uploaded can run. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'";

  private final PhoneTasks tasks;
  private final TaskList list;
  private final CurrentPerson currentPerson;
  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final SectorCatalogue sectors;
  private final PlaceKinds placeKinds;
  private final HazardChoices choices;
  private final BusinessClock clock;

  MobilePages(
      PhoneTasks tasks,
      TaskList list,
      CurrentPerson currentPerson,
      PeopleDirectory people,
      OfficeDirectory offices,
      SectorCatalogue sectors,
      PlaceKinds placeKinds,
      HazardChoices choices,
      BusinessClock clock) {
    this.tasks = tasks;
    this.list = list;
    this.currentPerson = currentPerson;
    this.people = people;
    this.offices = offices;
    this.sectors = sectors;
    this.placeKinds = placeKinds;
    this.choices = choices;
    this.clock = clock;
  }

  /** A task as the list shows it. */
  record Line(TaskCard task, String due, String assigneeName) {}

  @ModelAttribute
  void person(Model model, HttpServletResponse response) {
    Person person = person();
    model.addAttribute("account", person.id());
    model.addAttribute("personName", people.nameOf(person.id()));
    model.addAttribute("supervises", person.readsEverything());
    response.setHeader("Content-Security-Policy", POLICY);
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  @GetMapping("/m")
  String root() {
    return "redirect:/m/";
  }

  @GetMapping("/m/")
  String tasks(
      @RequestParam(name = "list", defaultValue = "mine") String which,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    boolean offered = which.equals("offered");
    int first = Math.max(0, Math.min(from, FARTHEST));
    String words = q.length() > 100 ? q.substring(0, 100) : q;
    TaskList.Page page =
        list.list(
            offered ? TaskList.Which.OFFERED : TaskList.Which.MINE, words, first, PAGE);
    TaskList.Page other =
        list.list(offered ? TaskList.Which.MINE : TaskList.Which.OFFERED, "", 0, 1);
    model.addAttribute("offered", offered);
    model.addAttribute("lines", page.tasks().stream().map(this::line).toList());
    model.addAttribute("total", page.total());
    model.addAttribute("otherTotal", other.total());
    model.addAttribute("q", words);
    model.addAttribute("before", first > 0 ? Math.max(0, first - PAGE) : -1);
    model.addAttribute("next", first + PAGE < page.total() ? first + PAGE : -1);
    return "mobile/tasks";
  }

  private Line line(TaskCard task) {
    String assignee = task.assignee();
    return new Line(
        task,
        task.due() == null ? "" : task.due().atZone(BusinessClock.ZONE).toLocalDate().toString(),
        assignee == null ? "" : people.nameOf(assignee));
  }

  @GetMapping("/m/report")
  String report(Model model) {
    Person person = person();
    model.addAttribute("sectors", sectors.all());
    model.addAttribute("placeKinds", placeKinds.all());
    model.addAttribute("sources", choices.sources());
    List<Office> communities = offices.communities();
    model.addAttribute("communities", communities);
    model.addAttribute(
        "ownCommunity",
        communities.stream().map(Office::code).filter(person::belongsTo).findFirst().orElse(""));
    model.addAttribute("today", clock.today());
    return "mobile/report";
  }

  @GetMapping("/m/tasks/{id}")
  String task(@PathVariable String id, Model model) {
    TaskCard task = list.require(id);
    model.addAttribute("line", line(task));
    model.addAttribute("form", tasks.form(id));
    Person person = person();
    model.addAttribute(
        "mine", person.id().equals(task.assignee()) || person.standsInFor(task.assignee()));
    return "mobile/task";
  }

  /** Lies under {@code /m/} so that it may serve the pages there, and nothing else. */
  @GetMapping("/m/sw.js")
  ResponseEntity<Resource> serviceWorker() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ZERO))
        .body(new ClassPathResource("static/js/mobile-worker.js"));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String gone(NotFoundException e, Model model, HttpServletResponse response) {
    person(model, response);
    model.addAttribute("message", e.getMessage());
    return "mobile/gone";
  }
}
