package org.bihuan.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.problem.RefusedInputException;

/** Finds the head of a sheet and gathers the filled rows below it, as they are read. */
final class SheetRows {

  /** Above the head there may be a title. */
  private static final int LAST_HEAD = 5;

  private final SheetLayout layout;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private Map<String, Integer> columns = Map.of();
  private Map<Integer, String> first = Map.of();
  private int head;

  SheetRows(SheetLayout layout) {
    this.layout = layout;
    layout.columns().keySet().forEach(label -> labels.put(bare(label), label));
  }

  /**
   * Takes the next row.
   *
   * @param number from 1, as the program that shows the sheet counts it
   * @param cells texts by column, from 0
   */
  void add(int number, Map<Integer, String> cells) {
    if (head > 0) {
      addFilled(number, cells);
    } else if (number <= LAST_HEAD) {
      if (first.isEmpty()) {
        first = cells;
      }
      Map<String, Integer> found = columns(cells);
      if (found.keySet().containsAll(layout.required())) {
        columns = found;
        head = number;
      }
    }
  }

  private void addFilled(int number, Map<Integer, String> texts) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.forEach((label, column) -> cells.put(label, texts.getOrDefault(column, "").strip()));
    if (cells.values().stream().allMatch(String::isEmpty)) {
      return;
    }
    if (number > head + layout.mostRows()) {
      throw new RefusedInputException("file", "“文件”不能超过 " + layout.mostRows() + " 行");
    }
    rows.add(new SheetRow(number, cells));
  }

  private Map<String, Integer> columns(Map<Integer, String> cells) {
    Map<String, Integer> found = new LinkedHashMap<>();
    cells.forEach(
        (column, text) -> {
          String label = labels.get(bare(text));
          if (label != null && found.putIfAbsent(label, column) != null) {
            throw new RefusedInputException("file", "“文件”第一行有两个“" + label + "”栏");
          }
        });
    return found;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\uFEFF]+", "").replace('(', '（').replace(')', '）');
  }

  /** Whether anything in the first row is a column of the layout. */
  boolean hasKnownColumn() {
    return head > 0 || !columns(first).isEmpty();
  }

  List<SheetRow> done() {
    if (head == 0) {
      Map<String, Integer> found = columns(first);
      String missing =
          layout.required().stream()
              .filter(label -> !found.containsKey(label))
              .findFirst()
              .orElse("");
      throw new RefusedInputException("file", "“文件”第一行没有“" + missing + "”一栏，请用模板填写");
    }
    if (rows.isEmpty()) {
      throw new RefusedInputException("file", "“文件”的第一个工作表没有" + layout.name());
    }
    return rows;
  }
}
