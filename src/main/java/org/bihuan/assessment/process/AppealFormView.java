package org.bihuan.assessment.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.assessment.Appeal;
import org.bihuan.assessment.Appeals;
import org.bihuan.assessment.ScoredItem;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.matter.MatterView;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Component;

/** What the form shows of an appeal. */
@Component
class AppealFormView implements MatterView {

  private final Appeals appeals;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;

  AppealFormView(Appeals appeals, OfficeDirectory offices, PeopleDirectory people) {
    this.appeals = appeals;
    this.offices = offices;
    this.people = people;
  }

  @Override
  public boolean owns(String key) {
    return Appeals.owns(key);
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    Appeals.Subject subject = appeals.require(key);
    Appeal appeal = subject.appeal();
    ScoredItem item = subject.item();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", key);
    view.put("unit", offices.nameOf(appeal.unit()));
    view.put("assessment", appeal.assessment() + "　" + subject.publication().period().label());
    view.put("item", item.name());
    view.put("points", item.points());
    view.put("full", item.full());
    view.put("fact", item.fact());
    view.put("reason", item.reason());
    view.put("source", item.source());
    view.put("appellant", people.nameOf(appeal.filedBy()));
    view.put(
        "filedOn", appeal.filedAt().atZone(BusinessClock.ZONE).toLocalDate().toString());
    view.put("appeal", appeal.reason());
    return Map.of("view", view);
  }
}
