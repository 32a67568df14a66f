package org.bihuan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Sheets;

/** Ledgers as another office would have kept them. */
final class Ledgers {

  static final List<String> HEAD =
      Arrays.stream(LedgerColumn.values()).map(LedgerColumn::label).toList();

  private Ledgers() {}

  /** A sound row of an open hazard; {@code changes} are columns and values in turn. */
  static Map<LedgerColumn, Object> row(String description, Object... changes) {
    Map<LedgerColumn, Object> row = new LinkedHashMap<>();
    row.put(LedgerColumn.SECTOR, "消防");
    row.put(LedgerColumn.PLACE, "示范社区一 示范路 9 号");
    row.put(LedgerColumn.PLACE_KIND, "其他");
    row.put(LedgerColumn.DESCRIPTION, description);
    row.put(LedgerColumn.GRADE, "一般");
    row.put(LedgerColumn.CRITERIA, "GEN-01");
    row.put(LedgerColumn.SOURCE, "巡查");
    row.put(LedgerColumn.FOUND_ON, LocalDate.of(2026, 3, 2));
    row.put(LedgerColumn.DUE_ON, "2027-12-31");
    row.put(LedgerColumn.STATUS, "整改中");
    for (int i = 0; i < changes.length; i += 2) {
      row.put((LedgerColumn) changes[i], changes[i + 1]);
    }
    return row;
  }

  @SafeVarargs
  static byte[] excel(Map<LedgerColumn, Object>... rows) {
    return excel(List.of(rows));
  }

  static byte[] excel(List<Map<LedgerColumn, Object>> rows) {
    return Sheets.of(HEAD, rows.stream().map(Ledgers::values).toList());
  }

  private static List<Object> values(Map<LedgerColumn, Object> row) {
    List<Object> values = new ArrayList<>();
    for (LedgerColumn column : LedgerColumn.values()) {
      values.add(row.getOrDefault(column, ""));
    }
    return values;
  }
}
