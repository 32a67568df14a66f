package org.bihuan.document;

import java.util.List;

/**
 * A kind of paper, as the data file states it.
 *
 * @param code file name of its template
 * @param word what its numbers begin with (文号字)
 * @param needsPower whether only an authority with the power of enforcement issues it
 * @param repeated whether each occasion has a paper of its own; otherwise one that has not been
 *     signed is made anew under its number
 * @param content what it is about: {@code hazard}, {@code visit}, {@code period} or {@code year}
 * @param fields what its issuer may fill in
 */
public record PaperKind(
    String code,
    String name,
    String word,
    boolean needsPower,
    boolean repeated,
    String content,
    List<String> fields) {

  public PaperKind {
    fields = List.copyOf(fields);
  }
}
