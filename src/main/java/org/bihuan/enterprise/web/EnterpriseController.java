package org.bihuan.enterprise.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseReader;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseSheet;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.bihuan.sheet.web.SheetDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads and keeps the register of enterprises, as the signed-in person may. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {

  private static final int LONGEST_REASON = 200;

  private final EnterpriseRegister register;
  private final EnterpriseReader reader;
  private final EnterpriseSheet sheet;
  private final EnterpriseViews views;
  private final PeopleDirectory people;

  EnterpriseController(
      EnterpriseRegister register,
      EnterpriseReader reader,
      EnterpriseSheet sheet,
      EnterpriseViews views,
      PeopleDirectory people) {
    this.register = register;
    this.reader = reader;
    this.sheet = sheet;
    this.views = views;
    this.people = people;
  }

  record PageView(List<EnterpriseViews.View> items, int page, int size, long total) {}

  record EventView(Instant at, String personName, String what, Map<String, String> words) {}

  /** What an import did, or would do. */
  record ImportView(
      List<String> fresh, List<String> changed, int same, List<FieldProblem> problems) {}

  @GetMapping
  PageView list(
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String sector,
      @RequestParam(required = false) @Nullable String risk,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    register.requireReader();
    EnterpriseSearch search = search(community, sector, risk, q, closed, page, size);
    return new PageView(
        views.of(register.search(search)), page, size, register.count(search));
  }

  static EnterpriseSearch search(
      @Nullable String community,
      @Nullable String sector,
      @Nullable String risk,
      @Nullable String q,
      boolean closed,
      int page,
      int size) {
    List<FieldProblem> problems = new ArrayList<>();
    RiskLevel level = null;
    if (risk != null && !risk.isBlank()) {
      level = RiskLevel.find(risk).orElse(null);
      if (level == null) {
        problems.add(new FieldProblem("risk", "参数“risk”有误：未知的风险等级“" + risk + "”"));
      }
    }
    if (q != null && !StorableText.isStorable(q)) {
      problems.add(new FieldProblem("q", "参数“q”含有无效字符"));
    }
    if (page < 0) {
      problems.add(new FieldProblem("page", "参数“page”不能小于 0"));
    }
    if (size < 1 || size > EnterpriseSearch.LARGEST_PAGE) {
      problems.add(
          new FieldProblem("size", "参数“size”须在 1 到 " + EnterpriseSearch.LARGEST_PAGE + " 之间"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return new EnterpriseSearch(
        blankToNull(community), blankToNull(sector), level, null, q, closed, page, size);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @GetMapping("/{code}")
  EnterpriseViews.View enterprise(@PathVariable String code) {
    return views.of(List.of(register.require(code))).get(0);
  }

  @GetMapping("/{code}/history")
  List<EventView> history(@PathVariable String code) {
    return register.events(code).stream()
        .map(
            event ->
                new EventView(
                    event.at(), people.nameOf(event.person()), event.what(), event.words()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  EnterpriseViews.View add(@RequestBody Map<String, @Nullable Object> facts) {
    return views.of(List.of(register.add(reader.read(facts)))).get(0);
  }

  @PutMapping("/{code}")
  EnterpriseViews.View change(
      @PathVariable String code, @RequestBody Map<String, @Nullable Object> facts) {
    register.require(code);
    return views.of(List.of(register.change(code, reader.read(facts)))).get(0);
  }

  @PostMapping("/{code}/closure")
  EnterpriseViews.View close(
      @PathVariable String code, @RequestBody Map<String, @Nullable Object> request) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("reason", "注销原因");
    FieldReader fields = new FieldReader(request, labels);
    String reason = fields.text("reason", true, LONGEST_REASON);
    fields.refuseProblems();
    Enterprise closed = register.close(code, reason);
    return views.of(List.of(closed)).get(0);
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template() {
    register.requireReader();
    return SheetDownload.of("单位台账导入模板.xlsx", sheet.template());
  }

  /**
   * Enters and changes what a sheet says, all or nothing.
   *
   * @param dryRun whether only to say what would be done and what is wrong
   */
  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportView take(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    register.requireImporter();
    if (file == null || file.isEmpty()) {
      throw new RefusedInputException("file", "请选择 Excel 文件");
    }
    EnterpriseSheet.Reading reading;
    try (InputStream content = file.getInputStream()) {
      reading = sheet.read(content);
    }
    if (!dryRun) {
      register.take(reading);
    }
    return new ImportView(
        reading.fresh().stream().map(facts -> facts.name()).toList(),
        reading.changed().values().stream().map(facts -> facts.name()).toList(),
        reading.same(),
        reading.problems());
  }
}
