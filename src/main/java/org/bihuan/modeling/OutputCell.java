package org.bihuan.modeling;

import java.util.regex.Pattern;

/** Tells whether an output cell fits its column. */
final class OutputCell {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private OutputCell() {}

  /** A text, number or boolean as it stands, which needs no evaluation. */
  static boolean isLiteral(String cell) {
    return TEXT.matcher(cell).matches()
        || NUMBER.matcher(cell).matches()
        || cell.equals("true")
        || cell.equals("false");
  }

  /** Expressions and empty cells fit; only a literal of another type surely does not. */
  static boolean fits(String cell, CellType type) {
    if (!isLiteral(cell)) {
      return true;
    }
    return switch (type) {
      case STRING -> TEXT.matcher(cell).matches();
      case BOOLEAN -> cell.equals("true") || cell.equals("false");
      case INTEGER -> cell.matches("-?\\d+");
      case NUMBER -> NUMBER.matcher(cell).matches();
      case DATE -> false;
      case ANY -> true;
    };
  }
}
