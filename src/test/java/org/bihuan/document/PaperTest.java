package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Sheets;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.evidence.KeptFiles;
import org.bihuan.identity.ActingFor;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers at their steps and by hand, their numbers, files, versions, signatures and templates. */
@PlatformTest
class PaperTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String SAFETY = "anweiban-1";
  private static final Person SAFETY_OFFICE =
      new Person(SAFETY, Set.of("anweiban", "staff", "supervisor"));

  @Autowired Platform platform;
  @Autowired PaperStore store;
  @Autowired PaperKinds kinds;
  @Autowired PaperTemplates templates;
  @Autowired PaperPrinter printer;
  @Autowired KeptFiles files;
  @Autowired List<PaperContent> contents;
  @Autowired CurrentPerson currentPerson;
  @Autowired ActingFor actingFor;
  @Autowired BusinessClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired Papers papers;
  @Autowired PlatformTransactionManager transactions;

  private String assigned() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    return number;
  }

  private JsonNode of(String subject, String kind) {
    JsonNode items = platform.get(SAFETY, "/api/papers?subject=" + subject).body().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(paper -> paper.get("kind").asText().equals(kind))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(kind + " expected: " + items));
  }

  private JsonNode one(JsonNode paper) {
    return platform.get(SAFETY, "/api/papers/" + paper.get("id").asText()).body();
  }

  private static String path(JsonNode paper, String ending) {
    return "/api/papers/" + paper.get("id").asText() + "/" + paper.get("version").asInt() + "." + ending;
  }

  private String wordText(JsonNode paper) {
    return wordText(platform.bytes(SAFETY, path(paper, "docx")));
  }

  private static String wordText(byte[] file) {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return text.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pdfText(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }

  private Platform.Answer issue(String person, String kind, String subject, Map<String, String> fields) {
    return platform.post(
        person, "/api/papers", Map.of("kind", kind, "subject", subject, "fields", fields));
  }

  @Test
  void assignmentOrderIsIssuedAtItsStepWithAllFourElementsAndStandsInTheLedger() throws IOException {
    String number = assigned();
    JsonNode paper = of(number, "assignment-order");
    assertThat(paper.get("number").asText())
        .matches("青安办交〔" + clock.today().getYear() + "〕\\d+号");
    assertThat(paper.get("stateName").asText()).isEqualTo("待签章");
    assertThat(paper.get("automatic").asBoolean()).isTrue();
    String text = wordText(paper);
    assertThat(text)
        .contains("青园街道安全生产委员会办公室", paper.get("number").asText(), "隐患整改交办单", number)
        .contains("已划线的消防车道上停了6辆私家车", "GEN-01", "整改责任单位", "整改责任人", "整改目标", "整改期限")
        .contains(PaperContent.day(clock.today()))
        .doesNotContain("{{", "}}", "[序号]");
    byte[] pdf = platform.bytes(SAFETY, path(paper, "pdf"));
    assertThat(pdfText(pdf)).contains("隐患整改交办单", number, "已划线的消防车道上停了6辆私家车");
    List<List<String>> ledger =
        Sheets.texts(platform.bytes(SAFETY, "/api/ledger/export.xlsx?q=" + number));
    assertThat(ledger.get(1))
        .contains(clock.today() + " " + paper.get("number").asText());
  }

  @Test
  void filesAreKeptOnceWithTheirHashAndOnRecord() {
    String number = assigned();
    JsonNode paper = of(number, "assignment-order");
    byte[] first = platform.bytes(SAFETY, path(paper, "pdf"));
    assertThat(platform.bytes(SAFETY, path(paper, "pdf"))).isEqualTo(first);
    JsonNode version = one(paper).get("versions").get(0);
    assertThat(version.get("pdfSha256").asText()).isEqualTo(DigestUtils.sha256Hex(first));
    assertThat(platform.get("supervisor", "/api/audit/entries?size=200&subject=" + number).text())
        .contains(DigestUtils.sha256Hex(first), "打印隐患整改交办单", "自动出具隐患整改交办单");
  }

  @Test
  void pdfEmbedsItsFontOnEveryPage() throws IOException {
    JsonNode paper = of(assigned(), "assignment-order");
    try (PDDocument pdf = Loader.loadPDF(platform.bytes(SAFETY, path(paper, "pdf")))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).contains("NotoSerifSC");
        }
      }
    }
  }

  @Test
  void closeOutFormTellsTheWholeLoop() {
    String number = assigned();
    platform.done(ONE, number, "measuresTaken", "车辆已驶离，划线禁停");
    platform.done(TWO, number, "passed", true, "comment", "现场已畅通");
    platform.done(TWO, number, "approved", true, "comment", "同意");
    JsonNode paper = of(number, "close-out-form");
    assertThat(wordText(paper))
        .contains(number, "车辆已驶离，划线禁停", "现场已畅通", "同意销号", "合格")
        .contains(of(number, "assignment-order").get("number").asText())
        .doesNotContain("{{");
  }

  @Test
  void letterToTheBrigadeIsReadyWhenItsTaskOpensAndOffersItsNumber() {
    Map<String, Object> facts = platform.facts();
    facts.put("criteria", List.of("FIRE-01"));
    facts.put("placeKind", "人员密集场所");
    facts.put("enterprise", "函告样例商场");
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");
    if (platform.tasks(number).get(0).get("taskDefinitionKey").asText().equals("Task_JudgeGrade")) {
      platform.done(SAFETY, number, "grade", "major", "comment", "现场判定为重大");
    }
    JsonNode paper = of(number, "major-fire-letter");
    JsonNode task = platform.taskOf(number, "Task_NotifyFireBrigade");
    assertThat(
            platform
                .get(ONE, "/engine-rest/task/" + task.get("id").asText() + "/variables/letterNumber")
                .body()
                .get("value")
                .asText())
        .isEqualTo(paper.get("number").asText())
        .startsWith("青安函〔");
    platform.doneAt(
        ONE,
        number,
        "Task_NotifyFireBrigade",
        "letterNumber",
        "当面送达",
        "sentOn",
        clock.today().toString());
    assertThat(platform.hazard(number).get("history").toString()).contains("当面送达");
    assertThat(wordText(paper))
        .contains("函告样例商场", "重大火灾隐患", "区消防大队", "人员密集场所")
        .doesNotContain("{{");
  }

  @Test
  void everyKindCanBePrinted() throws IOException {
    for (PaperKind kind : kinds.all()) {
      byte[] template = templates.current(kind).file();
      Map<String, Object> facts = new LinkedHashMap<>();
      for (String tag : WordFile.tags(template)) {
        facts.put(tag, tag.endsWith(WordFile.LIST) ? List.of(Map.of("序号", "1")) : "样例" + tag);
      }
      byte[] word = WordFile.fill(template, facts);
      assertThat(wordText(word)).as(kind.name()).contains("样例文号").doesNotContain("{{");
      assertThat(underlined(word)).as(kind.name()).isZero();
    }
    JsonNode bulletin =
        issue(SAFETY, "bulletin", "2026-01-01/2026-12-31", Map.of("其他要求", "限期整改到位")).body();
    assertThat(wordText(bulletin)).contains("限期整改到位", "总体情况").doesNotContain("{{");
    JsonNode annual =
        issue(SAFETY, "annual-report", "2026", Map.of("事故情况", "全年未发生亡人事故")).body();
    String text = pdfText(platform.bytes(SAFETY, path(annual, "pdf")));
    assertThat(text).contains("全年未发生亡人事故", "消防安全专项整治", "2026年安全生产专项整治工作总结");
  }

  private static long underlined(byte[] word) throws IOException {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(word))) {
      return file.getParagraphs().stream()
          .flatMap(paragraph -> paragraph.getRuns().stream())
          .filter(run -> run.getCTR().getRPr() != null && run.getCTR().getRPr().sizeOfUArray() > 0)
          .count();
    }
  }

  @Test
  void tenPeopleWhoIssueAtOnceGetNumbersWithoutGapsOrDoubles() throws Exception {
    String before = issue(SAFETY, "bulletin", "2026-02-01/2026-02-15", Map.of()).body().get("number").asText();
    ExecutorService people = Executors.newFixedThreadPool(10);
    List<Callable<Platform.Answer>> work = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      boolean faulty = i % 3 == 2;
      work.add(
          () ->
              issue(
                  i0(faulty), "bulletin", faulty ? "2026-02-15/2026-02-01" : "2026-02-01/2026-02-15", Map.of()));
    }
    List<Integer> serials = new ArrayList<>();
    for (Future<Platform.Answer> one : people.invokeAll(work)) {
      if (one.get().status() == 201) {
        serials.add(serial(one.get().body().get("number").asText()));
      } else {
        assertThat(one.get().status()).isEqualTo(400);
      }
    }
    people.shutdown();
    int first = serial(before) + 1;
    assertThat(serials)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + 20).boxed().toList());
  }

  private static String i0(boolean faulty) {
    return faulty ? "anweiban-2" : SAFETY;
  }

  private static int serial(String number) {
    return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
  }

  @Test
  void numberOfAStepThatIsRolledBackIsGivenToTheNext() {
    PaperKind kind = kinds.require("bulletin");
    String before = issue(SAFETY, "bulletin", "2026-03-01/2026-03-15", Map.of()).body().get("number").asText();
    actingFor.run(
        SAFETY_OFFICE,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      papers.issue(kind, "2026-03-01/2026-03-15", Map.of());
                      status.setRollbackOnly();
                    }));
    String after = issue(SAFETY, "bulletin", "2026-03-01/2026-03-15", Map.of()).body().get("number").asText();
    assertThat(serial(after)).isEqualTo(serial(before) + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rectification-order", "reinspection-opinion", "listed-supervision-notice"})
  void orderNeedsDelegatedPower(String kind) {
    String number = assigned();
    Platform.Answer refused = issue(SAFETY, kind, number, Map.of());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("须有授权或委托", "bihuan.papers.delegated-by");
    assertThat(platform.get(SAFETY, "/api/papers?subject=" + number).text()).doesNotContain(kind);
  }

  @Test
  void orderOfASubdistrictWithPowerNamesTheAuthority() {
    Papers delegated =
        new Papers(
            store, kinds, templates, printer, files, contents, currentPerson, clock, events,
            "青园街道办事处", "天心区应急管理局");
    String number = assigned();
    Paper[] order = new Paper[1];
    actingFor.run(
        SAFETY_OFFICE,
        () ->
            order[0] =
                delegated.issue(
                    kinds.require("rectification-order"), number, Map.of("防范措施", "专人值守")));
    byte[] word =
        platform.bytes(SAFETY, "/api/papers/" + order[0].id() + "/1.docx");
    assertThat(wordText(word))
        .contains("责令限期整改指令书", "天心区应急管理局", "专人值守", "六十日", "六个月")
        .doesNotContain("{{");
  }

  @Test
  void paperIsCorrectedUnderItsNumberSignedAndOnlyThenFixed() {
    JsonNode paper = of(assigned(), "assignment-order");
    String id = paper.get("id").asText();
    Platform.Answer corrected =
        platform.post(
            ONE,
            "/api/papers/" + id + "/correction",
            Map.of("reason", "补充要求", "fields", Map.of("其他要求", "夜间值守")));
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.body().get("number").asText()).isEqualTo(paper.get("number").asText());
    assertThat(corrected.body().get("version").asInt()).isEqualTo(2);
    assertThat(wordText(corrected.body())).contains("夜间值守");
    assertThat(wordText(paper)).doesNotContain("夜间值守");

    assertThat(
            platform.upload(ONE, "/api/papers/" + id + "/signed", "unused", "x.pdf", new byte[] {1, 2, 3}).status())
        .isEqualTo(400);
    Platform.Answer signed =
        platform.upload(ONE, "/api/papers/" + id + "/signed", "unused", "signed.jpg", Photos.fresh());
    assertThat(signed.body().get("stateName").asText()).isEqualTo("已签章");
    String scan = signed.body().get("scans").get(0).get("sha256").asText();
    assertThat(DigestUtils.sha256Hex(platform.bytes(SAFETY, "/api/papers/" + id + "/signed/" + scan)))
        .isEqualTo(scan);
    assertThat(
            platform
                .post(ONE, "/api/papers/" + id + "/correction", Map.of("reason", "再改"))
                .message())
        .contains("已签章，不能更正");
    assertThat(platform.post(ONE, "/api/papers/" + id + "/voidance", Map.of("reason", "")).message())
        .contains("“原因”不能为空");
    assertThat(
            platform
                .post(ONE, "/api/papers/" + id + "/voidance", Map.of("reason", "交办有误"))
                .body()
                .get("stateName")
                .asText())
        .isEqualTo("已作废");
  }

  @Test
  void paperThatIsNotDueIsRefusedInWords() {
    String reported = platform.report(ONE, platform.facts());
    assertThat(issue(ONE, "assignment-order", reported, Map.of()).message()).contains("还没有核实交办");
    assertThat(issue(ONE, "close-out-form", reported, Map.of()).message()).contains("没有复查合格意见不得销号");
    assertThat(issue(ONE, "major-fire-letter", reported, Map.of()).message()).contains("只有重大火灾隐患");
    assertThat(issue(SAFETY, "bulletin", "上半月", Map.of()).message()).contains("“起止日期”须为两个日期");
    assertThat(issue(SAFETY, "annual-report", "去年", Map.of()).message()).contains("“年度”须为四位年份");
    assertThat(issue(SAFETY, "no-such-paper", "2026", Map.of()).status()).isEqualTo(404);
    assertThat(issue(SAFETY, "annual-report", "2026", Map.of("天气", "晴")).message())
        .contains("没有“天气”这一项");
  }

  @Test
  void paperIsForWhoSeesItsHazardAndItsOffice() {
    String number = assigned();
    String id = of(number, "assignment-order").get("id").asText();
    for (String person : List.of("chengguan-ban-1", "shequ-2-1", "modeler")) {
      assertThat(platform.get(person, "/api/papers/" + id).status()).as(person).isEqualTo(404);
      assertThat(platform.get(person, "/api/papers/" + id + "/1.pdf").status()).isEqualTo(404);
      assertThat(platform.get(person, "/api/papers?subject=" + number).body().get("items")).isEmpty();
      assertThat(platform.get(person, "/api/papers?q=" + number).body().get("items")).isEmpty();
      assertThat(issue(person, "assignment-order", number, Map.of()).status()).isEqualTo(403);
      assertThat(platform.get(person, "/api/papers/templates/bulletin.docx").status()).isEqualTo(403);
    }
    assertThat(platform.post("supervisor", "/api/papers/" + id + "/voidance", Map.of("reason", "x")).status())
        .isEqualTo(403);
    assertThat(platform.get("supervisor", "/api/papers?q=" + number).body().get("total").asInt()).isEqualTo(1);
    assertThat(platform.get(null, "/api/papers/" + id).status()).isEqualTo(401);
  }

  private static byte[] edited(byte[] template, String text) throws IOException {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFParagraph line = file.createParagraph();
      line.createRun().setText(text);
      file.write(out);
      return out.toByteArray();
    }
  }

  private Platform.Answer replace(String person, String kind, byte[] file) {
    return platform.upload(
        person, "/api/papers/templates/" + kind + "?reason=试改", "unused", "模板.docx", file);
  }

  @Test
  void templateThatWasEditedInWordMakesTheNextPapers() throws IOException {
    byte[] own = platform.bytes(SAFETY, "/api/papers/templates/bulletin.docx");
    JsonNode before = issue(SAFETY, "bulletin", "2026-04-01/2026-04-15", Map.of()).body();
    Platform.Answer replaced = replace(SAFETY, "bulletin", edited(own, "抄送：{{发文机关}}各成员单位"));
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    JsonNode after = issue(SAFETY, "bulletin", "2026-04-01/2026-04-15", Map.of()).body();
    assertThat(wordText(after)).contains("抄送：青园街道安全生产委员会办公室各成员单位");
    assertThat(wordText(before)).doesNotContain("抄送");

    assertThat(replace(SAFETY, "bulletin", edited(own, "{{天气}}")).message())
        .contains("平台不认得的标签：{{天气}}");
    assertThat(replace(SAFETY, "bulletin", "不是 Word".getBytes(StandardCharsets.UTF_8)).message())
        .contains("不是能打开的 Word 文件");
    assertThat(replace(SAFETY, "bulletin", WordFile.fill(own, Map.of("文号", "无"))).message())
        .contains("缺少标签 {{文号}}");
    assertThat(replace(ONE, "bulletin", own).status()).isEqualTo(403);
    assertThat(platform.get(SAFETY, "/api/papers/templates/bulletin").body()).hasSize(1);
    replace(SAFETY, "bulletin", own);
  }

  @Test
  void pressPrintsWhatWaits() {
    JsonNode paper = of(assigned(), "assignment-order");
    for (Optional<PaperVersion> next = printer.waiting(List.of());
        next.isPresent();
        next = printer.waiting(List.of())) {
      printer.print(next.get().paper(), next.get().version());
    }
    JsonNode version = one(paper).get("versions").get(0);
    assertThat(version.get("wordSha256").asText()).hasSize(64);
  }

  @Test
  void withoutPowerNothingIsIssuedAtAStep() {
    String number = assigned();
    assertThat(papers.issueAtStep(kinds.require("rectification-order"), number)).isEmpty();
    assertThatThrownBy(() -> WordFile.tags(new byte[] {1}))
        .isNotInstanceOf(RefusedInputException.class);
  }
}
