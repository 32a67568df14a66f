package org.bihuan.publicreport;

import java.util.Arrays;
import java.util.Optional;

/** By which way a report came. */
public enum Channel {
  PAGE("page", "网上举报", "群众举报"),
  HOTLINE_12345("12345", "12345 热线", "群众举报12345"),
  HOTLINE_96119("96119", "96119 热线", "群众举报96119"),
  PHONE("phone", "来电", "群众举报"),
  LETTER("letter", "来信", "群众举报"),
  VISIT("visit", "来访", "群众举报");

  private final String code;
  private final String label;
  private final String source;

  Channel(String code, String label, String source) {
    this.code = code;
    this.label = label;
    this.source = source;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** How a hazard that comes of it was found (发现方式). */
  public String source() {
    return source;
  }

  public static Optional<Channel> find(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code.equals(code)).findFirst();
  }
}
