package org.bihuan.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** What one matter has already, for another that it belongs to as well. */
public record StoredUpload(EvidenceStore store, Evidence item) implements Upload {

  @Override
  public String name() {
    return item.name();
  }

  @Override
  public long size() {
    return item.size();
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(store.content(item.sha256()));
  }
}
