package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.PlatformTest;
import org.bihuan.organisation.OfficeDirectory;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers, who cooperates and who supervises, as the plan says of each subject. */
@PlatformTest
class ResponsibleOfficeTest {

  @Autowired Grading grading;
  @Autowired SectorCatalogue sectors;
  @Autowired OfficeDirectory offices;
  @Autowired DecisionService decisionService;

  @ParameterizedTest
  @CsvSource({
    "s01-xuexi, anquan-ban-anquan, anweihui-chengyuan;ge-bansuo, qu-anweiban",
    "s02-zhuti, anquan-ban-anquan, anweihui-chengyuan;ge-bansuo, qu-yingji",
    "s03-jianguan, gonggong-anquan-ban, dangzheng-ban;caizheng-suo;ge-bansuo, qu-anweiban",
    "s04-weihua, anquan-ban-anquan,"
        + " gongfu-zhongxin;chengguan-ban;weijian-xian;shichang-suo;ge-bansuo, qu-yingji",
    "s05-yanhua, anquan-ban-anquan, anquan-ban-zongzhi, qu-yingji",
    "s06-gongmao, anquan-ban-anquan, gongfu-ban-jinrong, qu-yingji",
    "s07-daolu, anquan-ban-anquan, chengguan-ban, qu-jiaoyun",
    "s08-tezhong, anquan-ban-anquan, shichang-suo;chengguan-ban-chengjian, qu-shichang",
    "s09-jianshe, chengguan-ban-chengjian, anquan-ban-anquan;gongfu-zhongxin, qu-zhujian",
    "s10-xiaofang, anquan-ban-anquan,"
        + " dangzheng-ban;anquan-ban-zongzhi;chengguan-ban-chengjian, qu-xiaofang",
    "s11-weifei, chengguan-ban-huanbao, ge-bansuo, qu-shengtai"
  })
  void everySubjectHasTheOfficesOfThePlanAndTheCommunityOfTheHazard(
      String code, String office, String cooperating, String districtBody) {
    Sector sector = sectors.require(code);
    List<String> plan = Arrays.asList(cooperating.split(";"));
    for (String community : List.of("shequ-1", "shequ-4")) {
      assertThat(grading.responsibility(sector, community, Grade.ORDINARY))
          .isEqualTo(new Responsibility(office, plus(plan, community), districtBody));
      assertThat(grading.responsibility(sector, community, Grade.MAJOR))
          .isEqualTo(new Responsibility(office, plus(plan, community, "anweiban"), districtBody));
    }
    assertThat(grading.responsibility(sector, "", Grade.ORDINARY))
        .isEqualTo(new Responsibility(office, plan, districtBody));
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void everyBodyHasAChineseName(Grade grade) {
    for (Sector sector : sectors.all()) {
      Responsibility responsibility = grading.responsibility(sector, "shequ-2", grade);
      assertThat(
              plus(
                  responsibility.cooperating(),
                  responsibility.office(),
                  responsibility.districtBody()))
          .allSatisfy(code -> assertThat(offices.nameOf(code)).isNotEqualTo(code));
      assertThat(offices.find(responsibility.office())).as(sector.code()).isPresent();
    }
  }

  @Test
  void everyRowNamesItsClauseOfThePlan() {
    for (Sector sector : sectors.all()) {
      assertThat(
              decisionService
                  .evaluateDecisionByKey("responsible-office")
                  .variables(
                      Map.of("sector", sector.code(), "community", "shequ-1", "level", "major"))
                  .evaluate()
                  .<String>collectEntries("source"))
          .as(sector.code())
          .hasSize(3)
          .allSatisfy(source -> assertThat(source).containsAnyOf("正文", "附件"));
    }
  }

  @Test
  void unknownSubjectHasNoOffice() {
    assertThatThrownBy(
            () -> grading.responsibility(new Sector("s12", "", ""), "shequ-1", Grade.MAJOR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("responsible-office")
        .hasMessageContaining("s12");
  }

  private static List<String> plus(List<String> codes, String... more) {
    return Stream.concat(codes.stream(), Arrays.stream(more)).toList();
  }
}
