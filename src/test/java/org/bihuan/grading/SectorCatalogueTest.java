package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class SectorCatalogueTest {

  private final SectorCatalogue sectors =
      new SectorCatalogue(new ClassPathResource("data/sectors.csv"));

  @Test
  void elevenSubjectsOfThePlanAreKnownWithoutTheCampaignItself() {
    assertThat(sectors.all())
        .extracting(Sector::code)
        .containsExactly(
            "s01-xuexi", "s02-zhuti", "s03-jianguan", "s04-weihua", "s05-yanhua", "s06-gongmao",
            "s07-daolu", "s08-tezhong", "s09-jianshe", "s10-xiaofang", "s11-weifei");
    assertThat(sectors.find("campaign")).isEmpty();
  }

  @Test
  void unknownSubjectIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> sectors.require("s12-none"))
        .withMessage("未知的专题“s12-none”");
  }

  @ParameterizedTest
  @CsvSource({
    "s04-weihua, 危险化学品", "s07-daolu, 道路运输", "s10-xiaofang, 消防", "s11-weifei, 危险废物"
  })
  void shortNameIsTheSubjectAlone(String code, String shortName) {
    assertThat(sectors.require(code).shortName()).isEqualTo(shortName);
  }

  @Test
  void majorHazardOfFireHasItsOwnName() {
    assertThat(Grade.MAJOR.nameIn(sectors.require("s10-xiaofang"))).isEqualTo("重大火灾隐患");
    assertThat(Grade.MAJOR.nameIn(sectors.require("s06-gongmao"))).isEqualTo("重大隐患");
    assertThat(Grade.ORDINARY.nameIn(sectors.require("s10-xiaofang"))).isEqualTo("一般隐患");
  }

  @Test
  void gradesAreKnownByTheCodesOfTheTables() {
    assertThat(Grade.of("ordinary")).isEqualTo(Grade.ORDINARY);
    assertThat(Grade.of("major")).isEqualTo(Grade.MAJOR);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Grade.of("grave"))
        .withMessage("未知的隐患等级“grave”");
  }
}
