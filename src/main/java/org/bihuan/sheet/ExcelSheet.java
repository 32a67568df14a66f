package org.bihuan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads Excel's files; a new one row by row, so that a large one needs no memory of its size. */
final class ExcelSheet {

  private static final String FAILED = "ERROR:";

  private ExcelSheet() {}

  static void readStreaming(InputStream file, SheetRows rows) throws IOException {
    try (OPCPackage book = OPCPackage.open(file)) {
      XSSFReader reader = new XSSFReader(book);
      try (InputStream sheet = reader.getSheetsData().next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                null,
                new ReadOnlySharedStringsTable(book),
                new Handler(rows),
                new Texts(),
                false));
        parser.parse(new InputSource(sheet));
      }
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  static void readOld(InputStream file, SheetRows rows) throws IOException {
    try (Workbook book = WorkbookFactory.create(file)) {
      Texts text = new Texts();
      text.setUseCachedValuesForFormulaCells(true);
      Sheet sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        for (Cell cell : row) {
          cells.put(cell.getColumnIndex(), text.formatCellValue(cell));
        }
        rows.add(row.getRowNum() + 1, cells);
      }
    }
  }

  /** Texts as the cells show them; days in one form, whatever the cell's own is. */
  private static final class Texts extends DataFormatter {

    Texts() {
      super(Locale.CHINA);
    }

    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String formatString, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904Windowing);
        return moment.toLocalDate().toString();
      }
      return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
    }
  }

  /** Gathers the cells of each row. */
  private static final class Handler implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final SheetRows rows;
    private Map<Integer, String> cells = new LinkedHashMap<>();

    Handler(SheetRows rows) {
      this.rows = rows;
    }

    @Override
    public void startRow(int index) {
      cells = new LinkedHashMap<>();
    }

    @Override
    public void endRow(int index) {
      rows.add(index + 1, cells);
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
      int column = reference == null ? cells.size() : new CellReference(reference).getCol();
      String shown = text == null ? "" : text;
      cells.put(column, shown.startsWith(FAILED) ? shown.substring(FAILED.length()) : shown);
    }
  }
}
