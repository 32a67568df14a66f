package org.bihuan.evidence;

import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;

/** What a photo or file shows. */
public enum EvidenceKind {
  /** The hazard as it was found. */
  BEFORE("before", "整改前照片"),
  /** What it looks like after the rectification. */
  AFTER("after", "整改后照片"),
  /** A report, a letter, any other paper; photos of papers too. */
  DOCUMENT("document", "文件资料");

  private final String code;
  private final String label;

  EvidenceKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean isPhoto() {
    return this != DOCUMENT;
  }

  /**
   * The kind of a code.
   *
   * @throws RefusedInputException naming the field {@code kind}
   */
  public static EvidenceKind of(@Nullable String code) {
    for (EvidenceKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new RefusedInputException("kind", "“类别”（kind）只能是 before、after 或 document");
  }
}
