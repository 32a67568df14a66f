package org.bihuan.modeling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an input cell of a decision table lets through, as a set of values.
 *
 * @param kind how the set is told
 * @param values texts or booleans of a finite set, or of what is left out
 * @param intervals ranges of an ordered type
 * @param text the cell as it stands
 */
record InputCell(Kind kind, Set<String> values, List<Interval> intervals, String text) {

  /** How a set of values is told. */
  enum Kind {
    ANYTHING,
    THESE,
    ALL_BUT_THESE,
    RANGES,
    /** An expression that only the engine can tell. */
    OPAQUE
  }

  /** A cell that cannot be: its message says why, in Chinese. */
  static final class FaultyCellException extends Exception {
    private static final long serialVersionUID = 1L;

    FaultyCellException(String message) {
      super(message);
    }
  }

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TEXTS =
      Pattern.compile(QUOTED.pattern() + "(?:\\s*,\\s*" + QUOTED.pattern() + ")*");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
  private static final Pattern RANGE =
      Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
  private static final Pattern DATE = Pattern.compile("date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  InputCell {
    values = Set.copyOf(values);
    intervals = List.copyOf(intervals);
  }

  static InputCell of(String cell, CellType type) throws FaultyCellException {
    String text = cell.strip();
    if (text.isEmpty() || text.equals("-")) {
      return new InputCell(Kind.ANYTHING, Set.of(), List.of(), "任意");
    }
    return switch (type) {
      case STRING, ANY -> texts(text, type);
      case BOOLEAN -> flags(text);
      case INTEGER, NUMBER, DATE -> ranges(text, type);
    };
  }

  private static InputCell texts(String text, CellType type) throws FaultyCellException {
    Matcher not = NOT.matcher(text);
    if (not.matches() && TEXTS.matcher(not.group(1).strip()).matches()) {
      return new InputCell(Kind.ALL_BUT_THESE, quoted(not.group(1)), List.of(), text);
    }
    if (TEXTS.matcher(text).matches()) {
      return new InputCell(Kind.THESE, quoted(text), List.of(), text);
    }
    if (type == CellType.STRING
        && (NUMBER.matcher(text).matches() || text.matches("true|false"))) {
      throw new FaultyCellException("“" + text + "”不是文字，文字须加引号");
    }
    return opaque(text);
  }

  private static Set<String> quoted(String text) {
    Set<String> values = new LinkedHashSet<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  private static InputCell flags(String text) throws FaultyCellException {
    return switch (text.replaceAll("\\s", "")) {
      case "true", "not(false)" -> new InputCell(Kind.THESE, Set.of("true"), List.of(), text);
      case "false", "not(true)" -> new InputCell(Kind.THESE, Set.of("false"), List.of(), text);
      case "true,false", "false,true" ->
          new InputCell(Kind.ANYTHING, Set.of(), List.of(), "任意");
      default -> {
        if (text.startsWith("\"") || NUMBER.matcher(text).matches()) {
          throw new FaultyCellException("“" + text + "”不是 true 或 false");
        }
        yield opaque(text);
      }
    };
  }

  private static InputCell ranges(String text, CellType type) throws FaultyCellException {
    if (text.startsWith("\"") || text.matches("true|false")) {
      throw new FaultyCellException("“" + text + "”不是" + type.label());
    }
    List<Interval> intervals = new ArrayList<>();
    for (String part : parts(text)) {
      Interval interval = interval(part.strip(), type);
      if (interval == null) {
        return opaque(text);
      }
      Interval exact = type.isDiscrete() ? interval.closed() : interval;
      if (exact.isEmpty()) {
        throw new FaultyCellException("“" + part.strip() + "”的下限大于上限，永远不会命中");
      }
      intervals.add(exact);
    }
    return new InputCell(Kind.RANGES, Set.of(), intervals, text);
  }

  /** The alternatives of a cell; a comma within brackets separates none. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static @Nullable Interval interval(String text, CellType type)
      throws FaultyCellException {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      BigDecimal low = value(range.group(2), type);
      BigDecimal high = value(range.group(3), type);
      return low == null || high == null
          ? null
          : new Interval(
              low, range.group(1).equals("["), high, range.group(4).equals("]"));
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      BigDecimal value = value(comparison.group(2), type);
      return value == null ? null : compared(comparison.group(1), value);
    }
    BigDecimal value = value(text, type);
    return value == null ? null : Interval.of(value);
  }

  private static Interval compared(String operator, BigDecimal value) {
    boolean closed = operator.endsWith("=");
    return operator.startsWith("<")
        ? new Interval(null, false, value, closed)
        : new Interval(value, closed, null, false);
  }

  private static @Nullable BigDecimal value(String text, CellType type)
      throws FaultyCellException {
    if (type == CellType.DATE) {
      Matcher date = DATE.matcher(text.strip());
      if (!date.matches()) {
        return null;
      }
      try {
        return BigDecimal.valueOf(LocalDate.parse(date.group(1)).toEpochDay());
      } catch (DateTimeParseException e) {
        throw new FaultyCellException("“" + date.group(1) + "”不是有效日期");
      }
    }
    if (!NUMBER.matcher(text.strip()).matches()) {
      return null;
    }
    if (type == CellType.INTEGER && text.contains(".")) {
      throw new FaultyCellException("“" + text.strip() + "”不是整数");
    }
    return new BigDecimal(text.strip());
  }

  private static InputCell opaque(String text) {
    return new InputCell(Kind.OPAQUE, Set.of(), List.of(), text);
  }

  /** What both let through, as a modeler reads it; null when there surely is nothing. */
  @Nullable String common(InputCell other, CellType type) {
    if (kind == Kind.ANYTHING) {
      return other.text;
    }
    if (other.kind == Kind.ANYTHING) {
      return text;
    }
    if (kind == Kind.OPAQUE || other.kind == Kind.OPAQUE) {
      return text.equals(other.text) ? text : null;
    }
    if (kind == Kind.RANGES) {
      for (Interval one : intervals) {
        for (Interval two : other.intervals) {
          if (!one.and(two).isEmpty()) {
            return one.and(two).text(type);
          }
        }
      }
      return null;
    }
    return commonValue(other);
  }

  private @Nullable String commonValue(InputCell other) {
    if (kind == Kind.ALL_BUT_THESE && other.kind == Kind.ALL_BUT_THESE) {
      return "其他值";
    }
    return kind == Kind.THESE ? firstThatPasses(other) : other.firstThatPasses(this);
  }

  private @Nullable String firstThatPasses(InputCell other) {
    return new TreeSet<>(values)
        .stream()
            .filter(other::lets)
            .findFirst()
            .map(value -> "“" + value + "”")
            .orElse(null);
  }

  private boolean lets(String value) {
    return kind == Kind.THESE ? values.contains(value) : !values.contains(value);
  }

  /** Whether this surely lets through whatever the other does. */
  boolean covers(InputCell other) {
    if (kind == Kind.ANYTHING) {
      return true;
    }
    if (kind == Kind.OPAQUE || other.kind == Kind.OPAQUE) {
      return kind == other.kind && text.equals(other.text);
    }
    if (other.kind == Kind.ANYTHING) {
      return false;
    }
    if (kind == Kind.RANGES) {
      return other.intervals.stream()
          .allMatch(part -> intervals.stream().anyMatch(whole -> whole.covers(part)));
    }
    if (other.kind == Kind.THESE) {
      return other.values.stream().allMatch(this::lets);
    }
    return kind == Kind.ALL_BUT_THESE && other.values.containsAll(values);
  }
}
