package org.bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.csv.CsvFile;
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

  /** Each member of each collective, and of a collective that is a member itself each of its own. */
  @Test
  void everyMemberOfEveryReleasedCollectiveWorksForIt() {
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    new CsvFile(new ClassPathResource("data/collectives.csv"))
        .read(
            row -> {
              String member = row.get("member");
              assertThat(offices.of(member)).as(member).isNotEmpty().allMatch(this::works);
              return expected
                  .computeIfAbsent(row.get("collective"), collective -> new LinkedHashSet<>())
                  .addAll(offices.of(member));
            });
    assertThat(expected)
        .containsOnlyKeys(
            "xiaozu-chengyuan", "ge-bansuo", "anweihui-chengyuan", "jianguan-bumen",
            "hangye-bumen")
        .allSatisfy(
            (collective, members) -> {
              assertThat(offices.isCollective(collective)).isTrue();
              assertThat(offices.of(collective)).containsExactlyElementsOf(members);
            });
  }

  @Test
  void everyReleasedRepresentativeWorksForItsBody() {
    List<String> bodies = new ArrayList<>();
    new CsvFile(new ClassPathResource("data/representation.csv"))
        .read(
            row -> {
              assertThat(offices.of(row.get("body")))
                  .as(row.get("body"))
                  .containsExactly(row.get("office"))
                  .allMatch(this::works);
              assertThat(offices.isCollective(row.get("body"))).isFalse();
              return bodies.add(row.get("body"));
            });
    assertThat(bodies).doesNotHaveDuplicates().hasSize(20).contains("anweihui", "zhihuizhang");
  }

  private boolean works(String code) {
    return code.equals("leader")
        || KnownOffices.directory().find(code).filter(Office::getsTasks).isPresent();
  }
}
