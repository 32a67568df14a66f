package org.bihuan.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CsvFileEncodingTest {

  @Test
  void byteOrderMarkOfASpreadsheetDoesNotCount() {
    assertThat(
            file("\uFEFFcode,name\na,甲\n", StandardCharsets.UTF_8)
                .read(row -> row.required("code")))
        .containsExactly("a");
  }

  @Test
  void fileThatIsNotInUtf8IsRefused() {
    CsvFile file = file("code,name\na,示范社区\n", Charset.forName("GBK"));
    assertThatThrownBy(() -> file.read(row -> row.required("name")))
        .isInstanceOf(InvalidDataFileException.class);
  }

  @Test
  void lineThatIsNoCsvIsNamed() {
    CsvFile file = file("code,name\na,甲\nb,\"乙\" 丙\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> file.read(row -> row.required("name")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 3 行有误：");
  }

  @Test
  void headerThatNamesAColumnTwiceIsRefused() {
    CsvFile file = file("code,name,code\na,甲,b\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> file.read(row -> row.required("code")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 1 行有误：");
  }

  private static CsvFile file(String text, Charset charset) {
    return new CsvFile(new ByteArrayResource(text.getBytes(charset)));
  }
}
