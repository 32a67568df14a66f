package org.bihuan.grading;

import java.util.List;
import org.bihuan.csv.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The kinds of places that the counting rules of fire hazards tell apart, from a data file. */
@Component
public class PlaceKinds {

  private final List<String> names;

  PlaceKinds(@Value("classpath:data/place-kinds.csv") Resource file) {
    this.names = new CsvFile(file).read(row -> row.required("name"));
  }

  public List<String> all() {
    return names;
  }
}
