package org.bihuan.document;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, once and for all.
 *
 * @param facts values by the template's tags: texts, and lists of rows
 * @param template version of the template, 0 for the release's own
 * @param reason why it was made, empty for the first
 * @param wordFile hash of the Word file, null before it is printed
 * @param pdfFile hash of the PDF, null before it is printed
 */
public record PaperVersion(
    UUID paper,
    int version,
    Map<String, Object> facts,
    int template,
    String reason,
    String madeBy,
    Instant madeAt,
    @Nullable String wordFile,
    @Nullable String pdfFile) {

  PaperVersion printed(String word, String pdf) {
    return new PaperVersion(paper, version, facts, template, reason, madeBy, madeAt, word, pdf);
  }
}
