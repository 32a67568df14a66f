package org.bihuan.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardSearches;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.ledger.Difference;
import org.bihuan.ledger.LedgerExport;
import org.bihuan.ledger.LedgerImport;
import org.bihuan.ledger.LedgerImportStore;
import org.bihuan.ledger.LedgerImports;
import org.bihuan.ledger.Reconciliation;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.sheet.web.SheetDownload;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The ledger in Excel, and its reconciliation with the engine. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

  private static final int LATEST = 20;

  private final LedgerExport export;
  private final LedgerImports imports;
  private final Reconciliation reconciliation;
  private final HazardSearches searches;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  LedgerController(
      LedgerExport export,
      LedgerImports imports,
      Reconciliation reconciliation,
      HazardSearches searches,
      PeopleDirectory people,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.export = export;
    this.imports = imports;
    this.reconciliation = reconciliation;
    this.searches = searches;
    this.people = people;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /**
   * An import, with what somebody must look at once it is over.
   *
   * @param badRows where the rows are that were not taken in, null when there are none
   */
  record ImportView(
      UUID id,
      String fileName,
      String personName,
      Instant startedAt,
      boolean dryRun,
      String mode,
      String state,
      String stateName,
      boolean running,
      String message,
      int total,
      int done,
      int created,
      int known,
      int bad,
      List<FieldProblem> problems,
      List<FieldProblem> warnings,
      @Nullable String badRows) {}

  /** The hazards that the person may see and that the parameters of the list leave. */
  @GetMapping("/export.xlsx")
  void export(
      @ParameterObject HazardSearches.Query query,
      @RequestParam(required = false) @Nullable Boolean overdue,
      HttpServletResponse response)
      throws IOException {
    HazardSearch search = searches.read(query, overdue, 0, 1);
    Person person = person();
    SheetDownload.write(
        response,
        "隐患台账" + clock.today() + ".xlsx",
        out -> export.write(search, person, out));
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template() {
    imports.requireImporter();
    return SheetDownload.of("隐患台账导入模板.xlsx", imports.template());
  }

  /**
   * Brings a ledger in: 200 when it is over, 202 while it goes on.
   *
   * @param dryRun whether only to say what would be done and what is wrong
   * @param mode {@code all} or {@code good}
   */
  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportView> take(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "all") String mode)
      throws IOException {
    imports.requireImporter();
    LedgerImport.Mode chosen = mode(mode);
    if (file == null || file.isEmpty()) {
      throw new RefusedInputException("file", "请选择 Excel 或 CSV 文件");
    }
    LedgerImport started;
    try (InputStream content = file.getInputStream()) {
      started = imports.start(nameOf(file), content, dryRun, chosen);
    }
    ImportView view = view(started);
    return view.running()
        ? ResponseEntity.accepted().location(URI.create("/api/ledger/imports/" + view.id())).body(view)
        : ResponseEntity.ok(view);
  }

  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static LedgerImport.Mode mode(String code) {
    try {
      return LedgerImport.Mode.of(code);
    } catch (IllegalArgumentException e) {
      throw new RefusedInputException("mode", "参数“mode”有误：" + e.getMessage());
    }
  }

  @GetMapping("/imports")
  List<ImportView> imports() {
    return imports.latest(LATEST).stream().map(one -> view(one, List.of())).toList();
  }

  @GetMapping("/imports/{id}")
  ImportView progress(@PathVariable UUID id) {
    return view(imports.require(id));
  }

  @GetMapping("/imports/{id}/bad-rows.xlsx")
  void badRows(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    LedgerImport done = imports.require(id);
    SheetDownload.write(
        response,
        "未导入的行-" + done.fileName().replaceFirst("\\.\\w+$", "") + ".xlsx",
        out -> export.writeBadRows(id, out));
  }

  private ImportView view(LedgerImport one) {
    return view(one, one.state().isRunning() ? List.of() : imports.flagged(one.id()));
  }

  private ImportView view(LedgerImport one, List<LedgerImportStore.Flagged> flagged) {
    return new ImportView(
        one.id(),
        one.fileName(),
        people.nameOf(one.person()),
        one.startedAt(),
        one.dryRun(),
        one.mode().code(),
        one.state().code(),
        one.state().label(),
        one.state().isRunning(),
        one.message(),
        one.total(),
        one.done(),
        one.created(),
        one.known(),
        one.bad(),
        flagged.stream().flatMap(row -> row.problems().stream()).toList(),
        flagged.stream().flatMap(row -> row.warnings().stream()).toList(),
        one.bad() > 0 ? "/api/ledger/imports/" + one.id() + "/bad-rows.xlsx" : null);
  }

  /** Everything in which register and engine disagree. */
  @GetMapping("/reconciliation")
  List<Difference> reconcile() {
    if (!person().readsEverything()) {
      throw new ForbiddenException("只有街道安委办、领导和监督人员可以核对台账");
    }
    return reconciliation.differences();
  }
}
