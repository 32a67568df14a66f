package org.bihuan.notification.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.notification.Channels;
import org.bihuan.notification.NoticeDesk;
import org.bihuan.notification.NoticeStore;
import org.bihuan.notification.Robot;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 消息: what I am told, and how I want to be told. */
@Controller
class NoticePages {

  private static final int PAGE = 50;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final NoticeDesk desk;
  private final NoticeStore store;
  private final Channels channels;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;

  NoticePages(
      NoticeDesk desk,
      NoticeStore store,
      Channels channels,
      OfficeDirectory offices,
      PeopleDirectory people,
      CurrentPerson currentPerson) {
    this.desk = desk;
    this.store = store;
    this.channels = channels;
    this.offices = offices;
    this.people = people;
    this.currentPerson = currentPerson;
  }

  record Line(long id, String kind, String title, String body, String link, String at, boolean read) {

    static Line of(NoticeStore.Seen seen) {
      return new Line(
          seen.notice().id(),
          seen.notice().kind().label(),
          seen.notice().title(),
          seen.notice().body(),
          seen.notice().link(),
          MINUTE.format(ZonedDateTime.ofInstant(seen.notice().createdAt(), BusinessClock.ZONE)),
          seen.read());
    }
  }

  record RobotLine(String id, String office, String vendor) {}

  @GetMapping("/notices")
  String notices(@RequestParam(defaultValue = "0") int page, Model model) {
    Person person = currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
    int wanted = Math.max(0, Math.min(page, 1000));
    List<NoticeStore.Seen> seen = desk.shown(person, false, wanted * PAGE, PAGE + 1);
    model.addAttribute("unread", desk.unread(person));
    model.addAttribute("lines", seen.stream().limit(PAGE).map(Line::of).toList());
    model.addAttribute("page", wanted);
    model.addAttribute("more", seen.size() > PAGE);
    model.addAttribute("choices", desk.choices(person.id()));
    model.addAttribute("canMail", channels.canMail());
    model.addAttribute(
        "email", people.find(person.id()).map(colleague -> colleague.email()).orElse(""));
    model.addAttribute("keeper", person.actsForSafetyOffice());
    if (person.actsForSafetyOffice()) {
      model.addAttribute(
          "robots",
          store.robots().stream()
              .map(
                  robot ->
                      new RobotLine(
                          robot.id().toString(),
                          offices.nameOf(robot.office()),
                          robot.vendor().label()))
              .toList());
      model.addAttribute("offices", offices.all().stream().filter(Office::getsTasks).toList());
      model.addAttribute("vendors", Robot.Vendor.values());
    }
    return "notices";
  }
}
