package org.bihuan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.evidence.KeptFiles;
import org.bihuan.evidence.Upload;
import org.bihuan.hazard.IssuedPapers;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers from their issue to their signature. A subdistrict issues what needs no power of
 * enforcement; orders only where an authority has delegated it (安全生产法, article 9; 行政处罚法,
 * article 24), which a setting says.
 */
@Component
public class Papers implements IssuedPapers {

  private static final Logger LOG = LoggerFactory.getLogger(Papers.class);
  private static final int LONGEST = 1000;
  private static final int LONGEST_REASON = 200;

  private final PaperStore store;
  private final PaperKinds kinds;
  private final PaperTemplates templates;
  private final PaperPrinter printer;
  private final KeptFiles files;
  private final Map<String, PaperContent> contents;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final String issuer;
  private final String delegatedBy;

  Papers(
      PaperStore store,
      PaperKinds kinds,
      PaperTemplates templates,
      PaperPrinter printer,
      KeptFiles files,
      List<PaperContent> contents,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events,
      @Value("${bihuan.papers.issuer}") String issuer,
      @Value("${bihuan.papers.delegated-by}") String delegatedBy) {
    this.store = store;
    this.kinds = kinds;
    this.templates = templates;
    this.printer = printer;
    this.files = files;
    this.contents =
        contents.stream().collect(Collectors.toMap(PaperContent::about, content -> content));
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
    this.issuer = issuer;
    this.delegatedBy = delegatedBy.strip();
  }

  private PaperContent contentOf(PaperKind kind) {
    PaperContent content = contents.get(kind.content());
    if (content == null) {
      throw new IllegalStateException(kind.content());
    }
    return content;
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }

  /** Whether the subdistrict may issue a kind at all. */
  public boolean mayBeIssued(PaperKind kind) {
    return !kind.needsPower() || !delegatedBy.isEmpty();
  }

  /** The kinds that may be issued about something of a kind. */
  public List<PaperKind> issuable() {
    return kinds.all().stream().filter(this::mayBeIssued).toList();
  }

  /**
   * Issues a paper by hand.
   *
   * @param filledIn what the issuer has filled in, by the kind's fields
   */
  @Transactional
  public Paper issue(PaperKind kind, String subject, Map<String, String> filledIn) {
    PaperContent content = contentOf(kind);
    if (!content.mayIssue(person(), subject)) {
      throw new ForbiddenException("只有街道安委办和负责的办所可以出具“" + kind.name() + "”");
    }
    refuseWithoutPower(kind);
    return issue(kind, subject, checked(kind, filledIn), false);
  }

  private void refuseWithoutPower(PaperKind kind) {
    if (!mayBeIssued(kind)) {
      throw new RefusedInputException(
          "kind",
          "街道出具“" + kind.name() + "”须有授权或委托；已取得授权的，请系统管理员在设置 bihuan.papers.delegated-by 填写授权机关");
    }
  }

  private static Map<String, String> checked(PaperKind kind, Map<String, String> filledIn) {
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    filledIn.forEach(
        (field, text) -> {
          if (!kind.fields().contains(field)) {
            problems.add(new FieldProblem(field, "“" + kind.name() + "”没有“" + field + "”这一项"));
          } else if (text.length() > LONGEST || !StorableText.isStorable(text)) {
            problems.add(new FieldProblem(field, "“" + field + "”不能超过 " + LONGEST + " 字，也不能有特殊字符"));
          } else if (!text.isBlank()) {
            fields.put(field, text.strip());
          }
        });
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return fields;
  }

  /**
   * Issues a paper at a step of its process; nothing happens where the subdistrict must not, and no
   * step is held up by a paper that is not due.
   *
   * @return the paper, empty when none is due
   */
  @Transactional(noRollbackFor = RefusedInputException.class)
  public Optional<Paper> issueAtStep(PaperKind kind, String subject) {
    if (!mayBeIssued(kind)) {
      return Optional.empty();
    }
    try {
      return Optional.of(issue(kind, subject, Map.of(), true));
    } catch (RefusedInputException e) {
      LOG.warn("{} {}", subject, e.getMessage());
      return Optional.empty();
    }
  }

  private Paper issue(
      PaperKind kind, String subject, Map<String, String> filledIn, boolean automatic) {
    PaperContent.Draft draft = contentOf(kind).draft(kind, subject);
    Optional<Paper> before =
        kind.repeated()
            ? Optional.empty()
            : store
                .latest(kind.code(), subject)
                .filter(paper -> paper.state() == Paper.State.UNSIGNED);
    if (before.isPresent()) {
      return renew(before.get(), kind, draft, filledIn, "重新出具");
    }
    LocalDate today = clock.today();
    int serial = store.nextSerial(kind.word(), today.getYear());
    Paper paper =
        new Paper(
            UUID.randomUUID(),
            kind.code(),
            kind.word(),
            today.getYear(),
            serial,
            kind.word() + "〔" + today.getYear() + "〕" + serial + "号",
            subject,
            draft.title(),
            1,
            Paper.State.UNSIGNED,
            automatic,
            currentPerson.accountOrSystem(),
            clock.now(),
            "");
    store.insert(paper, version(paper, kind, draft, filledIn, ""));
    tell(paper, (automatic ? "自动出具" : "出具") + kind.name(), Map.of());
    return paper;
  }

  private PaperVersion version(
      Paper paper,
      PaperKind kind,
      PaperContent.Draft draft,
      Map<String, String> filledIn,
      String reason) {
    Map<String, Object> facts = new LinkedHashMap<>(draft.facts());
    facts.putAll(filledIn);
    facts.put("文号", paper.number());
    facts.put("发文机关", issuer);
    facts.put("授权机关", delegatedBy);
    facts.put("日期", PaperContent.day(clock.today()));
    return new PaperVersion(
        paper.id(),
        paper.version(),
        facts,
        templates.currentVersion(kind),
        reason,
        currentPerson.accountOrSystem(),
        clock.now(),
        null,
        null);
  }

  private Paper renew(
      Paper paper,
      PaperKind kind,
      PaperContent.Draft draft,
      Map<String, String> filledIn,
      String reason) {
    Paper next = paper.inVersion(paper.version() + 1, draft.title());
    store.update(next);
    store.insert(version(next, kind, draft, filledIn, reason));
    tell(next, "更正" + kind.name(), Map.of("版本", String.valueOf(next.version()), "原因", reason));
    return next;
  }

  private void tell(Paper paper, String what, Map<String, String> words) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("文号", paper.number());
    said.putAll(words);
    events.publishEvent(new Deed(Deed.Kind.DATA, paper.subject(), what, said));
  }

  /**
   * A paper that the person may see.
   *
   * @throws NotFoundException when there is none for him or her
   */
  public Paper require(UUID id) {
    return visible(store.find(id));
  }

  private Paper visible(Optional<Paper> paper) {
    Person person = person();
    return paper
        .filter(one -> contentOf(kinds.require(one.kind())).maySee(person, one.subject()))
        .orElseThrow(() -> new NotFoundException("没有这份文书，或您无权查看"));
  }

  private Paper forChange(UUID id) {
    Paper paper = visible(store.lock(id));
    PaperKind kind = kinds.require(paper.kind());
    if (!contentOf(kind).mayIssue(person(), paper.subject())) {
      throw new ForbiddenException("只有街道安委办和负责的办所可以办理“" + kind.name() + "”");
    }
    if (paper.state() == Paper.State.VOID) {
      throw new ConflictException("文书 " + paper.number() + " 已作废");
    }
    return paper;
  }

  /** Makes a paper anew under its number, with what is known now; the former version stays. */
  @Transactional
  public Paper correct(UUID id, Map<String, String> filledIn, String reason) {
    Paper paper = forChange(id);
    if (paper.state() == Paper.State.SIGNED) {
      throw new ConflictException("文书 " + paper.number() + " 已签章，不能更正；请作废后重新出具");
    }
    PaperKind kind = kinds.require(paper.kind());
    return renew(
        paper,
        kind,
        contentOf(kind).draft(kind, paper.subject()),
        checked(kind, filledIn),
        reason(reason, "更正原因"));
  }

  /** Takes a paper out of force; its number stays taken. */
  @Transactional
  public Paper makeVoid(UUID id, String reason) {
    Paper paper = forChange(id);
    Paper made = paper.in(Paper.State.VOID, reason(reason, "作废原因"));
    store.update(made);
    tell(made, "作废" + kinds.require(paper.kind()).name(), Map.of("原因", made.voidReason()));
    return made;
  }

  private static String reason(String reason, String label) {
    String text = reason.strip();
    if (text.isEmpty() || text.length() > LONGEST_REASON || !StorableText.isStorable(text)) {
      throw new RefusedInputException(
          "reason", "“" + label + "”不能为空，也不能超过 " + LONGEST_REASON + " 字");
    }
    return text;
  }

  /** Takes the scan of the signed paper. */
  @Transactional
  public Paper sign(UUID id, Upload scan) {
    Paper paper = forChange(id);
    KeptFiles.Kept kept = files.keep(scan);
    if (!kept.type().equals("application/pdf") && !kept.type().startsWith("image/")) {
      throw new RefusedInputException("file", "“" + kept.name() + "”须为 PDF 或照片");
    }
    store.insert(
        new PaperScan(
            id,
            paper.version(),
            kept.sha256(),
            kept.name(),
            currentPerson.accountOrSystem(),
            clock.now()));
    Paper signed = paper.in(Paper.State.SIGNED, "");
    store.update(signed);
    tell(
        signed,
        "上传签章件",
        Map.of("文件", kept.name(), "SHA-256", kept.sha256(), "版本", String.valueOf(paper.version())));
    return signed;
  }

  public List<PaperVersion> versions(Paper paper) {
    return store.versions(paper.id());
  }

  public List<PaperScan> scans(Paper paper) {
    return store.scans(paper.id());
  }

  /** The files of a version, printed now if that has not been done. */
  public PaperVersion printed(Paper paper, int version) {
    if (store.versions(paper.id()).stream().noneMatch(one -> one.version() == version)) {
      throw new NotFoundException("文书 " + paper.number() + " 没有第 " + version + " 版");
    }
    return printer.print(paper.id(), version);
  }

  public byte[] content(String sha256) {
    return files.content(sha256);
  }

  /** The papers about a subject that the person may see. */
  public List<Paper> of(String subject) {
    Person person = person();
    return store.of(subject).stream()
        .filter(one -> contentOf(kinds.require(one.kind())).maySee(person, subject))
        .toList();
  }

  /** A page of the papers that the person may see: those of the hazards of the own offices, or all. */
  public PaperStore.Search visible(PaperStore.Search search) {
    Person person = person();
    return new PaperStore.Search(
        search.kind(),
        search.state(),
        search.text(),
        person.readsEverything() ? null : person.groups(),
        search.page(),
        search.size());
  }

  public List<Paper> search(PaperStore.Search search) {
    return store.search(visible(search));
  }

  public long count(PaperStore.Search search) {
    return store.count(visible(search));
  }

  @Override
  public Map<String, Map<String, String>> numbers(Collection<String> hazards) {
    Map<String, Map<String, String>> numbers = new HashMap<>();
    for (Paper paper : store.ofEach(hazards)) {
      numbers
          .computeIfAbsent(paper.subject(), subject -> new HashMap<>())
          .put(paper.kind(), paper.number());
    }
    return numbers;
  }
}
