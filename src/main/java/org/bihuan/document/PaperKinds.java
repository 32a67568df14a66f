package org.bihuan.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.csv.CsvFile;
import org.bihuan.problem.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The kinds of papers, from a data file. */
@Component
public class PaperKinds {

  private static final String YES = "yes";

  private final Map<String, PaperKind> kinds = new LinkedHashMap<>();

  PaperKinds(@Value("classpath:data/papers.csv") Resource file) {
    for (PaperKind kind :
        new CsvFile(file)
            .read(
                row ->
                    new PaperKind(
                        row.required("code"),
                        row.required("name"),
                        row.required("word"),
                        YES.equals(row.required("power")),
                        YES.equals(row.required("repeat")),
                        row.required("content"),
                        row.list("fields")))) {
      kinds.put(kind.code(), kind);
    }
  }

  public List<PaperKind> all() {
    return List.copyOf(kinds.values());
  }

  public Optional<PaperKind> find(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /**
   * The kind of a code.
   *
   * @throws NotFoundException when there is none
   */
  public PaperKind require(String code) {
    return find(code).orElseThrow(() -> new NotFoundException("没有“" + code + "”这种文书"));
  }
}
