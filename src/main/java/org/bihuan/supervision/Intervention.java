package org.bihuan.supervision;

import java.util.Arrays;
import java.util.List;

/**
 * What an administrator does to an instance past its forms.
 *
 * @param from id of the activity that a move leaves; empty for all but the processes that it has
 *     called, which go on beside it
 * @param to id of the activity that a move or a restart starts before; empty for the others
 * @param reason why; may be empty where it is only tried out
 */
public record Intervention(Action action, String from, String to, String reason) {

  /** What can be done. */
  public enum Action {
    MOVE("move", "移动流程"),
    RESTART("restart", "重新启动流程"),
    RETRY("retry", "重试作业"),
    SUSPEND("suspend", "挂起流程"),
    ACTIVATE("activate", "激活流程"),
    CANCEL("cancel", "取消流程");

    private final String code;
    private final String label;

    Action(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /** Whether it sends an instance somewhere. */
    public boolean hasTarget() {
      return this == MOVE || this == RESTART;
    }

    static List<String> codes() {
      return Arrays.stream(values()).map(Action::code).toList();
    }

    static Action of(String code) {
      return Arrays.stream(values())
          .filter(action -> action.code.equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
