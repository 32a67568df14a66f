package org.bihuan.hazard;

import java.util.List;
import org.bihuan.csv.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The kinds of places and the ways of finding that a report may state, from data files. */
@Component
public class HazardChoices {

  private final List<String> placeKinds;
  private final List<String> sources;

  HazardChoices(
      @Value("classpath:data/place-kinds.csv") Resource placeKinds,
      @Value("classpath:data/report-sources.csv") Resource sources) {
    this.placeKinds = new CsvFile(placeKinds).read(row -> row.required("name"));
    this.sources = new CsvFile(sources).read(row -> row.required("name"));
  }

  public List<String> placeKinds() {
    return placeKinds;
  }

  public List<String> sources() {
    return sources;
  }
}
