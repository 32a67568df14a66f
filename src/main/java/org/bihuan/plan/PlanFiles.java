package org.bihuan.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.csv.CsvFile;
import org.bihuan.csv.InvalidDataFileException;
import org.springframework.core.io.Resource;

/** The files of one plan; every row that is read is kept as it stands. */
final class PlanFiles {

  private final Function<String, Resource> folder;
  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> lines = new HashMap<>();

  /** Files of a folder that answers by their names. */
  PlanFiles(Function<String, Resource> folder) {
    this.folder = folder;
  }

  /**
   * Reads a file that must be there and hold something.
   *
   * @throws InvalidDataFileException when it is not, or a row is refused
   */
  <T> List<T> required(String name, Function<CsvFile.Row, T> mapper) {
    Resource file = folder.apply(name);
    if (!file.exists()) {
      throw new InvalidDataFileException(name, 1, "方案缺少这个文件", null);
    }
    List<T> read = read(name, file, mapper);
    if (read.isEmpty()) {
      throw new InvalidDataFileException(name, 1, "没有任何内容", null);
    }
    return read;
  }

  /** Reads a file that a plan may leave out. */
  <T> List<T> optional(String name, Function<CsvFile.Row, T> mapper) {
    Resource file = folder.apply(name);
    return file.exists() ? read(name, file, mapper) : List.of();
  }

  private <T> List<T> read(String name, Resource file, Function<CsvFile.Row, T> mapper) {
    List<Map<String, String>> cells = new ArrayList<>();
    Map<String, Long> lineByCode = lines.computeIfAbsent(name, any -> new HashMap<>());
    List<T> read =
        new CsvFile(file)
            .read(
                row -> {
                  cells.add(row.cells());
                  lineByCode.put(row.optional("code"), row.line());
                  return mapper.apply(row);
                });
    rows.put(name, List.copyOf(cells));
    return read;
  }

  /** Every row that was read, by file. */
  Map<String, List<Map<String, String>>> rows() {
    return rows;
  }

  /** The line of the row with this code; the header's if the file has none. */
  long lineOf(String name, String code) {
    return lines.getOrDefault(name, Map.of()).getOrDefault(code, 1L);
  }
}
