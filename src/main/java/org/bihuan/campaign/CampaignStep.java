package org.bihuan.campaign;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a phase, duty, summary, indicator or measure; kept for good.
 *
 * @param matter the key of what it happened to
 * @param person account of who, {@code system} for the platform itself
 * @param outcome what was decided, in Chinese; empty where nothing was to be decided
 * @param words the words that were given, by Chinese label
 */
public record CampaignStep(
    String matter,
    Instant occurredAt,
    String person,
    Kind kind,
    String outcome,
    Map<String, String> words) {

  /** What can happen. */
  public enum Kind {
    START("start", "启动"),
    OPEN("open", "开办"),
    CONTRIBUTE("contribute", "配合"),
    CARRY_OUT("carry-out", "落实"),
    ACCEPT("accept", "验收"),
    REVIEW("review", "阶段评审"),
    DUE_SOON("due-soon", "临期提醒"),
    OVERDUE("overdue", "逾期"),
    DEADLINE_MOVED("deadline-moved", "期限变动"),
    ESCALATE("escalate", "逐级督办"),
    CARRY_OUT_STEP("carry-out-step", "督办办理"),
    SUBMIT("submit", "报送"),
    GATHER("gather", "汇总"),
    REPORT("report", "上报"),
    MEASURE("measure", "指标值"),
    MISSED_TARGET("missed-target", "指标未达标"),
    HANDLE("handle", "处置未达标指标"),
    REGISTER("register", "登记"),
    ADVANCE("advance", "推进"),
    EVALUATE("evaluate", "总结评估"),
    DELIBERATE("deliberate", "安委会审议"),
    WITHDRAW("withdraw", "撤销"),
    SET_PERIOD("set-period", "定周期"),
    HAND_OVER("hand-over", "移交"),
    DELEGATE("delegate", "委派"),
    RETURN_TO_OWNER("return-to-owner", "退回委派"),
    TAKE_BACK("take-back", "收回"),
    COMMENT("comment", "批注"),
    STAND_IN("stand-in", "代办"),
    END("end", "结束");

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

    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("未知的环节“" + code + "”");
    }
  }
}
