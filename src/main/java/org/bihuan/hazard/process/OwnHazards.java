package org.bihuan.hazard.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.process.form.FormOptions;
import org.springframework.stereotype.Component;

/** The hazards that the person who fills in a form may choose from: those the offices rectify. */
@Component
class OwnHazards {

  private final HazardRegister register;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  OwnHazards(HazardRegister register, CurrentPerson currentPerson, BusinessClock clock) {
    this.register = register;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  List<FormOptions.Option> underRectification() {
    List<FormOptions.Option> options = new ArrayList<>();
    Optional<Person> person = currentPerson.find();
    if (person.isPresent()) {
      for (HazardStatus status : HazardStatus.values()) {
        if (status.isUnderRectification()) {
          add(status, person.get(), options);
        }
      }
    }
    return options;
  }

  private void add(HazardStatus status, Person person, List<FormOptions.Option> options) {
    int page = 0;
    HazardPage found;
    do {
      HazardSearch search =
          new HazardSearch(
              status, null, null, null, null, null, null, null, null, null, null, page++,
              HazardSearch.LARGEST_PAGE);
      found = register.search(search, person, clock.today());
      found.hazards().stream()
          .filter(hazard -> person.belongsTo(hazard.responsibleOffice()))
          .map(hazard -> new FormOptions.Option(hazard.number(), label(hazard)))
          .forEach(options::add);
    } while ((long) page * HazardSearch.LARGEST_PAGE < found.total());
  }

  private static String label(Hazard hazard) {
    return hazard.number() + "　" + hazard.facts().title() + "（" + hazard.dueOn() + " 到期）";
  }
}
