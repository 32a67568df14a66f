package org.bihuan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bihuan.identity.Deed;
import org.jspecify.annotations.Nullable;

/** The tables of the audit trail; rows are only ever added. */
public interface AuditStore {

  /** Keeps an entry, to be sealed; its {@code id} is not looked at. */
  void append(AuditEntry entry);

  /**
   * Keeps everybody else of the cluster from sealing until the transaction ends.
   *
   * @return whether nobody else is sealing
   */
  boolean lockChain();

  /** Entries that are not sealed yet, in the order of their ids. */
  List<AuditEntry> pending(int count);

  /** The last link of the chain, empty for an empty chain. */
  Optional<Link> last();

  /** Seals entries. */
  void seal(List<Link> links);

  /**
   * A link of the chain.
   *
   * @param seq from 1, without gaps
   * @param entry id of the entry
   */
  record Link(long seq, long entry, String hash) {}

  /** A link with its entry, null where there is none any more. */
  record Sealed(Link link, @Nullable AuditEntry entry) {}

  /** Hands over the whole chain, in its order. */
  void forEach(Consumer<Sealed> reader);

  /** The first entry that is neither sealed nor waits for it. */
  Optional<AuditEntry> firstLost();

  long count();

  /** A page of what was done, the latest first. */
  List<AuditEntry> search(Search search);

  long count(Search search);

  /** What a list of entries is narrowed to; null means any. */
  record Search(
      @Nullable String subject,
      @Nullable String actor,
      Deed.@Nullable Kind kind,
      @Nullable Instant from,
      @Nullable Instant until,
      int page,
      int size) {}
}
