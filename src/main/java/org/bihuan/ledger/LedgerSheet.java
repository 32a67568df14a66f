package org.bihuan.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.HazardChoices;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.sheet.SheetLayout;
import org.bihuan.sheet.SheetReader;
import org.bihuan.sheet.SheetRow;
import org.bihuan.sheet.SheetTemplate;
import org.springframework.stereotype.Component;

/** The ledger as a sheet to fill in. */
@Component
class LedgerSheet {

  static final int MOST_ROWS = 20_000;

  private static final List<LedgerColumn> REQUIRED =
      List.of(
          LedgerColumn.SECTOR,
          LedgerColumn.PLACE,
          LedgerColumn.DESCRIPTION,
          LedgerColumn.GRADE,
          LedgerColumn.SOURCE,
          LedgerColumn.FOUND_ON,
          LedgerColumn.STATUS);

  private final LedgerRowReader reader;
  private final SectorCatalogue sectors;
  private final PlaceKinds placeKinds;
  private final HazardChoices choices;
  private final OfficeDirectory offices;

  LedgerSheet(
      LedgerRowReader reader,
      SectorCatalogue sectors,
      PlaceKinds placeKinds,
      HazardChoices choices,
      OfficeDirectory offices) {
    this.reader = reader;
    this.sectors = sectors;
    this.placeKinds = placeKinds;
    this.choices = choices;
    this.offices = offices;
  }

  byte[] template() {
    return SheetTemplate.of(layout());
  }

  private SheetLayout layout() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (LedgerColumn column : LedgerColumn.values()) {
      columns.put(column.label(), column.howToFill());
    }
    Map<String, List<List<String>>> lists = new LinkedHashMap<>();
    lists.put(
        LedgerColumn.SECTOR.label(),
        list(LedgerColumn.SECTOR, sectors.all().stream().map(Sector::name).toList()));
    lists.put(
        LedgerColumn.PLACE_KIND.label(), list(LedgerColumn.PLACE_KIND, placeKinds.all()));
    lists.put(LedgerColumn.SOURCE.label(), list(LedgerColumn.SOURCE, choices.sources()));
    lists.put(
        LedgerColumn.OFFICE.label(),
        list(
            LedgerColumn.OFFICE,
            offices.all().stream().filter(Office::getsTasks).map(Office::name).toList()));
    lists.put(LedgerColumn.GRADE.label(), list(LedgerColumn.GRADE, List.of("一般", "重大")));
    lists.put(
        LedgerColumn.STATUS.label(),
        list(
            LedgerColumn.STATUS,
            Arrays.stream(HazardStatus.values())
                .filter(status -> status != HazardStatus.MERGED)
                .map(HazardStatus::label)
                .toList()));
    return new SheetLayout(
        "隐患台账",
        columns,
        REQUIRED.stream().map(LedgerColumn::label).toList(),
        MOST_ROWS,
        lists);
  }

  private static List<List<String>> list(LedgerColumn column, Collection<String> items) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of(column.label())));
    items.forEach(item -> rows.add(List.of(item)));
    return rows;
  }

  /** The filled rows of a file; see {@link SheetReader} for what is refused. */
  List<SheetRow> rows(InputStream file) {
    return SheetReader.read(file, layout());
  }

  /**
   * Reads every row, and finds those that say the same as an earlier one.
   *
   * @param progress is told after each row how many have been read
   */
  List<LedgerRow> read(List<SheetRow> rows, IntConsumer progress) {
    Map<String, Integer> seen = new HashMap<>();
    List<LedgerRow> read = new ArrayList<>();
    for (SheetRow row : rows) {
      read.add(unique(reader.read(row), seen));
      progress.accept(read.size());
    }
    return read;
  }

  private static LedgerRow unique(LedgerRow row, Map<String, Integer> seen) {
    int number = row.row().number();
    String key = row.number().isEmpty() ? row.identity() : row.number();
    Integer earlier = seen.putIfAbsent(key, number);
    if (earlier == null) {
      return row;
    }
    List<FieldProblem> problems = new ArrayList<>(row.problems());
    problems.add(
        problem(
            number,
            row.number().isEmpty() ? LedgerColumn.DESCRIPTION : LedgerColumn.NUMBER,
            "与第 " + earlier + " 行重复"));
    return new LedgerRow(
        row.row(), null, row.number(), row.identity(), problems, row.warnings());
  }

  /** What is wrong with a cell. */
  static FieldProblem problem(int row, LedgerColumn column, String what) {
    return new FieldProblem(
        row + ":" + column.label(), "第 " + row + " 行“" + column.label() + "”" + what);
  }
}
