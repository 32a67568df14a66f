package org.bihuan.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.bulletin.UnitTally;

/**
 * What is known of a unit in a period.
 *
 * @param dutiesDue duties whose deadline fell into the period
 * @param dutiesOnTime how many of these were carried out by then
 * @param bulletins how many bulletins criticise it
 */
public record UnitFacts(UnitTally hazards, int dutiesDue, int dutiesOnTime, int bulletins) {

  private int dutiesRate() {
    return UnitTally.rate(dutiesOnTime, dutiesDue);
  }

  /** The inputs of the decision table. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("rectified", hazards.rectifiedRate());
    inputs.put("onTime", hazards.onTimeRate());
    inputs.put("overdue", hazards.overdue());
    inputs.put("majorOverdue", hazards.overdueMajor());
    inputs.put("failed", hazards.failed());
    inputs.put("dutiesOnTime", dutiesRate());
    inputs.put("bulletins", bulletins);
    return inputs;
  }

  /** The fact behind an input, in words; empty for what is no input. */
  public String inWords(String item) {
    return switch (item) {
      case "rectified" ->
          "应整改 " + hazards.inHand() + " 条（期初在办 " + hazards.carriedOver() + "、新登记 "
              + hazards.reported() + "），销号 " + hazards.closed() + " 条，整改率 "
              + UnitTally.percent(hazards.rectifiedRate());
      case "onTime" ->
          "销号 " + hazards.closed() + " 条，其中从未逾期 " + hazards.closedOnTime() + " 条，按期整改率 "
              + UnitTally.percent(hazards.onTimeRate());
      case "overdue" -> "逾期未整改 " + hazards.overdue() + " 条";
      case "majorOverdue" -> "重大隐患逾期未整改 " + hazards.overdueMajor() + " 条";
      case "failed" -> "复查不合格 " + hazards.failed() + " 次";
      case "dutiesOnTime" ->
          "到期任务 " + dutiesDue + " 件，按期完成 " + dutiesOnTime + " 件，按期完成率 "
              + UnitTally.percent(dutiesRate());
      case "bulletins" -> "被通报批评 " + bulletins + " 次";
      default -> "";
    };
  }
}
