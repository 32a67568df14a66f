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
    IMPORT("import", "台账导入"),
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
    STEP_DUE_SOON("step-due-soon", "办理临期"),
    STEP_OVERDUE("step-overdue", "办理逾期"),
    DEADLINE_MOVED("deadline-moved", "期限变动"),
    ESCALATE("escalate", "逐级督办"),
    CARRY_OUT("carry-out", "督办办理"),
    REQUEST_EXTENSION("request-extension", "申请延期"),
    DECIDE_EXTENSION("decide-extension", "审批延期"),
    CONTROL_RISK("control-risk", "采取临时管控措施"),
    NOTIFY_BRIGADE("notify-brigade", "函告区消防大队"),
    REPORT_DISTRICT("report-district", "上报区级主管部门"),
    PROPOSE_LISTING("propose-listing", "研究提请挂牌督办"),
    DISTRICT_DECISION("district-decision", "区政府决定"),
    PUBLISH_LISTING("publish-listing", "公布挂牌督办"),
    SERVE_STOP_ORDER("serve-stop-order", "送达停产停业决定"),
    REPORT_PROGRESS("report-progress", "报告治理进展"),
    ACCEPT("accept", "组织验收"),
    APPROVE_RESUMPTION("approve-resumption", "审查恢复生产经营"),
    DELIST("delist", "办理摘牌"),
    CHANGE("change", "更正"),
    HAND_OVER("hand-over", "移交"),
    DELEGATE("delegate", "委派"),
    RETURN_TO_OWNER("return-to-owner", "退回委派"),
    TAKE_BACK("take-back", "收回"),
    COMMENT("comment", "批注"),
    STAND_IN("stand-in", "代办"),
    EXEMPT_EVIDENCE("exempt-evidence", "免提交照片"),
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
