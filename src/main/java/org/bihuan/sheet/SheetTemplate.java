package org.bihuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the empty Excel file of a layout. */
public final class SheetTemplate {

  private static final int WIDTH = 22 * 256;

  private SheetTemplate() {}

  /** An empty sheet with its head, how to fill it in, and what may be chosen from. */
  public static byte[] of(SheetLayout layout) {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(layout.name());
      List<String> labels = List.copyOf(layout.columns().keySet());
      head(book, sheet, labels);
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
                offer(sheet, labels.indexOf(name), name, rows.size(), layout.mostRows());
              });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list that bears a column's name can be chosen from there; other texts may be typed all the same. */
  private static void offer(Sheet sheet, int column, String list, int rows, int mostRows) {
    if (column < 0) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createFormulaListConstraint("'" + list + "'!$A$2:$A$" + rows),
            new CellRangeAddressList(1, mostRows, column, column));
    choice.setShowErrorBox(false);
    sheet.addValidationData(choice);
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
}
