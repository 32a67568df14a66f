package org.bihuan.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.people.AccountStore;
import org.bihuan.people.Staff;
import org.bihuan.people.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages 人员, for administrators, and 我的账号. */
@Controller
class PeoplePages {

  private static final int PAGE = 50;
  private static final int FARTHEST = 100_000;

  private final Staff staff;
  private final AccountStore store;
  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;

  PeoplePages(
      Staff staff,
      AccountStore store,
      PeopleDirectory people,
      OfficeDirectory offices,
      CurrentPerson currentPerson) {
    this.staff = staff;
    this.store = store;
    this.people = people;
    this.offices = offices;
    this.currentPerson = currentPerson;
  }

  record Line(StaffMember member, String groups, String codes) {}

  record Choice(String code, String name) {}

  @GetMapping("/people")
  String people(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    String words = q.strip().toLowerCase(Locale.ROOT);
    int first = Math.max(0, Math.min(from, FARTHEST));
    List<Line> found =
        staff.all().stream()
            .map(this::line)
            .filter(
                line ->
                    (line.member().account() + line.member().name() + line.groups())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
            .toList();
    model.addAttribute("q", q);
    model.addAttribute("total", found.size());
    model.addAttribute("lines", found.stream().skip(first).limit(PAGE).toList());
    model.addAttribute("before", first > 0 ? Math.max(0, first - PAGE) : -1);
    model.addAttribute("next", first + PAGE < found.size() ? first + PAGE : -1);
    model.addAttribute(
        "choices",
        Stream.concat(
                Arrays.stream(Role.values())
                    .filter(role -> role != Role.STAFF)
                    .map(role -> new Choice(role.code(), role.label())),
                offices.all().stream().map(office -> new Choice(office.code(), office.name())))
            .toList());
    return "people";
  }

  private Line line(StaffMember member) {
    return new Line(member, staff.names(member.groups()), String.join(" ", member.groups()));
  }

  @GetMapping("/account")
  String account(Model model) {
    Person person = currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
    model.addAttribute("account", person.id());
    model.addAttribute("name", people.nameOf(person.id()));
    model.addAttribute(
        "email", people.find(person.id()).map(colleague -> colleague.email()).orElse(""));
    model.addAttribute(
        "groups",
        staff.names(
            person.groups().stream()
                .filter(group -> staff.isKnown(group) || Role.find(group).isPresent())
                .sorted()
                .toList()));
    model.addAttribute(
        "first",
        store.find(person.id()).filter(AccountStore.State::mustChangePassword).isPresent());
    return "account";
  }
}
