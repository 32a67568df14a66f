package org.bihuan.notification;

import java.util.Optional;

/** What a notice is about; each person chooses for each kind how to be told. */
public enum NoticeKind {
  NEW_TASK("new-task", "新任务", true),
  DUE_SOON("due-soon", "即将到期", false),
  OVERDUE("overdue", "已逾期", true),
  RETURNED("returned", "被退回", true),
  DECIDED("decided", "已决定", false),
  BULLETIN("bulletin", "通报", true),
  DIGEST("digest", "每日汇总", true);

  private final String code;
  private final String label;
  private final boolean mailed;

  NoticeKind(String code, String label, boolean mailed) {
    this.code = code;
    this.label = label;
    this.mailed = mailed;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether it comes by mail to who has not chosen. */
  public boolean isMailed() {
    return mailed;
  }

  /** Whether it shows on the page to who has not chosen. */
  public boolean isShown() {
    return this != DIGEST;
  }

  public static Optional<NoticeKind> find(String code) {
    for (NoticeKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
