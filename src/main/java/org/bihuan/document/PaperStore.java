package org.bihuan.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of papers; written in the transaction of the step that issues them. */
public interface PaperStore {

  /** The next number of a word in a year, from 1; whoever else asks waits, so that none is lost. */
  int nextSerial(String word, int year);

  void insert(Paper paper, PaperVersion first);

  void update(Paper paper);

  void insert(PaperVersion version);

  /** Keeps the files of a version. */
  void printed(PaperVersion version);

  Optional<Paper> find(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Paper> lock(UUID id);

  List<PaperVersion> versions(UUID paper);

  List<PaperScan> scans(UUID paper);

  void insert(PaperScan scan);

  /** The latest paper of a kind about a subject that still counts. */
  Optional<Paper> latest(String kind, String subject);

  /** The papers about a subject, oldest first. */
  List<Paper> of(String subject);

  /** The papers about some subjects that still count. */
  List<Paper> ofEach(Collection<String> subjects);

  /** The next version that has no files yet, of other papers than some. */
  Optional<PaperVersion> nextUnprinted(Collection<UUID> except);

  /** The latest first. */
  List<Paper> search(Search search);

  long count(Search search);

  /**
   * What a list of papers is narrowed to; null means any.
   *
   * @param groups codes of the offices whose hazards the person may see, null for everything
   */
  record Search(
      @Nullable String kind,
      Paper.@Nullable State state,
      @Nullable String text,
      @Nullable Collection<String> groups,
      int page,
      int size) {}
}
