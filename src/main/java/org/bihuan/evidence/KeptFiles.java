package org.bihuan.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** Files that other rooms keep among the evidence: identical ones once, under the hash of their content. */
@Component
public class KeptFiles {

  private final EvidenceFiles files;
  private final EvidenceStore store;

  KeptFiles(EvidenceFiles files, EvidenceStore store) {
    this.files = files;
    this.store = store;
  }

  /** A file that is kept. */
  public record Kept(String sha256, String name, long size, String type) {}

  /**
   * Keeps a file.
   *
   * @throws RefusedInputException when it is broken or of a kind that is not wanted, naming it
   */
  public Kept keep(Upload upload) {
    FileFacts facts = files.inspect(upload, EvidenceKind.DOCUMENT);
    try (InputStream content = upload.open()) {
      store.keep(facts, content);
    } catch (IOException e) {
      throw new RefusedInputException(
          "file", "“" + EvidenceFiles.nameOf(upload) + "”读取失败，请重新上传");
    }
    return new Kept(
        facts.sha256(), EvidenceFiles.nameOf(upload, facts), facts.size(), facts.type());
  }

  /** The content of a file that is kept. */
  public byte[] content(String sha256) {
    return store.content(sha256);
  }
}
