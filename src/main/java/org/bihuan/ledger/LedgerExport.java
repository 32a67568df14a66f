package org.bihuan.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.problem.FieldProblem;
import org.bihuan.sheet.SheetWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the ledger, or rows that were not taken in, as an Excel file. */
@Component
public class LedgerExport {

  private static final String SHEET = "隐患台账";

  private final HazardRegister register;
  private final LedgerLines lines;
  private final LedgerImports imports;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  LedgerExport(
      HazardRegister register,
      LedgerLines lines,
      LedgerImports imports,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.register = register;
    this.lines = lines;
    this.imports = imports;
    this.clock = clock;
    this.events = events;
  }

  /** Writes every hazard of a search that a person may see; memory does not grow with their number. */
  public void write(HazardSearch search, Person person, OutputStream out) throws IOException {
    try (SheetWriter sheet = new SheetWriter(SHEET, columns().toList())) {
      int[] serial = {1};
      register.forEach(
          search,
          person,
          clock.today(),
          some -> {
            lines.of(some, serial[0]).forEach(line -> sheet.row(values(line)));
            serial[0] += some.size();
          });
      events.publishEvent(
          new Deed(
              Deed.Kind.LOOK,
              person.id(),
              "隐患台账",
              "导出隐患台账",
              Map.of("条数", String.valueOf(serial[0] - 1))));
      sheet.writeTo(out);
    }
  }

  /** The values of some hazards as the list shows them, by column. */
  public List<Map<LedgerColumn, Object>> lines(List<Hazard> hazards, int firstSerial) {
    return lines.of(hazards, firstSerial);
  }

  /** Writes the rows of an import that were not taken in, with what is wrong beside each. */
  public void writeBadRows(UUID id, OutputStream out) throws IOException {
    List<SheetWriter.Column> columns =
        Stream.concat(columns(), Stream.of(new SheetWriter.Column("问题", 80))).toList();
    try (SheetWriter sheet = new SheetWriter(SHEET, columns)) {
      for (LedgerImportStore.Flagged row : imports.flagged(id)) {
        if (!row.problems().isEmpty()) {
          List<Object> values = new ArrayList<>();
          for (LedgerColumn column : LedgerColumn.values()) {
            values.add(row.cells().getOrDefault(column.label(), ""));
          }
          values.add(
              String.join("；", row.problems().stream().map(FieldProblem::message).toList()));
          sheet.row(values);
        }
      }
      sheet.writeTo(out);
    }
  }

  private static Stream<SheetWriter.Column> columns() {
    return Arrays.stream(LedgerColumn.values())
        .map(column -> new SheetWriter.Column(column.label(), column.width()));
  }

  private static List<Object> values(Map<LedgerColumn, Object> line) {
    return Arrays.stream(LedgerColumn.values())
        .map(column -> line.getOrDefault(column, ""))
        .toList();
  }
}
