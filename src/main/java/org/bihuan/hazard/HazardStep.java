package org.bihuan.hazard;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a hazard; kept for good.
 *
 * @param occurredAt when
 * @param person account of who, {@code system} for the platform itself
 * @param kind what was done
 * @param outcome what was decided, in Chinese; empty where nothing was to be decided
 * @param words the words that were given, by Chinese label
 */
public record HazardStep(
    Instant occurredAt, String person, Kind kind, String outcome, Map<String, String> words) {

  /** What can happen to a hazard. */
  public enum Kind {
    REPORT("report", "登记"),
    GRADE("grade", "定级"),
    VERIFY("verify", "核实"),
    JUDGE("judge", "人工判定"),
    ASSIGN("assign", "交办"),
    PLAN("plan", "制定整改方案"),
    APPROVE_PLAN("approve-plan", "审批整改方案"),
    RECTIFY("rectify", "整改"),
    REINSPECT("reinspect", "复查"),
    APPROVE_CLOSE_OUT("approve-close-out", "审批销号"),
    CONFIRM_CLOSE_OUT("confirm-close-out", "确认销号"),
    DUE_SOON("due-soon", "临期提醒"),
    OVERDUE("overdue", "逾期"),
    END("end", "办结");

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

    /** The kind of a code that the register holds. */
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
