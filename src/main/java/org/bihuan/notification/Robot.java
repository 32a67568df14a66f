package org.bihuan.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * A robot of an office's group.
 *
 * @param url the vendor's address, which holds the robot's key: as secret as the secret itself
 * @param secret for signing; empty where the vendor's robot has none
 */
public record Robot(UUID id, String office, Vendor vendor, String url, String secret) {

  /** Whose group it is. */
  public enum Vendor {
    WECOM("wecom", "企业微信"),
    DINGTALK("dingtalk", "钉钉"),
    FEISHU("feishu", "飞书");

    private final String code;
    private final String label;

    Vendor(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Vendor> find(String code) {
      for (Vendor vendor : values()) {
        if (vendor.code.equals(code)) {
          return Optional.of(vendor);
        }
      }
      return Optional.empty();
    }
  }
}
