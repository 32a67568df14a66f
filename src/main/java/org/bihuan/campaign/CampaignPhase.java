package org.bihuan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.plan.PhaseKey;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a subject at work.
 *
 * @param matter its key, under which its clock runs
 * @param plannedEnd last day as planned
 * @param endsOn last day as it is now
 * @param outputs what must be there when it is closed
 * @param presentOutputs what was there
 * @param reason why it was closed without some output or early; empty for neither
 */
public record CampaignPhase(
    String matter,
    String campaign,
    String subject,
    PhaseKey phase,
    String name,
    LocalDate startsOn,
    LocalDate plannedEnd,
    LocalDate endsOn,
    List<String> outputs,
    String source,
    State state,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    List<String> presentOutputs,
    String reason) {

  /** Where a phase stands. */
  public enum State {
    PLANNED("planned", "未开始"),
    OPEN("open", "进行中"),
    CLOSED("closed", "已结束");

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

    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("未知的阶段状态“" + code + "”");
    }
  }

  public CampaignPhase {
    outputs = List.copyOf(outputs);
    presentOutputs = List.copyOf(presentOutputs);
  }

  /** The outputs that were not there. */
  public List<String> missingOutputs() {
    return outputs.stream().filter(output -> !presentOutputs.contains(output)).toList();
  }

  CampaignPhase opened(Instant at) {
    return new CampaignPhase(
        matter, campaign, subject, phase, name, startsOn, plannedEnd, endsOn, outputs, source,
        State.OPEN, at, null, presentOutputs, reason);
  }

  CampaignPhase extended(LocalDate lastDay) {
    return new CampaignPhase(
        matter, campaign, subject, phase, name, startsOn, plannedEnd, lastDay, outputs, source,
        state, openedAt, closedAt, presentOutputs, reason);
  }

  CampaignPhase closed(Instant at, List<String> present, String why) {
    return new CampaignPhase(
        matter, campaign, subject, phase, name, startsOn, plannedEnd, endsOn, outputs, source,
        State.CLOSED, openedAt, at, present, why);
  }
}
