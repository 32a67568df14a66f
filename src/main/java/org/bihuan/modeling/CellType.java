package org.bihuan.modeling;

import java.util.Locale;
import java.util.Optional;

/** The types of a table's columns that the platform's tables know. */
enum CellType {
  STRING("文字"),
  BOOLEAN("是否（true / false）"),
  INTEGER("整数"),
  NUMBER("数"),
  DATE("日期"),
  ANY("任意");

  private final String label;

  CellType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isOrdered() {
    return this == INTEGER || this == NUMBER || this == DATE;
  }

  /** Whether between two neighbouring values there is no other. */
  boolean isDiscrete() {
    return this == INTEGER || this == DATE;
  }

  /** The type of a {@code typeRef}; empty for one that no table of ours can have. */
  static Optional<CellType> of(String typeRef) {
    return switch (typeRef.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.of(ANY);
      case "string" -> Optional.of(STRING);
      case "boolean" -> Optional.of(BOOLEAN);
      case "integer", "long" -> Optional.of(INTEGER);
      case "double", "number" -> Optional.of(NUMBER);
      case "date" -> Optional.of(DATE);
      default -> Optional.empty();
    };
  }
}
