package org.bihuan.hazard;

import java.util.List;
import org.bihuan.csv.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The ways of finding that a report may state, from a data file. */
@Component
public class HazardChoices {

  private final List<String> sources;

  HazardChoices(@Value("classpath:data/report-sources.csv") Resource sources) {
    this.sources = new CsvFile(sources).read(row -> row.required("name"));
  }

  public List<String> sources() {
    return sources;
  }
}
