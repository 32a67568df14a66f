package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a subject's second list: a measure that was found wanting and is being made (制度措施), for
 * fire whose duty it is to rectify (整改责任).
 *
 * @param cause what it is to cure
 * @param kind for example 制度, 机制 or 标准
 * @param document name or number of what came of it; empty before
 */
public record Measure(
    String key,
    String campaign,
    String subject,
    String name,
    String cause,
    String kind,
    String owner,
    LocalDate dueOn,
    State state,
    String document) {

  /** How far a measure is. */
  public enum State {
    DRAFTING("drafting", "拟订中"),
    CONSULTING("consulting", "征求意见"),
    ISSUED("issued", "已出台"),
    DROPPED("dropped", "不再推进");

    private final String code;
    private final String label;

    State(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /** Whether nothing more is to be done. */
    public boolean isEnd() {
      return this == ISSUED || this == DROPPED;
    }

    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("未知的制度措施状态“" + code + "”");
    }

    /** Codes and labels, in their order. */
    public static Map<String, String> choices() {
      Map<String, String> choices = new LinkedHashMap<>();
      for (State state : values()) {
        choices.put(state.code, state.label);
      }
      return choices;
    }
  }
}
