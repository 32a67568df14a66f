package org.bihuan.worklist.web;

import java.util.List;
import java.util.Locale;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.Colleagues;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 批量办理: a list of tasks, and what may be done with several at once. */
@Controller
class WorkPages {

  private static final int PAGE = 50;
  private static final int FARTHEST = 100_000;

  private final TaskList list;
  private final PeopleDirectory people;
  private final Colleagues colleagues;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;

  WorkPages(
      TaskList list,
      PeopleDirectory people,
      Colleagues colleagues,
      OfficeDirectory offices,
      CurrentPerson currentPerson) {
    this.list = list;
    this.people = people;
    this.colleagues = colleagues;
    this.offices = offices;
    this.currentPerson = currentPerson;
  }

  /** A task as the list shows it. */
  record Line(TaskCard task, String due, String assigneeName) {}

  @GetMapping("/worklist")
  String worklist(
      @RequestParam(name = "list", defaultValue = "mine") String which,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    Person person = currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
    TaskList.Which wanted =
        switch (which) {
          case "offered" -> TaskList.Which.OFFERED;
          case "office" -> TaskList.Which.OFFICE;
          default -> TaskList.Which.MINE;
        };
    int first = Math.max(0, Math.min(from, FARTHEST));
    String words = q.length() > 100 ? q.substring(0, 100) : q;
    TaskList.Page page = list.list(wanted, words, first, PAGE);
    model.addAttribute("which", wanted.name().toLowerCase(Locale.ROOT));
    model.addAttribute("q", words);
    model.addAttribute("lines", page.tasks().stream().map(this::line).toList());
    model.addAttribute("total", page.total());
    model.addAttribute("before", first > 0 ? Math.max(0, first - PAGE) : -1);
    model.addAttribute("next", first + PAGE < page.total() ? first + PAGE : -1);
    model.addAttribute("colleagues", colleagues.of(person));
    model.addAttribute("offices", offices.all().stream().filter(Office::getsTasks).toList());
    return "worklist";
  }

  private Line line(TaskCard task) {
    String assignee = task.assignee();
    return new Line(
        task,
        task.due() == null ? "" : task.due().atZone(BusinessClock.ZONE).toLocalDate().toString(),
        assignee == null ? "" : people.nameOf(assignee));
  }
}
