package org.bihuan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals entries into the chain: one writer of the cluster at a time, right after they are written. */
@Component
class AuditSealer {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
  private static final int BATCH = 500;

  private final AuditStore store;
  private final TransactionTemplate transaction;

  AuditSealer(AuditStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Seals everything that waits, unless somebody else is doing so. */
  void seal() {
    int sealed = BATCH;
    while (sealed == BATCH) {
      Integer some = transaction.execute(status -> sealSome());
      sealed = some == null ? 0 : some;
    }
  }

  private int sealSome() {
    if (!store.lockChain()) {
      return 0;
    }
    List<AuditEntry> pending = store.pending(BATCH);
    Optional<AuditStore.Link> last = store.last();
    long seq = last.map(AuditStore.Link::seq).orElse(0L);
    String hash = last.map(AuditStore.Link::hash).orElse(AuditEntry.BEGINNING);
    List<AuditStore.Link> links = new ArrayList<>();
    for (AuditEntry entry : pending) {
      seq++;
      hash = entry.hashAfter(hash);
      links.add(new AuditStore.Link(seq, entry.id(), hash));
    }
    store.seal(links);
    LOG.debug("audit chain ends with {} {}", seq, hash);
    return links.size();
  }
}
