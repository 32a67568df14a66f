package org.bihuan.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.csv.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The eleven subjects of the plan, from {@code sectors.csv}. */
@Component
public class SectorCatalogue {

  /** The table of the criteria that hold in every subject. */
  public static final String GENERAL_TABLE = "criteria-general";

  private final Map<String, Sector> sectors = new LinkedHashMap<>();

  SectorCatalogue(@Value("classpath:data/sectors.csv") Resource file) {
    new CsvFile(file)
        .read(
            row -> {
              if (!"campaign".equals(row.required("kind"))) {
                Sector sector =
                    new Sector(
                        row.required("code"), row.required("name"), row.get("criteria_table"));
                sectors.put(sector.code(), sector);
              }
              return row;
            });
  }

  public List<Sector> all() {
    return List.copyOf(sectors.values());
  }

  /** By its code, its name or what is special in its name. */
  public Optional<Sector> named(String text) {
    return all().stream()
        .filter(
            sector ->
                sector.code().equals(text)
                    || sector.name().equals(text)
                    || sector.shortName().equals(text))
        .findFirst();
  }

  public Optional<Sector> find(String code) {
    return Optional.ofNullable(sectors.get(code));
  }

  /**
   * The subject of a code that has been checked before.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public Sector require(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("未知的专题“" + code + "”"));
  }
}
