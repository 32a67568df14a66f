package org.bihuan.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.csv.CsvFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class CsvFileTest {

  @Test
  void rowsComeInTheOrderOfTheFileWithCellsByColumnName() {
    assertThat(
            file("code,name\nb,乙\na,甲\n")
                .read(row -> row.get("name") + "=" + row.required("code")))
        .containsExactly("乙=b", "甲=a");
  }

  @Test
  void quotedCellsKeepCommasQuotesAndLineBreaks() {
    assertThat(
            file("code,name\na,\"甲，\"\"一\"\",二\"\nb,\"上\n下\"\n")
                .read(row -> row.get("name")))
        .containsExactly("甲，\"一\",二", "上\n下");
  }

  @Test
  void blanksAroundCellsAndHeadersDoNotCount() {
    assertThat(file("code , name\n a ,  甲 \n").read(row -> row.get("code") + row.get("name")))
        .containsExactly("a甲");
  }

  @Test
  void windowsLineEndsAndAMissingLastLineEndAreAccepted() {
    assertThat(file("code,name\r\na,甲\r\nb,乙").read(row -> row.get("name")))
        .containsExactly("甲", "乙");
  }

  @Test
  void fileWithTheHeaderOnlyHasNoRows() {
    assertThat(file("code,name\n").read(row -> row)).isEmpty();
  }

  @Test
  void emptyCellIsAnEmptyText() {
    assertThat(file("code,name\na,\n").read(row -> row.get("name"))).containsExactly("");
  }

  @Test
  void listSplitsAtSemicolonsAndDropsEmptyValues() {
    assertThat(
            file("code,items\na,x; y ;;z;\nb,\nc,one\n").read(row -> row.list("items")))
        .containsExactly(List.of("x", "y", "z"), List.of(), List.of("one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "  ", "\"  \""})
  void requiredCellMustNotBeBlank(String cell) {
    assertRefused("code,name\na,甲\nb," + cell + "\n", 3, "“name”不能为空", "name");
  }

  @Test
  void missingColumnIsNamed() {
    assertRefused("code,title\na,甲\n", 2, "缺少“name”列", "name");
  }

  @Test
  void shortRowIsNamed() {
    assertRefused("code,name\na,甲\nb\n", 3, "本行列数不足，缺“name”", "name");
  }

  @Test
  void emptyLineIsAFaultyLine() {
    assertRefused("code,name\na,甲\n\nb,乙\n", 3, "本行列数不足，缺“name”", "name");
  }

  @Test
  void rowThatSpansSeveralLinesIsNamedByItsLast() {
    assertRefused("code,name\n\"a\nb\",甲\n\"c\nd\",\n", 5, "“name”不能为空", "name");
  }

  @Test
  void mapperRefusesALineAndNoFurtherLineIsRead() {
    List<String> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                file("code\na\nb\nc\n")
                    .read(
                        row -> {
                          seen.add(row.get("code"));
                          if ("b".equals(row.get("code"))) {
                            throw new IllegalArgumentException("不认识 b");
                          }
                          return row;
                        }))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 3 行有误：不认识 b");
    assertThat(seen).containsExactly("a", "b");
  }

  @Test
  void headerWithoutANameIsRefused() {
    assertThatThrownBy(() -> file("code,,\na,b,c\n").read(row -> row.get("code")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(" 第 1 行有误：");
  }

  @Test
  void textThatIsNoCsvIsRefused() {
    assertThatThrownBy(() -> file("code,name\na,\"甲\" 乙\n").read(row -> row.get("name")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("文件无法读取：");
  }

  @Test
  void missingFileIsRefusedByItsName() {
    assertThatThrownBy(
            () -> new CsvFile(new ClassPathResource("data/none.csv")).read(row -> row))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageStartingWith("数据文件 none.csv 第 1 行有误：文件无法读取：")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void otherFailuresOfTheMapperAreNotBlamedOnTheFile() {
    assertThatThrownBy(
            () ->
                file("code\na\n")
                    .read(
                        row -> {
                          throw new IllegalStateException("a fault of the program");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a fault of the program");
  }

  @Test
  void fileIsClosedAfterReadingAndAfterARefusal() {
    List<String> closed = new ArrayList<>();
    CsvFile file =
        new CsvFile(
            new AbstractResource() {
              @Override
              public String getDescription() {
                return "watched file";
              }

              @Override
              public InputStream getInputStream() {
                byte[] text = "code\na\n".getBytes(StandardCharsets.UTF_8);
                return new ByteArrayInputStream(text) {
                  @Override
                  public void close() {
                    closed.add("closed");
                  }
                };
              }
            });
    file.read(Row::toString);
    assertThat(closed).isNotEmpty();
    closed.clear();
    assertThatThrownBy(() -> file.read(row -> row.get("name")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("watched file");
    assertThat(closed).isNotEmpty();
  }

  private static void assertRefused(String text, int line, String reason, String column) {
    assertThatThrownBy(() -> file(text).read(row -> row.required(column)))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageStartingWith("数据文件 ")
        .hasMessageEndingWith(" 第 " + line + " 行有误：" + reason);
  }

  private static CsvFile file(String text) {
    return new CsvFile(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }
}
