package org.bihuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;

/** Makes the Excel file of a layout, and reads a filled one. */
public final class ExcelSheet {

  private static final int WIDTH = 22 * 256;

  private ExcelSheet() {}

  /** An empty sheet with its head, how to fill it in, and what may be chosen from. */
  public static byte[] template(SheetLayout layout) {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(layout.name());
      head(book, sheet, List.copyOf(layout.columns().keySet()));
      sheet.createFreezePane(0, 1);
      Sheet help = book.createSheet("填写说明");
      head(book, help, List.of("栏目", "怎样填"));
      layout.columns().forEach((column, how) -> line(help, List.of(column, how)));
      layout
          .lists()
          .forEach(
              (name, rows) -> {
                Sheet list = book.createSheet(name);
                head(book, list, rows.get(0));
                rows.subList(1, rows.size()).forEach(row -> line(list, row));
              });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(Workbook book, Sheet sheet, List<String> labels) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    Row row = sheet.createRow(0);
    for (int i = 0; i < labels.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(labels.get(i));
      cell.setCellStyle(style);
      sheet.setColumnWidth(i, WIDTH);
    }
  }

  private static void line(Sheet sheet, List<String> texts) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }

  /**
   * Reads the first sheet of a file; rows without any text are left out.
   *
   * @throws RefusedInputException when it is no Excel file, lacks a column, has one twice, has too
   *     many rows or none
   */
  public static List<SheetRow> read(InputStream file, SheetLayout layout) {
    try (Workbook book = WorkbookFactory.create(file)) {
      return read(book.getSheetAt(0), layout);
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedInputException refused) {
        throw refused;
      }
      throw new RefusedInputException("file", "“文件”不是能打开的 Excel 文件，请用模板填写后上传");
    }
  }

  private static List<SheetRow> read(Sheet sheet, SheetLayout layout) {
    DataFormatter text = new DataFormatter(Locale.CHINA);
    text.setUseCachedValuesForFormulaCells(true);
    Map<String, Integer> columns = columns(sheet.getRow(0), text, layout);
    if (sheet.getLastRowNum() > layout.mostRows()) {
      throw new RefusedInputException("file", "“文件”不能超过 " + layout.mostRows() + " 行");
    }
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      Map<String, String> cells = new LinkedHashMap<>();
      columns.forEach(
          (label, column) ->
              cells.put(
                  label,
                  row == null ? "" : text.formatCellValue(row.getCell(column)).strip()));
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(new SheetRow(i + 1, cells));
      }
    }
    if (rows.isEmpty()) {
      throw new RefusedInputException("file", "“文件”的第一个工作表没有" + layout.name());
    }
    return rows;
  }

  private static Map<String, Integer> columns(
      @Nullable Row head, DataFormatter text, SheetLayout layout) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    if (head != null) {
      head.forEach(
          cell -> {
            String label = text.formatCellValue(cell).strip();
            if (layout.columns().containsKey(label)
                && columns.putIfAbsent(label, cell.getColumnIndex()) != null) {
              throw new RefusedInputException("file", "“文件”第一行有两个“" + label + "”栏");
            }
          });
    }
    layout.required().stream()
        .filter(label -> !columns.containsKey(label))
        .findFirst()
        .ifPresent(
            label -> {
              throw new RefusedInputException("file", "“文件”第一行没有“" + label + "”一栏，请用模板填写");
            });
    return columns;
  }
}
