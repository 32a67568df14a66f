package org.bihuan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.bulletin.BulletinText;
import org.bihuan.bulletin.Bulletins;
import org.bihuan.bulletin.Period;
import org.bihuan.bulletin.PeriodFigures;
import org.bihuan.bulletin.PeriodTallies;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/**
 * Bulletins: how the hazards of a period stand, office by office, as it was approved; where nothing
 * was, as it stands now. Subject: two days with a slash.
 */
@Component
class PeriodContent implements PaperContent {

  private final Bulletins bulletins;
  private final OfficeDirectory offices;

  PeriodContent(Bulletins bulletins, OfficeDirectory offices) {
    this.bulletins = bulletins;
    this.offices = offices;
  }

  @Override
  public String about() {
    return "period";
  }

  @Override
  public Draft draft(PaperKind kind, String subject) {
    Period period = Period.parse(subject);
    Bulletins.Content content = bulletins.of(period);
    PeriodFigures figures = content.figures();
    BulletinText text = content.text();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("标题", text.title());
    facts.put("起始日期", PaperContent.day(period.from()));
    facts.put("截止日期", PaperContent.day(period.to()));
    facts.put("新登记", sum(figures.sum(UnitTally::reported)));
    facts.put("新登记重大", sum(figures.sum(UnitTally::reportedMajor)));
    facts.put("销号", sum(figures.sum(UnitTally::closed)));
    facts.put("在办", sum(figures.sum(UnitTally::open)));
    int overdue = figures.sum(UnitTally::overdue);
    facts.put("逾期", sum(overdue));
    facts.put("逾期说明", listed(overdue, figures.late().size(), "条", "没有逾期未整改的隐患。"));
    facts.put(
        "复查说明",
        listed(
            figures.sum(UnitTally::failed),
            figures.failed().stream().mapToInt(PeriodTallies.FailedHazard::times).sum(),
            "次",
            "复查没有不合格的隐患。"));
    facts.put("表扬情况", text.praise().isEmpty() ? "无。" : text.praise());
    facts.put("通报批评", text.criticism().isEmpty() ? "无。" : text.criticism());
    facts.put("其他要求", text.requirements());
    facts.put("办所清单", offices(figures));
    facts.put("逾期清单", overdue(figures));
    facts.put("复查清单", failed(figures));
    return new Draft(kind.name() + "　" + period.label(), facts);
  }

  private static String sum(int count) {
    return String.valueOf(count);
  }

  private static String listed(int all, int listed, String unit, String none) {
    return all == 0
        ? none
        : "共 " + all + " " + unit + (all > listed ? "，列出 " + listed + " " + unit + "。" : "。");
  }

  private List<Map<String, Object>> offices(PeriodFigures figures) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PeriodFigures.OfficeLine line : figures.offices()) {
      UnitTally tally = line.tally();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("序号", String.valueOf(rows.size() + 1));
      row.put("名次", sum(line.rank()));
      row.put("办所", offices.nameOf(tally.unit()));
      row.put("应整改", sum(tally.inHand()));
      row.put("新登记", sum(tally.reported()));
      row.put("销号", sum(tally.closed()));
      row.put("整改率", UnitTally.percent(tally.rectifiedRate()));
      row.put("按期率", UnitTally.percent(tally.onTimeRate()));
      row.put("在办", sum(tally.open()));
      row.put("逾期", sum(tally.overdue()));
      rows.add(row);
    }
    return rows;
  }

  private List<Map<String, Object>> overdue(PeriodFigures figures) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PeriodTallies.LateHazard late : figures.late()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("编号", late.number());
      row.put("名称", late.title());
      row.put("办所", offices.nameOf(late.office()));
      row.put("期限", late.dueOn().toString());
      rows.add(row);
    }
    return rows;
  }

  private List<Map<String, Object>> failed(PeriodFigures figures) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PeriodTallies.FailedHazard one : figures.failed()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("编号", one.number());
      row.put("名称", one.title());
      row.put("办所", offices.nameOf(one.office()));
      row.put("次数", sum(one.times()));
      rows.add(row);
    }
    return rows;
  }
}
