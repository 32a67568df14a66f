package org.bihuan.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of a plan, read without anything of the platform, for comparing with what it reads. */
final class PlainTable {

  private PlainTable() {}

  /** Every row as its cells by column. */
  static List<Map<String, String>> of(Path file) {
    List<List<String>> lines;
    try {
      lines = lines(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = lines.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        throw new AssertionError(file + " has a row of another length: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        row.put(header.get(column), line.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  /** What a cell of codes holds. */
  static List<String> codes(String cell) {
    return Arrays.stream(cell.split(";")).filter(code -> !code.isEmpty()).toList();
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean quote = c == '"';
      if (quoted && quote && text.startsWith("\"\"", at)) {
        cell.append(c);
        at++;
      } else if (quote) {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n') {
        cell.append(c);
      } else {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    if (quoted || !line.isEmpty() || !cell.isEmpty()) {
      throw new AssertionError("the last line has no end");
    }
    return lines;
  }
}
