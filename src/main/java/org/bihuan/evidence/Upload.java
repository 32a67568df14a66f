package org.bihuan.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** A file that somebody sends. */
public interface Upload {

  /** The name as sent; may be anything. */
  String name();

  /** Bytes. */
  long size();

  /** The content from its beginning; may be asked for again. */
  InputStream open() throws IOException;

  /** A file of which somebody else keeps the content. */
  static Upload of(String name, long size, InputStreamSource content) {
    return new Upload() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return content.getInputStream();
      }
    };
  }
}
