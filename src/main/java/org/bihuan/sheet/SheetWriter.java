package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a large Excel file row by row: a head that stays in sight, with filters. What has been
 * written waits in a temporary file, so that memory is bounded; further sheets take what one cannot.
 */
public final class SheetWriter implements AutoCloseable {

  private static final int CHARACTER = 256;
  private static final int WINDOW = 100;
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true, false);
  private final String name;
  private final List<Column> columns;
  private final CellStyle headStyle;
  private final CellStyle textStyle;
  private final CellStyle dayStyle;
  private final int mostRows;
  private Sheet sheet;
  private int next;

  /**
   * A column.
   *
   * @param width in characters of a Latin letter
   */
  public record Column(String label, int width) {}

  public SheetWriter(String name, List<Column> columns) {
    this(name, columns, SpreadsheetVersion.EXCEL2007.getMaxRows() - 1);
  }

  SheetWriter(String name, List<Column> columns, int mostRows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.mostRows = mostRows;
    book.setCompressTempFiles(true);
    headStyle = headStyle();
    textStyle = book.createCellStyle();
    textStyle.setVerticalAlignment(VerticalAlignment.TOP);
    textStyle.setDataFormat(book.createDataFormat().getFormat("@"));
    dayStyle = book.createCellStyle();
    dayStyle.setVerticalAlignment(VerticalAlignment.TOP);
    dayStyle.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    sheet = newSheet();
  }

  private CellStyle headStyle() {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private Sheet newSheet() {
    int number = book.getNumberOfSheets() + 1;
    Sheet made = book.createSheet(number == 1 ? name : name + number);
    Row head = made.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(columns.get(i).label());
      cell.setCellStyle(headStyle);
      made.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    made.createFreezePane(0, 1);
    next = 1;
    return made;
  }

  /**
   * Writes the next row.
   *
   * @param values a {@link LocalDate}, a number or a text for each column, null for an empty cell
   */
  public void row(List<? extends @Nullable Object> values) {
    if (next > mostRows) {
      filter();
      sheet = newSheet();
    }
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof LocalDate day) {
        Cell cell = row.createCell(i);
        cell.setCellValue(day);
        cell.setCellStyle(dayStyle);
      } else if (value instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (value != null && !value.toString().isEmpty()) {
        Cell cell = row.createCell(i);
        String text = value.toString();
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        cell.setCellStyle(textStyle);
      }
    }
  }

  private void filter() {
    sheet.setAutoFilter(
        new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
  }

  /** Ends the file and hands it over. */
  public void writeTo(OutputStream out) throws IOException {
    filter();
    book.write(out);
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
