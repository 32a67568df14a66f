package org.bihuan.portal;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.publicreport.ReportOffices;
import org.springframework.stereotype.Component;

/** The pages that lead from one to another at the head of each. */
@Component("navigation")
public class Navigation {

  private final CurrentPerson currentPerson;

  Navigation(CurrentPerson currentPerson) {
    this.currentPerson = currentPerson;
  }

  /**
   * A way to a page.
   *
   * @param label key of its name among the messages
   */
  public record Link(String path, String label) {}

  /** The pages that are of use to the current person. */
  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (currentPerson.find().isEmpty()) {
      return links;
    }
    Person person = currentPerson.find().get();
    if (person.is(Role.STAFF) || person.is(Role.LEADER)) {
      links.add(new Link("/camunda/app/tasklist/default/", "page.tasklist"));
      links.add(new Link("/worklist", "page.worklist"));
      links.add(new Link("/m/", "page.phone"));
    }
    if (person.readsEverything()) {
      links.add(new Link("/board", "page.board"));
      links.add(new Link("/camunda/app/cockpit/default/", "page.cockpit"));
    }
    if (person.is(Role.STAFF) || person.readsEverything()) {
      links.add(new Link("/ledger", "page.ledger"));
      links.add(new Link("/papers", "page.papers"));
      links.add(new Link("/enterprises", "page.enterprises"));
      links.add(new Link("/inspections", "page.inspections"));
      links.add(new Link("/returns", "page.returns"));
      links.add(new Link("/assessment", "page.assessment"));
    }
    if (handlesReports(person)) {
      links.add(new Link("/reports", "page.reports"));
    }
    if (person.readsEverything()) {
      links.add(new Link("/audit", "page.audit"));
    }
    links.add(new Link("/notices", "page.notices"));
    links.add(new Link("/leave", "page.leave"));
    if (person.is(Role.ADMINISTRATOR)) {
      links.add(new Link("/people", "page.people"));
    }
    links.add(new Link("/account", "page.account"));
    return links;
  }

  private static boolean handlesReports(Person person) {
    return person.readsEverything()
        || person.belongsTo(ReportOffices.CLERKS)
        || person.belongsTo(ReportOffices.PAYERS);
  }
}
