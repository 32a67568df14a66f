package org.bihuan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel files as people fill them in. */
public final class Sheets {

  private static final int FAILED_REFERENCE = 23;
  private static final short DAY_FORMAT = 14;

  private Sheets() {}

  /**
   * A file with one sheet.
   *
   * @param rows texts, numbers and days by column; a text that begins with = is a formula that failed
   */
  public static byte[] of(List<String> head, List<? extends List<?>> rows) {
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      line(sheet.createRow(0), head);
      for (int i = 0; i < rows.size(); i++) {
        line(sheet.createRow(i + 1), rows.get(i));
      }
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Workbook book) throws IOException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    }
  }

  /** Fills a row of a file that is open. */
  public static void line(Row row, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      fill(row.createCell(i), values.get(i));
    }
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellStyle(dayStyle(cell.getSheet().getWorkbook()));
      cell.setCellValue(day);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value.toString().startsWith("=")) {
      cell.setCellErrorValue((byte) FAILED_REFERENCE);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static CellStyle dayStyle(Workbook book) {
    if (book.getNumCellStyles() > 1) {
      return book.getCellStyleAt(1);
    }
    CellStyle style = book.createCellStyle();
    style.setDataFormat(DAY_FORMAT);
    return style;
  }

  /** Opens a file that must be one. */
  public static Workbook open(byte[] file) {
    try {
      return WorkbookFactory.create(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the first sheet as it shows them. */
  public static List<List<String>> texts(byte[] file) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    try (Workbook book = open(file)) {
      for (Row row : book.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < book.getSheetAt(0).getRow(0).getLastCellNum(); i++) {
          cells.add(formatter.formatCellValue(row.getCell(i)));
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
