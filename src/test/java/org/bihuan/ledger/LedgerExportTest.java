package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger as an Excel file. */
@PlatformTest
class LedgerExportTest {

  private static final String ONE = "gonggong-anquan-ban-1";

  @Autowired Platform platform;

  private List<List<String>> export(String person, String query) {
    return Sheets.texts(platform.bytes(person, "/api/ledger/export.xlsx" + query));
  }

  private static String cell(List<String> line, LedgerColumn column) {
    return line.get(column.ordinal());
  }

  @Test
  void fileHasTheColumnsOfTheLedgerAHeadThatStaysAndFilters() throws IOException {
    String number = platform.report(ONE, platform.facts());
    byte[] file = platform.bytes(ONE, "/api/ledger/export.xlsx?q=" + number);
    try (Workbook book = Sheets.open(file)) {
      XSSFSheet sheet = ((XSSFWorkbook) book).getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("隐患台账");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AI2");
      Row line = sheet.getRow(1);
      assertThat(line.getCell(LedgerColumn.FOUND_ON.ordinal()).getCellType())
          .isEqualTo(CellType.NUMERIC);
      assertThat(line.getCell(LedgerColumn.FOUND_ON.ordinal()).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(platform.clock().today());
    }
    assertThat(export(ONE, "?q=" + number).get(0)).isEqualTo(Ledgers.HEAD);
  }

  @Test
  void lineTellsTheStepsOfTheLoop() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    platform.done(ONE, number, "measuresTaken", "已划线清障");
    platform.done("gonggong-anquan-ban-2", number, "passed", true);
    String today = platform.clock().today().toString();
    List<String> line = export(ONE, "?q=" + number).get(1);
    assertThat(cell(line, LedgerColumn.NUMBER)).isEqualTo(number);
    assertThat(cell(line, LedgerColumn.SECTOR)).isEqualTo("消防安全专项整治");
    assertThat(cell(line, LedgerColumn.GRADE)).isEqualTo("一般");
    assertThat(cell(line, LedgerColumn.PLACE)).startsWith("示范社区一 示范小区12栋");
    assertThat(cell(line, LedgerColumn.ASSIGNED)).startsWith(today);
    assertThat(cell(line, LedgerColumn.RECTIFIED_ON)).isEqualTo(today);
    assertThat(cell(line, LedgerColumn.REINSPECTED)).isEqualTo(today + " 合格");
    assertThat(cell(line, LedgerColumn.MEASURES)).isEqualTo("已划线清障");
    assertThat(cell(line, LedgerColumn.STATUS)).isEqualTo("待销号");
    assertThat(cell(line, LedgerColumn.CLOSED_ON)).isEmpty();
  }

  @Test
  void fileHoldsWhatTheFiltersLeaveAndThePersonMaySee() {
    String number = platform.report(ONE, platform.facts());
    assertThat(export("chengguan-ban-1", "?q=" + number)).hasSize(1);
    assertThat(export("supervisor", "?q=" + number)).hasSize(2);
    assertThat(export("supervisor", "?status=closed&q=" + number)).hasSize(1);
    Platform.Answer refused = platform.get(ONE, "/api/ledger/export.xlsx?grade=huge");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("参数“grade”有误");
    assertThat(platform.get(null, "/api/ledger/export.xlsx").status()).isEqualTo(401);
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    Map<String, Object> facts = platform.facts();
    facts.put("title", "=HYPERLINK(\"http://example.org\")");
    facts.put("description", "=1+1");
    String number = platform.report(ONE, facts);
    try (Workbook book = Sheets.open(platform.bytes(ONE, "/api/ledger/export.xlsx?q=" + number))) {
      assertThat(
              book.getSheetAt(0).getRow(1).getCell(LedgerColumn.DESCRIPTION.ordinal()).getCellType())
          .isEqualTo(CellType.STRING);
    }
  }
}
