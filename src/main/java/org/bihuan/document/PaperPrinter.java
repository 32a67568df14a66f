package org.bihuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.evidence.KeptFiles;
import org.bihuan.evidence.Upload;
import org.bihuan.identity.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the files of a paper from what it says and its template, once: afterwards the files are kept
 * under the hash of their content, which goes on record.
 */
@Component
class PaperPrinter {

  private final PaperStore store;
  private final PaperKinds kinds;
  private final PaperTemplates templates;
  private final PdfFile pdf;
  private final KeptFiles files;
  private final ApplicationEventPublisher events;

  PaperPrinter(
      PaperStore store,
      PaperKinds kinds,
      PaperTemplates templates,
      PdfFile pdf,
      KeptFiles files,
      ApplicationEventPublisher events) {
    this.store = store;
    this.kinds = kinds;
    this.templates = templates;
    this.pdf = pdf;
    this.files = files;
    this.events = events;
  }

  /** The next version that waits, of other papers than some. */
  Optional<PaperVersion> waiting(Collection<UUID> except) {
    return store.nextUnprinted(except);
  }

  /** Prints a version unless it has been printed; meanwhile nobody else does. */
  @Transactional
  PaperVersion print(UUID paper, int number) {
    Paper locked = store.lock(paper).orElseThrow();
    PaperVersion version =
        store.versions(paper).stream()
            .filter(one -> one.version() == number)
            .findFirst()
            .orElseThrow();
    return version.pdfFile() == null ? printNow(locked, version) : version;
  }

  private PaperVersion printNow(Paper paper, PaperVersion version) {
    PaperKind kind = kinds.require(paper.kind());
    try {
      byte[] word =
          WordFile.fill(templates.require(kind, version.template()).file(), version.facts());
      String wordHash = keep(paper, "docx", word);
      String pdfHash = keep(paper, "pdf", pdf.of(word));
      PaperVersion printed = version.printed(wordHash, pdfHash);
      store.printed(printed);
      Map<String, String> words = new LinkedHashMap<>();
      words.put("文号", paper.number());
      words.put("版本", String.valueOf(version.version()));
      words.put("Word SHA-256", wordHash);
      words.put("PDF SHA-256", pdfHash);
      events.publishEvent(
          new Deed(Deed.Kind.DATA, "system", paper.subject(), "打印" + kind.name(), words));
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String keep(Paper paper, String ending, byte[] content) {
    return files
        .keep(
            Upload.of(
                paper.number() + "." + ending,
                content.length,
                () -> new ByteArrayInputStream(content)))
        .sha256();
  }
}
