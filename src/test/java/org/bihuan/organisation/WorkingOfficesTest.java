package org.bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.bihuan.csv.InvalidDataFileException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class WorkingOfficesTest {

  private final WorkingOffices offices = KnownOffices.working();

  @Test
  void officeWorksForItself() {
    assertThat(offices.of("anquan-ban-anquan")).containsExactly("anquan-ban-anquan");
    assertThat(offices.isCollective("anquan-ban-anquan")).isFalse();
  }

  @Test
  void committeeAndLeaderAreWorkedFor() {
    assertThat(offices.of("anweihui")).containsExactly("anweiban");
    assertThat(offices.of("fenguan-fuzeren")).containsExactly("leader");
    assertThat(offices.nameOf("leader")).isEqualTo("街道领导");
  }

  @Test
  void collectiveIsEachOfItsMembers() {
    assertThat(offices.of("shequ"))
        .containsExactly("shequ-1", "shequ-2", "shequ-3", "shequ-4");
    assertThat(offices.of("xiaozu-chengyuan")).contains("dangzheng-ban", "shequ-4").hasSize(13);
    assertThat(offices.isCollective("ge-bansuo")).isTrue();
  }

  @Test
  void whoeverIsNotOfTheStreetGetsNoWork() {
    assertThat(offices.of("qu-xiaofang")).isEmpty();
    assertThat(offices.of("qiye")).isEmpty();
    assertThat(offices.nameOf("qiye")).isEqualTo("企业");
  }

  @Test
  void faultyFilesAreRefusedWithTheirLine() {
    assertThatThrownBy(() -> read("body,office\nanweihui,qu-xiaofang\n", "collective,member\n"))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("第 2 行")
        .hasMessageContaining("qu-xiaofang");
    assertThatThrownBy(() -> read("body,office\n", "collective,member\nge-bansuo,nobody\n"))
        .hasMessageContaining("未知的单位“nobody”");
  }

  private static void read(String representation, String collectives) {
    new WorkingOffices(KnownOffices.directory(), file(representation), file(collectives));
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void releasedFilesNameOnlyOfficesThatWork() {
    new org.bihuan.csv.CsvFile(new ClassPathResource("data/collectives.csv"))
        .read(
            row -> {
              assertThat(offices.of(row.get("member"))).as(row.get("member")).isNotEmpty();
              return row;
            });
  }
}
