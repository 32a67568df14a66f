package org.bihuan.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that the record is as it was written, or names the first place where it is not. */
@Component
public class AuditVerification {

  private final AuditStore store;

  AuditVerification(AuditStore store) {
    this.store = store;
  }

  /**
   * What a verification found.
   *
   * @param entries how many entries there are
   * @param firstBroken id of the first entry that is not as it was written, null when all are
   * @param reason what is wrong with it, in Chinese, null when nothing is
   * @param lastSeq number of the chain's last link, to be kept elsewhere together with its hash
   */
  public record Result(
      long entries,
      boolean intact,
      @Nullable Long firstBroken,
      @Nullable String reason,
      long lastSeq,
      String lastHash) {}

  /** Reads the whole record. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Result verify() {
    return verify(0, "");
  }

  /**
   * The same, and whether the chain still has a link that was noted elsewhere: only this shows that
   * its end was cut off.
   *
   * @param seq number of that link, 0 for none
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Result verify(long seq, String hash) {
    Reading reading = new Reading(seq, hash);
    store.forEach(reading::read);
    if (reading.reason == null && seq > reading.seq) {
      reading.breakAt(0, "链只到第 " + reading.seq + " 条，所记的第 " + seq + " 条已不在");
    }
    Optional<AuditEntry> lost = store.firstLost();
    if (reading.reason == null && lost.isPresent()) {
      reading.breakAt(lost.get().id(), "不在链中，也不在待入链之列");
    }
    return new Result(
        store.count(),
        reading.reason == null,
        reading.firstBroken,
        reading.reason,
        reading.seq,
        reading.hash);
  }

  /** The chain as far as it has been read. */
  private static final class Reading {
    private final long notedSeq;
    private final String notedHash;
    private long seq;
    private String hash = AuditEntry.BEGINNING;
    private @Nullable Long firstBroken;
    private @Nullable String reason;

    Reading(long notedSeq, String notedHash) {
      this.notedSeq = notedSeq;
      this.notedHash = notedHash;
    }

    void read(AuditStore.Sealed sealed) {
      if (reason != null) {
        return;
      }
      AuditStore.Link link = sealed.link();
      AuditEntry entry = sealed.entry();
      seq++;
      if (link.seq() != seq) {
        breakAt(link.entry(), "之前缺第 " + seq + " 条链");
        return;
      }
      if (entry == null) {
        breakAt(link.entry(), "记录已被删除");
        return;
      }
      String expected = entry.hashAfter(hash);
      if (!expected.equals(link.hash())) {
        breakAt(entry.id(), "内容或哈希与写入时不同");
        return;
      }
      if (seq == notedSeq && !expected.equals(notedHash)) {
        breakAt(entry.id(), "与所记的第 " + seq + " 条哈希不同");
        return;
      }
      hash = expected;
    }

    void breakAt(long entry, String why) {
      firstBroken = entry;
      reason = why;
    }
  }
}
