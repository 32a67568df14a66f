package org.bihuan.csv;

import org.jspecify.annotations.Nullable;

/** A data file is refused whole; the message names file and line in Chinese. */
public class InvalidDataFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidDataFileException(
      String file, long line, String reason, @Nullable Throwable cause) {
    super("数据文件 " + file + " 第 " + line + " 行有误：" + reason, cause);
  }
}
