package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.organisation.KnownOffices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        .hasMessageStartingWith("数据文件 " + file + " 第 " + line + " 行有误：")
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
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,anweiban;bumen-x,campaign-mobilize,|未知的单位“bumen-x”
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,qu-xiaofang,campaign-mobilize,|区消防大队”（qu-xiaofang）不是街道的办所或社区
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,anweiban;qiye,campaign-mobilize,|企业”（qiye）不是街道的办所或社区
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,,campaign-mobilize,|任务没有责任单位
          duties.csv|t-b4-1-01,|,anweiban,campaign-mobilize,|,;,campaign-mobilize,|任务没有责任单位
          duties.csv|t-b4-1-01,|,anweiban,assumed,|,bumen-x,assumed,|未知的单位“bumen-x”
          duties.csv|t-b4-1-01,|,anweihui-chengyuan,|,bumen-x,|未知的单位“bumen-x”
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-x,,2020-07-31,|未知的阶段“campaign-x”
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,2020-08-01,2020-07-31,|期限 2020-07-31 早于开始 2020-08-01
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,,2020年7月,|“due”不是日期（例 2026-01-31）：2020年7月
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,,2020-06-31,|“due”不是日期（例 2026-01-31）：2020-06-31
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,2020/7/1,2020-07-31,|“start”不是日期（例 2026-01-31）：2020/7/1
          duties.csv|t-b4-1-01,|,campaign-mobilize,,2020-07-31,|,campaign-mobilize,,1920-07-31,|“due”须在 2000-01-01 到 2099-12-31 之间
          duties.csv|t-b4-1-01,|t-b4-1-01,campaign,|t-b4-1-01,s99,|未知的专题“s99”
          duties.csv|t-b4-1-01,|,phase,|,task,|未知的“kind”
          duties.csv|t-b4-1-02,|t-b4-1-02|t-b4-1-01|代码“t-b4-1-01”重复
          duties.csv|t-b4-1-01,|t-b4-1-01|t b4|只能用字母、数字和连字符
          duties.csv|t-b4-1-01,|t-b4-1-01|t-0123456789012345678901234567890123456789|不超过 40 个字符
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,每月,|周期“每月”不是 ISO 8601 时段
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,event,|周期“event”不是 ISO 8601 时段
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,P2W,|周期“P14D”每期 1 次不能办理
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,P1M,|周期性任务“t-b4-1-01”没有列入 recurring.csv
          duties.csv|t-b4-1-01,|2020-07-31,,none,|2020-07-31,,p1m,|周期性任务“t-b4-1-01”没有列入 recurring.csv
          duties.csv|t-b4-1-01,|,正文四（一）|,|“source”不能为空
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05-01,9999-06-30|须在 2000-01-01 到 2099-12-31 之间
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05-01,2020-04-30|在开始（2020-05-01）之前结束（2020-04-30）
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05,2020-06-30|“start”不是日期
          phases.csv|a7-mobilize,|2020-05-01,2020-06-30|2020-05-01,|“end”不能为空
          phases.csv|a7-investigate,|,investigate,2,|,mobilize,2,|“s08-tezhong”的阶段“mobilize”重复
          phases.csv|a7-investigate,|a7-investigate|a7-mobilize|代码“a7-mobilize”重复
          phases.csv|a7-mobilize,|,mobilize,1,|,kaishi,1,|“phase_key”只能是
          phases.csv|a7-mobilize,|s08-tezhong|s08-x|未知的专题“s08-x”
          recurring.csv|rec-a9-2-1-5-07,|t-a9-2-1-5-07|t-x|任务“t-x”不在 duties.csv 中
          recurring.csv|rec-a9-2-1-5-07,|,t-a9-2-1-5-07,|,,|“task”不能为空
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,P7M,1,|周期“P7M”每期 1 次不能办理
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,P1M,3,|周期“P1M”每期 3 次不能办理
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,P3Y,2,|周期“P3Y”每期 2 次不能办理
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,每月,1,|周期“每月”不是 ISO 8601 时段
          recurring.csv|rec-a9-2-1-5-07,|,P1M,1,|,P1M,一,|“min_times_per_period”须为
          recurring.csv|rec-a9-2-1-5-07,|,2022-12-31,|,2022-12,|“until”不是日期
          recurring.csv|rec-a9-2-1-5-07,|,,2022-12-31,|,2023-01-01,2022-12-31,|截止 2022-12-31 早于开始 2023-01-01
          recurring.csv|rec-b4-end-02,|rec-b4-end-02|rec-b4-end-01|代码“rec-b4-end-01”重复
          recurring.csv|rec-b4-end-02,|t-b4-end-02|t-b4-end-01|任务“t-b4-end-01”已经列过一行
          recurring.csv|rec-fkp-05-01b,|,t-fkp-05-01b,rec-a9-2-1-5-07,|,t-fkp-05-01b,rec-lost,|“same_as”的“rec-lost”不存在
          recurring.csv|rec-fkp-05-01b,|,t-fkp-05-01b,rec-a9-2-1-5-07,|,t-fkp-05-01b,rec-fkp-05-01b,|“same_as”的“rec-fkp-05-01b”自己也是重复条目
          recurring.csv|rec-fkp-05-01b,|,t-fkp-05-01b,rec-a9-2-1-5-07,|,t-fkp-05-01b,rec-fkp-07-03a,|“same_as”的“rec-fkp-07-03a”自己也是重复条目
          indicators.csv|ind-xf-train-2020,|,60,>=,|,六成,>=,|“target”不是数
          indicators.csv|ind-xf-train-2020,|,60,>=,|,,>=,|“target”不能为空
          indicators.csv|ind-xf-train-2020,|,60,>=,|,60,>,|“comparison”只能是
          indicators.csv|ind-xf-train-2020,|s10-xiaofang|s99|未知的专题“s99”
          indicators.csv|ind-tz-inspect,|ind-tz-inspect|ind-tz-register|代码“ind-tz-register”重复
          indicators.csv|ind-tz-inspect,|2022-12-31|2022年底|“by”不是日期
          indicators.csv|ind-tz-rectify,|major-rectified|all-rectified|未知的“computed”：“all-rectified”
          indicators.csv|ind-tz-rectify,|major-rectified|occurrences:rec-lost|“computed”的“rec-lost”不是 recurring.csv 中有周期的任务
          indicators.csv|ind-tz-rectify,|major-rectified|occurrences:rec-b5-1-02|“computed”的“rec-b5-1-02”不是 recurring.csv 中有周期的任务
          carried.csv|t-b4-end-01|t-b4-end-01|t-lost|不是 event: 开头的事件，也不是 duties.csv 中的任务
          carried.csv|t-b4-end-02|t-b4-end-02|t-b4-end-01|代码“t-b4-end-01”重复
          carried.csv|t-b4-end-01|annual-summary||“process”不能为空
          subjects.csv|s08-tezhong,|sector,anquan-ban-anquan|sector,shei|未知的单位“shei”
          subjects.csv|s08-tezhong,|sector,anquan-ban-anquan|sector,|“lead”不能为空
          subjects.csv|s08-tezhong,|sector,anquan-ban-anquan|sector,qu-xiaofang|区消防大队”（qu-xiaofang）不是街道的办所或社区
          subjects.csv|s08-tezhong,|shichang-suo|shei|未知的单位“shei”
          subjects.csv|s08-tezhong,|s08-tezhong|s07-daolu|代码“s07-daolu”重复
          subjects.csv|s01-xuexi,|附件1,topic,|附件1,campaign,|只能有一个“kind”为 campaign 的总体
          plan.csv|grace_days|grace_days,30|grace_days,多|“grace_days”须为
          plan.csv|start,|start,2020-07-01|start,七月|“start”不是日期
          plan.csv|start,|start,2020-07-01|start,|“value”不能为空
          plan.csv|start,|start,|begin,|未知的项“begin”
          plan.csv|issued_on,|2020-09-07|2020-09-31|“issued_on”不是日期
          plan.csv|summary_due,|12-20|12-32|“summary_due”不是月日（例 12-31）：12-32
          plan.csv|summary_from,|shequ;ge-bansuo|shequ;shei|未知的单位“shei”
          plan.csv|summary_from,|shequ;ge-bansuo|qu-anweiban|区安委办”（qu-anweiban）不是街道的办所或社区
          """)
  void faultIsToldWithFileLineAndReason(
      String file, String row, String piece, @Nullable String by, String reason) {
    long line = plan.line(file, row);
    String[] lines = plan.text(file).split("\n", -1);
    String broken = lines[(int) line - 1];
    assertThat(broken).contains(piece);
    lines[(int) line - 1] =
        broken.replaceFirst(
            Pattern.quote(piece), Matcher.quoteReplacement(by == null ? "" : by));
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
  void faultFoundAfterReadingIsToldWithTheLineOfTheEditorToo() {
    plan.replace("duties.csv", "成立长沙市天心区", "\"成立\n长沙市\n天心区");
    plan.replace("duties.csv", "专项整治三年行动领导小组：,", "专项整治三年行动领导小组：\n\",");
    plan.replace("duties.csv", ",campaign-mobilize,,2020-07-31,,none,", ",,,2020-07-31,,P1M,");
    long line = plan.line("duties.csv", ",,,2020-07-31,,P1M,");
    assertThat(line).as("two lines further down").isEqualTo(138);
    assertRefused("duties.csv", line, "周期性任务“t-b4-1-01”没有列入 recurring.csv");
  }

  @Test
  void titleThatIsTooLongForACardIsRefused() {
    String title = "召开安委会成员单位负责人会议，部署起草实施计划和整治方案，全面启动";
    long line = plan.line("duties.csv", "t-b4-1-01,");
    plan.replace("duties.csv", title, "会".repeat(201));
    assertRefused("duties.csv", line, "“title”不能超过 200 字");
    plan.replace("duties.csv", "会".repeat(201), "会".repeat(200));
    assertThat(plan.read().duties()).hasSize(292);
  }

  @Test
  void keyProjectThatIsThereTwiceIsRefused() {
    plan.replace("fire_key_projects.csv", "\nfkp-01-02,", "\nfkp-01-01,");
    List<Map<String, String>> rows = PlainTable.of(folder.resolve("fire_key_projects.csv"));
    assertRefused(
        "fire_key_projects.csv", lastLine(rows, 1), "代码“fkp-01-01”重复");
  }

  /** The last line of a row, in a file with a header of one line. */
  private static long lastLine(List<Map<String, String>> rows, int row) {
    long line = 1;
    for (Map<String, String> one : rows.subList(0, row + 1)) {
      line += 1 + one.values().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }
    return line;
  }

  @Test
  void recurringRowThatIsListedNowhereIsRefused() {
    String text = plan.text("recurring.csv");
    plan.write("recurring.csv", text.replaceAll("(?m)^rec-a9-2-1-5-07,.*\n", ""));
    plan.replace("indicators.csv", "occurrences:rec-a9-2-1-5-07", "");
    plan.replace("recurring.csv", ",t-fkp-05-01b,rec-a9-2-1-5-07,", ",t-fkp-05-01b,,");
    assertRefused(
        "duties.csv",
        plan.line("duties.csv", "t-a9-2-1-5-07,"),
        "周期性任务“t-a9-2-1-5-07”没有列入 recurring.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.csv", "subjects.csv", "phases.csv", "duties.csv"})
  void fileThatMustBeThereMayNeitherLackNorBeEmpty(String file) {
    plan.write(file, plan.text(file).lines().findFirst().orElseThrow() + "\n");
    assertRefused(file, 1, "没有任何内容");
    plan.write(file, "");
    assertRefused(file, 1, "没有任何内容");
    plan.remove(file);
    assertRefused(file, 1, "方案缺少这个文件");
  }

  @ParameterizedTest
  @CsvSource({
    "plan.csv, key", "plan.csv, value",
    "subjects.csv, code", "subjects.csv, name", "subjects.csv, kind", "subjects.csv, lead",
    "phases.csv, code", "phases.csv, sector", "phases.csv, phase_key", "phases.csv, name",
    "phases.csv, start", "phases.csv, end",
    "duties.csv, code", "duties.csv, sector", "duties.csv, kind", "duties.csv, title",
    "duties.csv, street_owner", "duties.csv, source",
    "recurring.csv, code", "recurring.csv, task",
    "indicators.csv, code", "indicators.csv, name", "indicators.csv, sector",
    "indicators.csv, target", "indicators.csv, comparison", "indicators.csv, kind",
    "carried.csv, match", "carried.csv, process",
    "fire_key_projects.csv, code", "fire_key_projects.csv, 任务清单",
    "fire_key_projects.csv, task_codes", "fire_key_projects.csv, source"
  })
  void missingColumnIsRefused(String file, String column) {
    long line = lastLine(PlainTable.of(folder.resolve(file)), 0);
    List<String> lines = new ArrayList<>(List.of(plan.text(file).split("\n", -1)));
    lines.set(
        0,
        List.of(lines.get(0).split(",")).stream()
            .map(name -> name.equals(column) ? "other" : name)
            .collect(Collectors.joining(",")));
    plan.write(file, String.join("\n", lines));
    assertRefused(file, line, "缺少“" + column + "”列");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "issued_on", "start"})
  void settingThatMustBeThereMayNotLack(String key) {
    plan.write("plan.csv", plan.text("plan.csv").replaceAll("(?m)^" + key + ",.*\n", ""));
    assertRefused("plan.csv", 1, "缺少“" + key + "”一行");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document", "grace_days", "summary_from", "summary_opens", "summary_due",
        "summary_report_due"
      })
  void otherSettingsMayLack(String key) {
    plan.write("plan.csv", plan.text("plan.csv").replaceAll("(?m)^" + key + ",.*\n", ""));
    CampaignPlan read = plan.read();
    assertThat(read.graceDays()).isEqualTo(30);
    assertThat(read.summary().due()).isEqualTo(MonthDay.of(12, 20));
    assertThat(read.document().isEmpty()).isEqualTo(key.equals("document"));
    assertThat(read.summary().from().isEmpty()).isEqualTo(key.equals("summary_from"));
  }

  @Test
  void settingThatNobodyKnowsOrThatIsThereTwiceIsRefused() {
    String sound = plan.text("plan.csv");
    long line = plan.append("plan.csv", "colour,red,");
    assertRefused("plan.csv", line, "未知的项“colour”");
    plan.write("plan.csv", sound);
    line = plan.append("plan.csv", "grace_days,10,");
    assertRefused("plan.csv", line, "“grace_days”重复");
  }

  @Test
  void planNeedsAWholeAndPhasesOfIt() {
    String phases = plan.text("phases.csv");
    plan.write("phases.csv", phases.replaceAll("(?m)^campaign-.*\n", ""));
    assertRefused("phases.csv", 1, "没有总体“campaign”的阶段");
    plan.replace("subjects.csv", ",campaign,lingdao-xiaozu,", ",topic,lingdao-xiaozu,");
    assertRefused("subjects.csv", 1, "没有“kind”为 campaign 的总体");
  }

  @Test
  void fileThatIsNoTextIsRefused() throws IOException {
    Files.write(folder.resolve("carried.csv"), new byte[] {'m', ',', 'p', '\n', (byte) 0xC3, '\n'});
    assertThatThrownBy(() -> plan.read())
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("数据文件 carried.csv 第 ")
        .hasMessageContaining("文件无法读取");
  }

  @Test
  void indicatorsCarriedAndKeyProjectsMayBeLeftOut() {
    plan.remove("indicators.csv");
    plan.remove("carried.csv");
    plan.remove("fire_key_projects.csv");
    CampaignPlan read = plan.read();
    assertThat(read.indicators()).isEmpty();
    assertThat(read.keyProjects()).isEmpty();
    assertThat(read.files())
        .containsOnlyKeys(
            "plan.csv", "subjects.csv", "phases.csv", "duties.csv", "recurring.csv");
    assertThat(read.duties()).hasSize(292);
    assertThat(read.duties().stream().flatMap(duty -> duty.strands().stream()))
        .as("what no process carries stands or recurs")
        .noneMatch(strand -> strand.kind() == Strand.Kind.CARRIED);
  }

  @Test
  void recurringMayBeLeftOutOnlyWhereNothingRecurs() {
    plan.remove("recurring.csv");
    plan.remove("indicators.csv");
    String duties = plan.text("duties.csv");
    Map<String, String> first =
        PlainTable.of(folder.resolve("duties.csv")).stream()
            .filter(row -> row.get("recurrence").startsWith("P"))
            .filter(row -> !row.get("kind").equals("summary") && !row.get("kind").equals("goal"))
            .findFirst()
            .orElseThrow();
    assertRefused(
        "duties.csv",
        plan.line("duties.csv", first.get("code") + ","),
        "周期性任务“" + first.get("code") + "”没有列入 recurring.csv");

    plan.write("duties.csv", duties.replaceAll(",P\\d[DMY],", ",continuous,"));
    CampaignPlan read = plan.read();
    assertThat(read.duties()).hasSize(292);
    assertThat(read.duties().stream().flatMap(duty -> duty.strands().stream()))
        .noneMatch(strand -> strand.kind() == Strand.Kind.RECURRING)
        .noneMatch(strand -> strand.kind() == Strand.Kind.REPEATED);
  }

  private PlanLibrary library(Path plans) {
    return new PlanLibrary(
        plans,
        new PathMatchingResourcePatternResolver(),
        KnownOffices.directory(),
        KnownOffices.working());
  }

  @Test
  void ownFolderWinsOverTheReleaseOfTheSameCodeAndIsReadAnewEachTime() throws IOException {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    PlanLibrary library = library(plans);
    assertThat(library.codes()).containsExactly("2020-2022");
    assertThat(library.read("2020-2022").graceDays()).isEqualTo(30);

    PlanFolder own = PlanFolder.copyOfRelease(Files.createDirectory(plans.resolve("2020-2022")));
    own.replace("plan.csv", "grace_days,30", "grace_days,10");
    own.replace("plan.csv", "name,安全生产专项整治三年行动（2020—2022年）", "name,街道自己的");
    assertThat(library.codes()).containsExactly("2020-2022");
    assertThat(library.read("2020-2022").code()).isEqualTo("2020-2022");
    assertThat(library.read("2020-2022").graceDays()).isEqualTo(10);
    assertThat(library.nameOf("2020-2022")).isEqualTo("街道自己的");
  }

  /** A folder of its own is the whole plan; no file of the release stands in for a missing one. */
  @Test
  void ownFolderIsNotFilledUpFromTheRelease() throws IOException {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    PlanFolder own = PlanFolder.copyOfRelease(Files.createDirectory(plans.resolve("2020-2022")));
    own.remove("phases.csv");
    assertThatThrownBy(() -> library(plans).read("2020-2022"))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessage("数据文件 phases.csv 第 1 行有误：方案缺少这个文件");
  }

  @Test
  void onlyFoldersWithTheNameOfACodeAreListed() throws IOException {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    for (String name :
        List.of("2024-2026", "奇怪 的名字", ".git", "-a", "a--b", "a_b", "a".repeat(41))) {
      Files.createDirectory(plans.resolve(name));
    }
    Files.writeString(plans.resolve("note"), "a file");
    assertThat(library(plans).codes()).containsExactly("2020-2022", "2024-2026");
  }

  @Test
  void folderOfPlansNeedNotBeThere() {
    assertThat(library(folder.resolve("none")).codes()).containsExactly("2020-2022");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../2020-2022", "", "奇怪 的名字", "2020-2022/"})
  void nameThatIsNoCodeIsNotRead(String code) {
    assertThatThrownBy(() -> library(folder).read(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("只能用字母、数字和连字符");
  }

  @Test
  void faultyOrUnknownPlanIsCalledByItsCode() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("faulty")).resolve("plan.csv"), "a\nb\n");
    assertThat(library(folder).nameOf("faulty")).isEqualTo("faulty");
    assertThat(library(folder).nameOf("unknown")).isEqualTo("unknown");
    assertThatThrownBy(() -> library(folder).read("unknown"))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessage("数据文件 plan.csv 第 1 行有误：方案缺少这个文件");
  }
}
