package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.organisation.KnownOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A plan with one fault is refused whole, with file, line and reason. */
class PlanRefusalTest {

  @TempDir Path folder;

  private PlanFolder plan;

  @BeforeEach
  void copy() {
    plan = PlanFolder.copyOfRelease(folder);
  }

  private void assertRefused(String file, long line, String reason) {
    assertThatThrownBy(() -> plan.read())
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(file + " 第 " + line + " 行")
        .hasMessageContaining(reason);
  }

  @Test
  void releasedPlanIsSound() {
    assertThat(plan.read().duties()).hasSize(292);
  }

  /** File, start of the broken line, what stands there, what is put there, the reason. */
  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,bumen-x,campaign-mobilize,|未知的单位“bumen-x”
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,qu-xiaofang,campaign-mobilize,|区消防大队”（qu-xiaofang）不是街道的办所或社区
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,,campaign-mobilize,|任务没有责任单位
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-x,,2020-07-31,|未知的阶段“campaign-x”
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,2020-08-01,2020-07-31,|期限 2020-07-31 早于开始 2020-08-01
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,,2020年7月,|“due”不是日期
          duties.csv|t-b4-1-01,|t-b4-1-01,campaign,|t-b4-1-01,s99,|未知的专题“s99”
          duties.csv|t-b4-1-01,|,phase,|,task,|未知的“kind”
          duties.csv|t-b4-1-02,|t-b4-1-02|t-b4-1-01|代码“t-b4-1-01”重复
          duties.csv|t-b4-1-01,|t-b4-1-01|t b4|只能用字母、数字和连字符
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,每月,|周期“每月”
          duties.csv|t-b4-1-01,|t-b4-1-01|t-0123456789012345678901234567890123456789|不超过 40 个字符
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05-01,9999-06-30|须在 2000-01-01 到 2099-12-31 之间
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05-01,2020-04-30|在开始（2020-05-01）之前结束（2020-04-30）
          phases.csv|a7-investigate,|,investigate,2,|,mobilize,2,|阶段“mobilize”重复
          phases.csv|a7-mobilize,|,mobilize,1,|,kaishi,1,|“phase_key”只能是
          phases.csv|a7-mobilize,|s08-tezhong|s08-x|未知的专题“s08-x”
          recurring.csv|rec-a9-2-1-5-07,|t-a9-2-1-5-07|t-x|任务“t-x”不在 duties.csv 中
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,P7M,1,|不能办理
          indicators.csv|ind-xf-train-2020,|,60,>=,|,六成,>=,|“target”不是数
          indicators.csv|ind-xf-train-2020,|,60,>=,|,60,>,|“comparison”只能是
          indicators.csv|ind-tz-rectify,|major-rectified|all-rectified|未知的“computed”
          carried.csv|t-b4-end-01|t-b4-end-01|t-lost|不是 event: 开头的事件
          subjects.csv|s08-tezhong,|sector,anquan-ban-anquan|sector,shei|未知的单位“shei”
          plan.csv|grace_days|grace_days,30|grace_days,多|“grace_days”须为
          plan.csv|start,|start,2020-07-01|start,七月|“start”不是日期
          plan.csv|start,|start,|begin,|未知的项“begin”
          """)
  void faultIsToldWithFileLineAndReason(
      String file, String row, String piece, String by, String reason) {
    long line = plan.line(file, row);
    String[] lines = plan.text(file).split("\n", -1);
    String broken = lines[(int) line - 1];
    assertThat(broken).contains(piece);
    lines[(int) line - 1] =
        broken.replaceFirst(
            java.util.regex.Pattern.quote(piece), java.util.regex.Matcher.quoteReplacement(by));
    plan.write(file, String.join("\n", lines));

    assertRefused(file, line, reason);
  }

  @Test
  void faultBehindACellOfSeveralLinesIsToldWithTheLineOfTheEditor() {
    plan.replace("fire_key_projects.csv", ",t-fkp-01-02,", ",t-fkp-x,");
    assertRefused(
        "fire_key_projects.csv",
        plan.line("fire_key_projects.csv", ",t-fkp-x,"),
        "任务“t-fkp-x”不在 duties.csv 中");
  }

  @Test
  void repetitionOfNothingIsRefused() {
    plan.replace("recurring.csv", ",t-fkp-05-01b,rec-a9-2-1-5-07,", ",t-fkp-05-01b,rec-lost,");
    assertRefused("recurring.csv", plan.line("recurring.csv", "rec-fkp-05-01b,"), "“rec-lost”不存在");
  }

  @Test
  void recurringRowThatIsListedNowhereIsRefused() {
    String text = plan.text("recurring.csv");
    plan.write("recurring.csv", text.replaceAll("(?m)^rec-a9-2-1-5-07,.*\n", ""));
    plan.replace("indicators.csv", "occurrences:rec-a9-2-1-5-07", "");
    plan.replace("recurring.csv", ",t-fkp-05-01b,rec-a9-2-1-5-07,", ",t-fkp-05-01b,,");
    assertRefused(
        "duties.csv", plan.line("duties.csv", "t-a9-2-1-5-07,"), "没有列入 recurring.csv");
  }

  @ParameterizedTest
  @CsvSource({"plan.csv", "subjects.csv", "phases.csv", "duties.csv"})
  void missingOrEmptyFileIsRefused(String file) {
    String header = plan.text(file).split("\n")[0];
    plan.write(file, header + "\n");
    assertThatThrownBy(() -> plan.read()).hasMessageContaining(file).hasMessageContaining("没有任何内容");
    plan.remove(file);
    assertThatThrownBy(() -> plan.read()).hasMessageContaining(file).hasMessageContaining("缺少这个文件");
  }

  @Test
  void missingColumnIsRefused() {
    plan.replace("duties.csv", "street_owner", "owner");
    assertRefused("duties.csv", 2, "缺少“street_owner”列");
  }

  @Test
  void planWithoutAWholeOrWithTwoIsRefused() {
    plan.replace("subjects.csv", ",campaign,lingdao-xiaozu,", ",topic,lingdao-xiaozu,");
    assertThatThrownBy(() -> plan.read()).hasMessageContaining("subjects.csv").hasMessageContaining("没有“kind”为 campaign");
    plan.replace("subjects.csv", ",topic,lingdao-xiaozu,", ",campaign,lingdao-xiaozu,");
    plan.replace("subjects.csv", "附件1,topic,", "附件1,campaign,");
    assertRefused("subjects.csv", 3, "只能有一个");
  }

  @Test
  void filesThatMayBeLeftOutMay() {
    plan.remove("indicators.csv");
    plan.remove("carried.csv");
    plan.remove("fire_key_projects.csv");
    CampaignPlan read = plan.read();
    assertThat(read.indicators()).isEmpty();
    assertThat(read.duties()).hasSize(292);
    assertThat(read.duties().stream().flatMap(duty -> duty.strands().stream()))
        .as("what no process carries stands")
        .noneMatch(strand -> strand.kind() == Strand.Kind.CARRIED);
  }

  @Test
  void ownFolderWinsOverTheRelease() throws Exception {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    PlanFolder own = PlanFolder.copyOfRelease(Files.createDirectory(plans.resolve("2020-2022")));
    own.replace("plan.csv", "grace_days,30", "grace_days,10");
    Files.createDirectory(plans.resolve("奇怪 的名字"));
    PlanLibrary library =
        new PlanLibrary(
            plans,
            new PathMatchingResourcePatternResolver(),
            KnownOffices.directory(),
            KnownOffices.working());
    assertThat(library.codes()).containsExactly("2020-2022");
    assertThat(library.read("2020-2022").graceDays()).isEqualTo(10);
    assertThat(library.nameOf("2020-2022")).contains("三年行动");
    assertThatThrownBy(() -> library.read("../2020-2022"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
