package org.bihuan.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of the ledger (问题隐患清单) in their order, with the way to fill each in. */
public enum LedgerColumn {
  SERIAL("序号", 6, "可以不填，导入时不看"),
  NUMBER("隐患编号", 18, "本平台的编号，或原系统的编号；没有可以不填。编号已在台账中的行不会重复登记"),
  FIELD("行业领域", 14, "专题的简称，例：消防；可以不填，填了须与“专题”一致"),
  SECTOR("专题", 28, "必填，见“专题”表"),
  ENTERPRISE("单位名称", 26, "没有涉及单位的不填"),
  PLACE("地址/社区/网格", 36, "必填，先写社区名称，再写具体位置，例：示范社区一 示范路 1 号"),
  PLACE_KIND("场所类型", 14, "见“场所类型”表；不清楚可以不填"),
  DESCRIPTION("隐患描述", 48, "必填，不超过 2000 字；第一句作为隐患名称"),
  CATEGORY("隐患类别", 10, "人、物、环境、管理之一；可以不填"),
  GRADE("等级", 8, "必填：一般、重大"),
  CRITERIA("判定条款", 18, "条款代码，几个之间用分号，例：GEN-01；FIRE-6.2"),
  EDITION("判定标准版本", 24, "依据的标准；可以不填"),
  RISK("风险等级", 10, "红、橙、黄、蓝之一；可以不填"),
  SOURCE("发现方式", 14, "必填，见“发现方式”表"),
  FOUND_ON("发现日期", 12, "必填，例：2026-01-31"),
  FOUND_BY("发现人", 14, "岗位或办所；可以不填"),
  GRADED_ON("认定日期", 12, "等级认定的日期；可以不填"),
  FIXED_ON_SPOT("能否立即整改", 10, "是、否；不填为否。“是”即立查立改"),
  RECTIFIER("整改责任单位", 24, "可以不填"),
  RECTIFIER_PERSON("整改责任人", 18, "岗位；可以不填"),
  OFFICE("监管责任单位", 20, "办所的名称或代码；不填时由系统按专题和社区确定"),
  MEASURES("整改措施", 40, "已整改的写采取的措施；可以不填"),
  FUNDS("整改资金（万元）", 12, "数字；可以不填"),
  DUE_ON("整改时限", 12, "整改的最后一天；整改中的隐患不填则自导入当天起算"),
  CONTINGENCY("应急预案", 24, "可以不填"),
  ASSIGNED("交办日期/文号", 24, "日期在前，文号在后，例：2026-02-01 青安办交〔2026〕3号"),
  LISTED("挂牌日期/文号", 24, "重大隐患；写法同上"),
  NOTIFIED("函告日期/文号", 24, "重大隐患；写法同上"),
  RECTIFIED_ON("完成日期", 12, "整改完成的日期"),
  REINSPECTED("复查日期/结论", 18, "日期在前，合格或不合格在后，例：2026-02-20 合格"),
  CLOSED_ON("销号日期", 12, "已销号的必填"),
  DAYS_OVERDUE("逾期天数", 10, "由系统计算，导入时不看"),
  STATUS("状态", 10, "必填：待核实、待判定、方案制定、整改中、待复查、待验收、待销号、已销号、不属实、已撤销"),
  TIMES_NAMED("通报次数", 10, "整数；可以不填"),
  REMARKS("备注", 30, "可以不填");

  private static final Map<String, LedgerColumn> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(LedgerColumn::label, column -> column));

  private final String label;
  private final int width;
  private final String howToFill;

  LedgerColumn(String label, int width, String howToFill) {
    this.label = label;
    this.width = width;
    this.howToFill = howToFill;
  }

  public String label() {
    return label;
  }

  /** Width in a sheet, in characters of a Latin letter. */
  public int width() {
    return width;
  }

  public String howToFill() {
    return howToFill;
  }

  static Optional<LedgerColumn> find(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
