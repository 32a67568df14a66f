package org.bihuan.hazard;

import java.util.List;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** What lists of hazards can be narrowed to, for the pages to choose from. */
@Component
public class FilterChoices {

  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final HazardChoices choices;

  FilterChoices(SectorCatalogue sectors, OfficeDirectory offices, HazardChoices choices) {
    this.sectors = sectors;
    this.offices = offices;
    this.choices = choices;
  }

  public List<Sector> sectors() {
    return sectors.all();
  }

  /** The offices that answer for hazards. */
  public List<Office> offices() {
    return offices.all().stream().filter(Office::getsTasks).toList();
  }

  public List<Office> communities() {
    return offices.communities();
  }

  public List<Grade> grades() {
    return List.of(Grade.values());
  }

  public List<String> sources() {
    return choices.sources();
  }

  public List<HazardStatus> statuses() {
    return List.of(HazardStatus.values());
  }

  public List<HazardStanding> standings() {
    return List.of(HazardStanding.values());
  }
}
