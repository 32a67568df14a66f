package org.bihuan.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.bihuan.problem.RefusedInputException;

/** Reads a sheet that somebody filled in, from an Excel file (xlsx, xls) or a CSV file. */
public final class SheetReader {

  private SheetReader() {}

  /**
   * Reads the first sheet of a file; rows without any text are left out. Days are read as {@code
   * 2026-01-31} whatever their cells show.
   *
   * @throws RefusedInputException when it is no such file, lacks a column, has one twice, has too
   *     many rows or none
   */
  public static List<SheetRow> read(InputStream file, SheetLayout layout) {
    SheetRows rows = new SheetRows(layout);
    try (InputStream content = FileMagic.prepareToCheckMagic(new BufferedInputStream(file))) {
      switch (FileMagic.valueOf(content)) {
        case OOXML -> ExcelSheet.readStreaming(content, rows);
        case OLE2 -> ExcelSheet.readOld(content, rows);
        default -> CsvSheet.read(content, rows);
      }
    } catch (RefusedInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw refusal();
    }
    return rows.done();
  }

  static RefusedInputException refusal() {
    return new RefusedInputException("file", "“文件”不是能打开的 Excel 文件，请用模板填写后上传");
  }
}
