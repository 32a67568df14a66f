package org.bihuan.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.document.Paper;
import org.bihuan.document.PaperKind;
import org.bihuan.document.PaperKinds;
import org.bihuan.document.PaperScan;
import org.bihuan.document.PaperStore;
import org.bihuan.document.PaperTemplate;
import org.bihuan.document.PaperTemplates;
import org.bihuan.document.PaperVersion;
import org.bihuan.document.Papers;
import org.bihuan.evidence.Upload;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Issues papers, prints them, takes the signed ones and the templates. */
@RestController
@RequestMapping("/api/papers")
class PaperController {

  private static final MediaType WORD =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_REASON = 200;

  private final Papers papers;
  private final PaperKinds kinds;
  private final PaperTemplates templates;
  private final PeopleDirectory people;

  PaperController(
      Papers papers, PaperKinds kinds, PaperTemplates templates, PeopleDirectory people) {
    this.papers = papers;
    this.kinds = kinds;
    this.templates = templates;
    this.people = people;
  }

  record KindView(
      String code, String name, String about, List<String> fields, boolean mayBeIssued) {}

  record PaperView(
      UUID id,
      String kind,
      String kindName,
      String number,
      String subject,
      String title,
      int version,
      String state,
      String stateName,
      boolean automatic,
      String issuedBy,
      String issuedByName,
      Instant issuedAt,
      String voidReason,
      @Nullable List<VersionView> versions,
      @Nullable List<ScanView> scans) {}

  /** A version; the hashes are null before it is printed. */
  record VersionView(
      int version,
      int template,
      String reason,
      String madeByName,
      Instant madeAt,
      @Nullable String wordSha256,
      @Nullable String pdfSha256) {}

  record ScanView(int version, String name, String sha256, String byName, Instant at) {}

  record PageView(List<PaperView> items, int page, int size, long total) {}

  record TemplateView(
      int version, String sha256, String reason, String byName, @Nullable Instant at) {}

  @GetMapping("/kinds")
  List<KindView> kinds() {
    return kinds.all().stream()
        .map(
            kind ->
                new KindView(
                    kind.code(), kind.name(), kind.content(), kind.fields(), papers.mayBeIssued(kind)))
        .toList();
  }

  @GetMapping
  PageView list(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    if (subject != null && !subject.isBlank()) {
      List<PaperView> all = papers.of(subject.strip()).stream().map(this::brief).toList();
      return new PageView(all, 0, all.size(), all.size());
    }
    PaperStore.Search search = search(kind, state, q, page, size);
    return new PageView(
        papers.search(search).stream().map(this::brief).toList(), page, size, papers.count(search));
  }

  static PaperStore.Search search(
      @Nullable String kind, @Nullable String state, @Nullable String q, int page, int size) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw new RefusedInputException("size", "参数“size”须在 1 到 " + LARGEST_PAGE + " 之间，“page”不能小于 0");
    }
    Paper.State wanted = null;
    if (state != null && !state.isBlank()) {
      try {
        wanted = Paper.State.of(state);
      } catch (IllegalArgumentException e) {
        throw new RefusedInputException("state", "参数“state”有误：" + e.getMessage());
      }
    }
    return new PaperStore.Search(
        kind == null || kind.isBlank() ? null : kind,
        wanted,
        q == null || q.isBlank() ? null : q.strip(),
        null,
        page,
        size);
  }

  /** Issues a paper by hand: {@code kind}, {@code subject} and whatever the kind lets fill in. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PaperView issue(@RequestBody Map<String, @Nullable Object> request) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kind", "文书种类");
    labels.put("subject", "事项");
    FieldReader fields = new FieldReader(request, labels);
    String kind = fields.word("kind", true);
    String subject = fields.text("subject", true, LONGEST_SUBJECT);
    fields.refuseProblems();
    return view(papers.issue(kinds.require(kind), subject, filledIn(request)));
  }

  private static Map<String, String> filledIn(Map<String, @Nullable Object> request) {
    Map<String, String> filledIn = new LinkedHashMap<>();
    if (request.get("fields") instanceof Map<?, ?> fields) {
      fields.forEach((field, text) -> filledIn.put(String.valueOf(field), String.valueOf(text)));
    }
    return filledIn;
  }

  @GetMapping("/{id}")
  PaperView one(@PathVariable UUID id) {
    return view(papers.require(id));
  }

  @PostMapping("/{id}/correction")
  PaperView correct(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> request) {
    return view(papers.correct(id, filledIn(request), reason(request)));
  }

  @PostMapping("/{id}/voidance")
  PaperView makeVoid(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> request) {
    return view(papers.makeVoid(id, reason(request)));
  }

  private static String reason(Map<String, @Nullable Object> request) {
    FieldReader fields = new FieldReader(request, Map.of("reason", "原因"));
    String reason = fields.text("reason", true, LONGEST_REASON);
    fields.refuseProblems();
    return reason;
  }

  @PostMapping(path = "/{id}/signed", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  PaperView sign(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw new RefusedInputException("file", "请选择签章后的扫描件");
    }
    String name = file.getOriginalFilename();
    return view(papers.sign(id, Upload.of(name == null ? "" : name, file.getSize(), file)));
  }

  @GetMapping("/{id}/{version}.docx")
  ResponseEntity<byte[]> word(@PathVariable UUID id, @PathVariable int version) {
    Paper paper = papers.require(id);
    PaperVersion printed = papers.printed(paper, version);
    return file(paper, version, "docx", WORD, String.valueOf(printed.wordFile()));
  }

  @GetMapping("/{id}/{version}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable int version) {
    Paper paper = papers.require(id);
    PaperVersion printed = papers.printed(paper, version);
    return file(
        paper, version, "pdf", MediaType.APPLICATION_PDF, String.valueOf(printed.pdfFile()));
  }

  private ResponseEntity<byte[]> file(
      Paper paper, int version, String ending, MediaType type, String sha256) {
    String name =
        kinds.require(paper.kind()).name()
            + " "
            + paper.number()
            + (version > 1 ? "（第" + version + "版）" : "")
            + "."
            + ending;
    return download(name, type, papers.content(sha256));
  }

  private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** A signed paper, by the hash of its scan. */
  @GetMapping("/{id}/signed/{sha256}")
  ResponseEntity<byte[]> scan(@PathVariable UUID id, @PathVariable String sha256) {
    PaperScan scan =
        papers.scans(papers.require(id)).stream()
            .filter(one -> one.file().equals(sha256))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("没有这份签章件"));
    return download(
        scan.name(), MediaType.APPLICATION_OCTET_STREAM, papers.content(scan.file()));
  }

  @GetMapping("/templates/{kind}")
  List<TemplateView> templates(@PathVariable String kind) {
    templates.requireKeeper();
    return templates.history(kinds.require(kind)).stream()
        .map(
            one ->
                new TemplateView(
                    one.version(), one.sha256(), one.reason(), people.nameOf(one.by()), one.at()))
        .toList();
  }

  /** The template that new papers are made from, or an earlier one. */
  @GetMapping("/templates/{kind}.docx")
  ResponseEntity<byte[]> template(
      @PathVariable String kind, @RequestParam(required = false) @Nullable Integer version) {
    templates.requireKeeper();
    PaperKind known = kinds.require(kind);
    PaperTemplate template =
        version == null ? templates.current(known) : templates.require(known, version);
    return download(known.name() + "模板.docx", WORD, template.file());
  }

  @PostMapping(path = "/templates/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  TemplateView replaceTemplate(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String reason)
      throws IOException {
    templates.requireKeeper();
    if (file == null || file.isEmpty()) {
      throw new RefusedInputException("file", "请选择修改后的 Word 模板");
    }
    PaperTemplate made = templates.replace(kinds.require(kind), file.getBytes(), reason);
    return new TemplateView(
        made.version(), made.sha256(), made.reason(), people.nameOf(made.by()), made.at());
  }

  PaperView brief(Paper paper) {
    return view(paper, null, null);
  }

  private PaperView view(Paper paper) {
    return view(
        paper,
        papers.versions(paper).stream()
            .map(
                one ->
                    new VersionView(
                        one.version(),
                        one.template(),
                        one.reason(),
                        people.nameOf(one.madeBy()),
                        one.madeAt(),
                        one.wordFile(),
                        one.pdfFile()))
            .toList(),
        papers.scans(paper).stream()
            .map(
                one ->
                    new ScanView(
                        one.version(),
                        one.name(),
                        one.file(),
                        people.nameOf(one.uploadedBy()),
                        one.uploadedAt()))
            .toList());
  }

  private PaperView view(
      Paper paper, @Nullable List<VersionView> versions, @Nullable List<ScanView> scans) {
    return new PaperView(
        paper.id(),
        paper.kind(),
        kinds.require(paper.kind()).name(),
        paper.number(),
        paper.subject(),
        paper.title(),
        paper.version(),
        paper.state().code(),
        paper.state().label(),
        paper.automatic(),
        paper.issuedBy(),
        people.nameOf(paper.issuedBy()),
        paper.issuedAt(),
        paper.voidReason(),
        versions,
        scans);
  }
}
