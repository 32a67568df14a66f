package org.bihuan.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that must stay provable; published in the transaction in which it
 * is done.
 *
 * @param actor who did it, null for the current person
 * @param subject what it was done to: a number, an account, a file
 * @param what what was done, in Chinese
 * @param words what was said, by Chinese label
 */
public record Deed(
    Kind kind, @Nullable String actor, String subject, String what, Map<String, String> words) {

  public Deed {
    words = new LinkedHashMap<>(words);
  }

  public Deed(Kind kind, String subject, String what, Map<String, String> words) {
    this(kind, null, subject, what, words);
  }

  /** What kind of thing was done. */
  public enum Kind {
    STEP("step", "环节办理"),
    DATA("data", "数据变更"),
    LOOK("look", "查阅导出"),
    MODEL("model", "模型部署"),
    ENGINE("engine", "流程干预"),
    SIGN_IN("sign-in", "登录");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("未知的类别“" + code + "”");
    }
  }
}
