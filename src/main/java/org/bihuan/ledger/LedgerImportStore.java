package org.bihuan.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.problem.FieldProblem;

/** The tables of the imports. */
public interface LedgerImportStore {

  void insert(LedgerImport started);

  Optional<LedgerImport> find(UUID id);

  /** The latest first. */
  List<LedgerImport> latest(int count);

  /** Tells how far an import is at once, whatever becomes of the transaction around it. */
  void progress(UUID id, LedgerImport.State state, int done);

  /** Keeps what came of an import, at once as well. */
  void end(UUID id, LedgerImport.State state, String message, int created, int known, int bad);

  /** A row that somebody must look at. */
  record Flagged(
      int row,
      Map<String, String> cells,
      List<FieldProblem> problems,
      List<FieldProblem> warnings) {}

  void flag(UUID id, Collection<Flagged> rows);

  List<Flagged> flagged(UUID id);

  /** Those of some keys under which a hazard has been brought in, with its number. */
  Map<String, String> numbers(Collection<String> keys);

  /** Those of some numbers that the register has. */
  Set<String> registered(Collection<String> numbers);

  void remember(String key, String number, UUID id, int row);
}
