package org.bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bihuan.csv.InvalidDataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class OfficeDirectoryTest {

  private static final String BODIES = "code,name,level,kind,parent\n";
  private static final String COMMUNITIES = "code,name\n";

  private final OfficeDirectory directory =
      new OfficeDirectory(
          new ClassPathResource("data/organisations.csv"),
          new ClassPathResource("data/communities.csv"));

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban, 公共安全办, street, office, banshichu, true",
    "anquan-ban-anquan, 公共安全办安全生产线, street, line, gonggong-anquan-ban, true",
    "anweiban, 街道安委会办公室, street, office, anweihui, true",
    "caizheng-suo, 财政所, street, station, banshichu, true",
    "chengguan-zhongdui, 青园城市管理中队, street, team, '', true",
    "anweihui, 街道安全生产委员会, street, committee, jiedao, false",
    "qu-anweiban, 区安委办, district, office, qu-zhengfu, false",
    "jiaojing-zhongdui, 交警中队, district, team, qu-jiaojing, false",
    "weixing-xiaofangzhan, 微型消防站, community, team, shequ, false",
    "shequ-1, 示范社区一, community, community, '', true"
  })
  void bodiesOfThePlanAreKnownAndOnlyThoseOfTheStreetGetTasks(
      String code, String name, String level, String kind, String parent, boolean getsTasks) {
    assertThat(directory.find(code)).contains(new Office(code, name, level, kind, parent));
    assertThat(directory.find(code).orElseThrow().getsTasks()).isEqualTo(getsTasks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shequ", "zuzhang", "wangge", "qiye", "guowang-tianxin", "qunzhong", "none", ""
      })
  void groupsPersonsEnterprisesAndUnknownCodesAreNoBodies(String code) {
    assertThat(directory.find(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", ""})
  void whoeverTheFilesDoNotNameIsCalledByTheCode(String code) {
    assertThat(directory.isKnown(code)).isFalse();
    assertThat(directory.nameOf(code)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "ge-bansuo, 各办所", "anweihui-chengyuan, 街道安委会成员单位", "shequ, 各社区", "qiye, 企业"
  })
  void whoeverTheFilesNameIsNoBodyButHasAName(String code, String name) {
    assertThat(directory.find(code)).isEmpty();
    assertThat(directory.nameOf(code)).isEqualTo(name);
  }

  @Test
  void nameOfABodyIsItsChineseName() {
    assertThat(directory.nameOf("caizheng-suo")).isEqualTo("财政所");
  }

  @Test
  void communitiesAreThoseOfTheSubdistrictsOwnList() {
    assertThat(directory.communities())
        .extracting(Office::code)
        .containsExactly("shequ-1", "shequ-2", "shequ-3", "shequ-4");
    assertThat(directory.communities()).allMatch(Office::isCommunity);
  }

  @Test
  void communityIsFoundByCodeAndByName() {
    assertThat(directory.findCommunity("shequ-2").map(Office::name)).contains("示范社区二");
    assertThat(directory.findCommunity("示范社区二").map(Office::code)).contains("shequ-2");
    assertThat(directory.findCommunity("caizheng-suo")).isEmpty();
    assertThat(directory.findCommunity("财政所")).isEmpty();
    assertThat(directory.findCommunity("")).isEmpty();
  }

  @Test
  void memberOfAnOfficeActsForItsLines() {
    assertThat(directory.effectiveGroups(List.of("gonggong-anquan-ban")))
        .containsExactlyInAnyOrder(
            "gonggong-anquan-ban", "anquan-ban-anquan", "anquan-ban-zongzhi", "staff");
    assertThat(directory.effectiveGroups(List.of("gongfu-ban")))
        .containsExactlyInAnyOrder("gongfu-ban", "gongfu-ban-jinrong", "weijian-xian", "staff");
  }

  @Test
  void memberOfALineActsNeitherForTheOfficeNorForItsOtherLines() {
    assertThat(directory.effectiveGroups(List.of("anquan-ban-anquan")))
        .containsExactlyInAnyOrder("anquan-ban-anquan", "staff");
  }

  @Test
  void memberOfTheHigherBodyDoesNotActForItsOffices() {
    assertThat(directory.effectiveGroups(List.of("banshichu"))).containsExactly("banshichu");
    assertThat(directory.effectiveGroups(List.of("anweihui"))).containsExactly("anweihui");
  }

  @Test
  void memberOfACommunityIsStaff() {
    assertThat(directory.effectiveGroups(List.of("shequ-1")))
        .containsExactlyInAnyOrder("shequ-1", "staff");
  }

  @Test
  void officeOfTheSafetyCommitteeReadsEverything() {
    assertThat(directory.effectiveGroups(List.of("anweiban")))
        .containsExactlyInAnyOrder("anweiban", "staff", "supervisor");
  }

  @Test
  void leaderReadsEverythingAndIsNoStaff() {
    assertThat(directory.effectiveGroups(List.of("leader")))
        .containsExactlyInAnyOrder("leader", "supervisor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"supervisor", "modeler", "camunda-admin", "qu-anweiban", "jiaojing-zhongdui"})
  void rolesAndDistrictBodiesGainNothing(String group) {
    assertThat(directory.effectiveGroups(List.of(group))).containsExactly(group);
  }

  @Test
  void nobodyWithoutAGroupGainsOne() {
    assertThat(directory.effectiveGroups(Set.of())).isEmpty();
  }

  @Test
  void memberOfTwoOfficesActsForBoth() {
    assertThat(directory.effectiveGroups(List.of("caizheng-suo", "chengguan-ban", "leader")))
        .containsExactlyInAnyOrder(
            "caizheng-suo",
            "chengguan-ban",
            "chengguan-ban-chengjian",
            "chengguan-ban-huanbao",
            "leader",
            "staff",
            "supervisor");
  }

  @Test
  void givenGroupsAreLeftAsTheyAre() {
    List<String> groups = List.of("gongfu-ban");
    directory.effectiveGroups(groups);
    assertThat(groups).containsExactly("gongfu-ban");
  }

  @Test
  void ownFilesReplaceThoseOfThePlan() {
    OfficeDirectory own =
        directory(
            BODIES + "a-ban,甲办,street,office,\na-xian,甲线,street,line,a-ban\nq,群,street,group,\n",
            COMMUNITIES + "c1,东社区\n");
    assertThat(own.all()).extracting(Office::code).containsExactly("a-ban", "a-xian", "c1");
    assertThat(own.effectiveGroups(List.of("a-ban")))
        .containsExactlyInAnyOrder("a-ban", "a-xian", "staff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a-ban,重复办,street,office, | 代码“a-ban”重复",
        "甲办,甲办,street,office, | 代码“甲办”只能用字母、数字和连字符",
        "a b,甲办,street,office, | 代码“a b”只能用字母、数字和连字符",
        "-a,甲办,street,office, | 代码“-a”只能用字母、数字和连字符",
        "a--b,甲办,street,office, | 代码“a--b”只能用字母、数字和连字符",
        "'${a}',甲办,street,office, | 代码“'${a}'”只能用字母、数字和连字符",
        ",甲办,street,office, | “code”不能为空",
        "b-ban,,street,office, | “name”不能为空",
        "b-ban,乙办,,office, | “level”不能为空",
        "b-ban,乙办,street,, | “kind”不能为空",
        "b-ban,乙办,street,office | 本行列数不足，缺“parent”"
      })
  void malformedBodyRefusesTheFileAndItsLineIsNamed(String line, String reason) {
    String bodies = BODIES + "a-ban,甲办,street,office,\n" + line + "\n";
    assertThatThrownBy(() -> directory(bodies, COMMUNITIES))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageEndingWith(" 第 3 行有误：" + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1,东社区二 | 代码“c1”重复",
        "a-ban,东社区 | 代码“a-ban”重复",
        "社区,东社区 | 代码“社区”只能用字母、数字和连字符",
        "c2, | “name”不能为空",
        "c2 | 本行列数不足，缺“name”"
      })
  void malformedCommunityRefusesTheFileAndItsLineIsNamed(String line, String reason) {
    String communities = COMMUNITIES + "c1,东社区\n" + line + "\n";
    assertThatThrownBy(
            () -> directory(BODIES + "a-ban,甲办,street,office,\n", communities))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageEndingWith(" 第 3 行有误：" + reason);
  }

  private static OfficeDirectory directory(String organisations, String communities) {
    return new OfficeDirectory(resource(organisations), resource(communities));
  }

  private static Resource resource(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
  }
}
