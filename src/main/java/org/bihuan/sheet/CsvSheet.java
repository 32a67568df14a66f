package org.bihuan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheets save it: UTF-8, or GB 18030 as a Chinese Excel does without being asked. */
final class CsvSheet {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int BINARY = 0;

  private CsvSheet() {}

  static void read(InputStream file, SheetRows rows) throws IOException {
    byte[] content = file.readAllBytes();
    for (byte one : content) {
      if (one == BINARY) {
        throw SheetReader.refusal();
      }
    }
    long line = 1;
    try (CSVParser parser =
        CSVFormat.EXCEL.parse(
            new InputStreamReader(new ByteArrayInputStream(content), charset(content)))) {
      for (CSVRecord one : parser) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < one.size(); i++) {
          cells.put(i, one.get(i));
        }
        rows.add((int) line, cells);
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    if (!rows.hasKnownColumn()) {
      throw SheetReader.refusal();
    }
  }

  private static Charset charset(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return CHINESE;
    }
  }
}
