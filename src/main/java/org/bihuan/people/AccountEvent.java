package org.bihuan.people;

import java.time.Instant;

/**
 * Something that was done with an account; kept for good.
 *
 * @param person account of who did it
 * @param what in Chinese
 * @param words details in Chinese, empty for none
 */
public record AccountEvent(
    String account, Instant occurredAt, String person, What what, String words) {

  /** What can be done. */
  public enum What {
    CREATE("create", "开户"),
    MOVE("move", "调动"),
    RESET("reset", "重置密码"),
    PASSWORD("password", "修改密码"),
    EMAIL("email", "修改邮箱"),
    LEAVE("leave", "离岗"),
    RETURN("return", "返岗");

    private final String code;
    private final String label;

    What(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static What of(String code) {
      for (What what : values()) {
        if (what.code.equals(code)) {
          return what;
        }
      }
      throw new IllegalArgumentException("未知的事项“" + code + "”");
    }
  }
}
