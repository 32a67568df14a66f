package org.bihuan.organisation.web;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.Colleagues;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.Substitutions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page 请假代理: who stands in for me, and for whom I stand in. */
@Controller
class LeavePages {

  private final Substitutions substitutions;
  private final PeopleDirectory people;
  private final Colleagues colleagues;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  LeavePages(
      Substitutions substitutions,
      PeopleDirectory people,
      Colleagues colleagues,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.substitutions = substitutions;
    this.people = people;
    this.colleagues = colleagues;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  @GetMapping("/leave")
  String leave(Model model) {
    Person person = currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
    model.addAttribute("me", person.id());
    model.addAttribute("today", clock.today());
    boolean forOthers = person.actsForSafetyOffice();
    List<Colleague> everybody = forOthers ? everybody() : List.of();
    model.addAttribute("forOthers", forOthers);
    model.addAttribute("everybody", everybody);
    // Those of the person's own offices; 街道安委办 chooses among all.
    model.addAttribute("colleagues", forOthers ? everybody : colleagues.of(person));
    model.addAttribute(
        "lines",
        substitutions.mine().stream().map(made -> SubstitutionView.of(made, people)).toList());
    return "leave";
  }

  private List<Colleague> everybody() {
    return Stream.concat(
            offices.all().stream().filter(Office::getsTasks).map(Office::code),
            Stream.of(Role.LEADER.code()))
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .toList();
  }
}
