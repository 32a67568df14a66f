package org.bihuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates: the release's own, and those that 街道安委办 has edited in Word and handed in. */
@Component
public class PaperTemplates {

  private static final String NUMBER = "文号";
  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int LONGEST_REASON = 200;

  private final PaperTemplateStore store;
  private final PaperKinds kinds;
  private final PdfFile pdf;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  PaperTemplates(
      PaperTemplateStore store,
      PaperKinds kinds,
      PdfFile pdf,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.kinds = kinds;
    this.pdf = pdf;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  /** The template that new papers of a kind are made from. */
  public PaperTemplate current(PaperKind kind) {
    return store.latest(kind.code()).orElseGet(() -> own(kind));
  }

  /** The version of that template. */
  public int currentVersion(PaperKind kind) {
    return store.latestVersion(kind.code());
  }

  /**
   * A version of a template.
   *
   * @throws NotFoundException when there is none
   */
  public PaperTemplate require(PaperKind kind, int version) {
    return version == 0
        ? own(kind)
        : store
            .find(kind.code(), version)
            .orElseThrow(() -> new NotFoundException("没有这个模板版本"));
  }

  /** The versions that were handed in, the latest first. */
  public List<PaperTemplate> history(PaperKind kind) {
    return store.of(kind.code());
  }

  private static PaperTemplate own(PaperKind kind) {
    try (InputStream content =
        new ClassPathResource("papers/" + kind.code() + ".docx").getInputStream()) {
      byte[] file = content.readAllBytes();
      return new PaperTemplate(
          kind.code(), 0, file, DigestUtils.sha256Hex(file), "平台自带", "system", Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses whoever does not act for 街道安委办. */
  public Person requireKeeper() {
    return currentPerson
        .find()
        .filter(Person::actsForSafetyOffice)
        .orElseThrow(() -> new ForbiddenException("只有街道安委办可以修改文书模板"));
  }

  /**
   * Takes a template that was edited in Word; papers issued from now on are made from it.
   *
   * @throws RefusedInputException when it is no Word file, has a tag that nothing fills in, lacks the
   *     number, or cannot be printed
   */
  @Transactional
  public PaperTemplate replace(PaperKind kind, byte[] file, String reason) {
    Person person = requireKeeper();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RefusedInputException(
          "reason", "“修改说明”不能为空，也不能超过 " + LONGEST_REASON + " 字");
    }
    check(kind, file);
    PaperTemplate next =
        new PaperTemplate(
            kind.code(),
            currentVersion(kind) + 1,
            file,
            DigestUtils.sha256Hex(file),
            reason.strip(),
            person.id(),
            clock.now());
    store.insert(next);
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            kind.name(),
            "更换文书模板",
            Map.of(
                "版本", String.valueOf(next.version()),
                "修改说明", next.reason(),
                "SHA-256", next.sha256())));
    return next;
  }

  private void check(PaperKind kind, byte[] file) {
    if (file.length > LARGEST) {
      throw new RefusedInputException("file", "“模板”不能超过 5 MB");
    }
    refuseOutside(file);
    Set<String> tags;
    try {
      tags = WordFile.tags(file);
    } catch (IOException | RuntimeException e) {
      throw new RefusedInputException("file", "“模板”不是能打开的 Word 文件（docx），或者标签没有写完整");
    }
    if (!tags.contains(NUMBER)) {
      throw new RefusedInputException("file", "“模板”缺少标签 {{文号}}");
    }
    Set<String> unknown = new TreeSet<>(tags);
    unknown.removeAll(known(kind));
    if (!unknown.isEmpty()) {
      throw new RefusedInputException(
          "file",
          "“模板”有平台不认得的标签："
              + unknown.stream().map(tag -> "{{" + tag + "}}").collect(Collectors.joining("、")));
    }
    print(tags, file);
  }

  /** What is about the same may be named in every paper about it. */
  private Set<String> known(PaperKind kind) {
    Set<String> tags = new TreeSet<>();
    for (PaperKind other : kinds.all()) {
      if (other.content().equals(kind.content())) {
        try {
          tags.addAll(WordFile.tags(own(other).file()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return tags;
  }

  private void print(Set<String> tags, byte[] file) {
    Map<String, Object> sample = new LinkedHashMap<>();
    tags.forEach(tag -> sample.put(tag, tag.endsWith(WordFile.LIST) ? List.of(Map.of()) : "样例"));
    try {
      pdf.of(WordFile.fill(file, sample));
    } catch (IOException | RuntimeException e) {
      throw new RefusedInputException("file", "“模板”不能打印成 PDF，请用 Word 或 WPS 另存为 docx 后再上传");
    }
  }

  /** A template must not fetch anything from elsewhere when it is printed. */
  private static void refuseOutside(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".rels")) {
          byte[] content = zip.readNBytes(LARGEST);
          if (new String(content, StandardCharsets.UTF_8).matches("(?s).*TargetMode\\s*=\\s*[\"']External.*")) {
            throw new RefusedInputException("file", "“模板”不能引用文件以外的图片或链接");
          }
        }
      }
    } catch (IOException e) {
      throw new RefusedInputException("file", "“模板”不是能打开的 Word 文件（docx）");
    }
  }
}
