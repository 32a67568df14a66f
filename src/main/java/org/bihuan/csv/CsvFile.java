package org.bihuan.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.springframework.core.io.Resource;

/**
 * A data file of the subdistrict: UTF-8, comma separated, first line is the header.
 *
 * <p>Reading is all or nothing: the first faulty line refuses the file with a Chinese sentence that
 * names file, line and column.
 */
public final class CsvFile {

  private final Resource resource;

  public CsvFile(Resource resource) {
    this.resource = resource;
  }

  /**
   * Reads every row.
   *
   * @throws InvalidDataFileException when the file is missing, is not CSV, lacks a column, or a row
   *     is refused by {@code mapper} with an {@link IllegalArgumentException}
   */
  public <T> List<T> read(Function<Row, T> mapper) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    List<T> rows = new ArrayList<>();
    long line = 1;
    try (Reader reader = reader();
        CSVParser parser = format.parse(reader)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          break;
        }
        CSVRecord csvRecord = records.next();
        line = parser.getCurrentLineNumber();
        rows.add(mapper.apply(new Row(csvRecord, line)));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new InvalidDataFileException(name(), line, "文件无法读取：" + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new InvalidDataFileException(name(), line, String.valueOf(e.getMessage()), e);
    }
    return rows;
  }

  /** Reads strict UTF-8, without the byte order mark that spreadsheets put first. */
  private Reader reader() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                resource.getInputStream(), StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private String name() {
    return nameOf(resource);
  }

  /** The name under which messages speak of a file. */
  public static String nameOf(Resource file) {
    String filename = file.getFilename();
    return filename == null ? file.getDescription() : filename;
  }

  /** One line of the file, its cells by column name. */
  public static final class Row {

    private final CSVRecord csvRecord;
    private final long line;

    private Row(CSVRecord csvRecord, long line) {
      this.csvRecord = csvRecord;
      this.line = line;
    }

    /** The last line of this row in the file, counted from 1 as an editor does. */
    public long line() {
      return line;
    }

    /** The cell of a column, empty when the cell is empty. */
    public String get(String column) {
      if (!csvRecord.isMapped(column)) {
        throw new IllegalArgumentException("缺少“" + column + "”列");
      }
      if (!csvRecord.isSet(column)) {
        throw new IllegalArgumentException("本行列数不足，缺“" + column + "”");
      }
      return csvRecord.get(column);
    }

    /** The cell of a column that the file need not have. */
    public String optional(String column) {
      return csvRecord.isMapped(column) && csvRecord.isSet(column) ? csvRecord.get(column) : "";
    }

    /** The cell of a column that must not be empty. */
    public String required(String column) {
      String value = get(column);
      if (value.isBlank()) {
        throw new IllegalArgumentException("“" + column + "”不能为空");
      }
      return value;
    }

    /** Every cell by its column. */
    public Map<String, String> cells() {
      return csvRecord.toMap();
    }

    /** A cell that holds several values separated by semicolons. */
    public List<String> list(String column) {
      return java.util.Arrays.stream(get(column).split(";"))
          .map(String::trim)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }
}
