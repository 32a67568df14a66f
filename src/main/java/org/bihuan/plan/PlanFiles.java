package org.bihuan.plan;

import java.util.ArrayList;
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
    List<T> read =
        new CsvFile(file)
            .read(
                row -> {
                  cells.add(row.cells());
                  return mapper.apply(row);
                });
    rows.put(name, List.copyOf(cells));
    return read;
  }

  /** Every row that was read, by file. */
  Map<String, List<Map<String, String>>> rows() {
    return rows;
  }
}
