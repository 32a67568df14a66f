package org.bihuan.modeling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds combinations of inputs that no rule of a table covers. Each column is cut into the parts that
 * its cells tell apart; a column that lists codes without an end has no gaps of its own.
 */
final class TableGaps {

  private static final int MOST_EXAMPLES = 5;
  private static final int MOST_COMBINATIONS = 100_000;

  private final List<DecisionTableCheck.Column> columns;
  private final List<List<InputCell>> rows;
  private final List<List<InputCell>> parts = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private int combinations;

  TableGaps(List<DecisionTableCheck.Column> columns, List<List<InputCell>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Some of the gaps, as a modeler reads them; none for a table that lists codes. */
  List<String> find() {
    for (int column = 0; column < columns.size(); column++) {
      if (isEndlessList(column)) {
        return List.of();
      }
      parts.add(parts(column));
    }
    search(0, IntStream.range(0, rows.size()).boxed().toList(), new ArrayList<>());
    return gaps;
  }

  private boolean isEndlessList(int column) {
    return columns.get(column).type() == CellType.STRING
        && columns.get(column).allowed().isEmpty()
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell.kind() == InputCell.Kind.THESE);
  }

  private List<InputCell> parts(int column) {
    DecisionTableCheck.Column head = columns.get(column);
    List<InputCell> cells = rows.stream().map(row -> row.get(column)).toList();
    if (head.type() == CellType.BOOLEAN) {
      return List.of(these("true"), these("false"));
    }
    if (head.type().isOrdered()) {
      return intervals(cells, head.type());
    }
    if (!head.allowed().isEmpty()) {
      return head.allowed().stream().map(TableGaps::these).toList();
    }
    Set<String> named = new TreeSet<>();
    cells.forEach(cell -> named.addAll(cell.values()));
    List<InputCell> result = new ArrayList<>(named.stream().map(TableGaps::these).toList());
    result.add(new InputCell(InputCell.Kind.ALL_BUT_THESE, named, List.of(), "其他值"));
    return result;
  }

  private static InputCell these(String value) {
    return new InputCell(InputCell.Kind.THESE, Set.of(value), List.of(), "“" + value + "”");
  }

  /** The ranges between the neighbouring ends of all cells. */
  private static List<InputCell> intervals(List<InputCell> cells, CellType type) {
    SortedSet<BigDecimal> starts = new TreeSet<>();
    SortedSet<BigDecimal> points = new TreeSet<>();
    for (InputCell cell : cells) {
      for (Interval interval : cell.intervals()) {
        if (interval.low() != null) {
          starts.add(interval.low());
          points.add(interval.low());
        }
        if (interval.high() != null) {
          starts.add(interval.high().add(BigDecimal.ONE));
          points.add(interval.high());
        }
      }
    }
    return type.isDiscrete() ? discrete(starts, type) : continuous(points, type);
  }

  private static List<InputCell> discrete(SortedSet<BigDecimal> starts, CellType type) {
    List<InputCell> result = new ArrayList<>();
    BigDecimal from = null;
    for (BigDecimal start : starts) {
      result.add(
          range(
              new Interval(from, from != null, start.subtract(BigDecimal.ONE), true), type));
      from = start;
    }
    result.add(range(new Interval(from, from != null, null, false), type));
    return result;
  }

  private static List<InputCell> continuous(SortedSet<BigDecimal> points, CellType type) {
    List<InputCell> result = new ArrayList<>();
    BigDecimal from = null;
    for (BigDecimal point : points) {
      result.add(range(new Interval(from, false, point, false), type));
      result.add(range(Interval.of(point), type));
      from = point;
    }
    result.add(range(new Interval(from, false, null, false), type));
    return result;
  }

  private static InputCell range(Interval interval, CellType type) {
    return new InputCell(
        InputCell.Kind.RANGES, Set.of(), List.of(interval), interval.text(type));
  }

  private void search(int column, List<Integer> candidates, List<String> path) {
    if (gaps.size() >= MOST_EXAMPLES || combinations++ > MOST_COMBINATIONS) {
      return;
    }
    if (candidates.isEmpty()) {
      gaps.add(String.join("、", path));
      return;
    }
    if (column == columns.size() || candidates.stream().anyMatch(row -> isOpen(row, column))) {
      return;
    }
    for (InputCell part : parts.get(column)) {
      List<Integer> left =
          candidates.stream().filter(row -> mayCover(rows.get(row).get(column), part)).toList();
      List<String> longer = new ArrayList<>(path);
      longer.add(columns.get(column).label() + " " + part.text());
      search(column + 1, left, longer);
    }
  }

  /** Whether a rule asks for nothing in the columns that are left. */
  private boolean isOpen(int row, int column) {
    return rows.get(row).subList(column, columns.size()).stream()
        .allMatch(cell -> cell.kind() == InputCell.Kind.ANYTHING);
  }

  private static boolean mayCover(InputCell cell, InputCell part) {
    return cell.kind() == InputCell.Kind.OPAQUE || cell.covers(part);
  }
}
