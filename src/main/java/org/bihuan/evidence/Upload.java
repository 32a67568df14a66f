package org.bihuan.evidence;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sends. */
public interface Upload {

  /** The name as sent; may be anything. */
  String name();

  /** Bytes. */
  long size();

  /** The content from its beginning; may be asked for again. */
  InputStream open() throws IOException;
}
