package org.bihuan.bulletin.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.bulletin.Bulletin;
import org.bihuan.bulletin.Bulletins;
import org.bihuan.bulletin.PeriodFigures;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterView;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Component;

/** What the forms show of a bulletin. */
@Component
class BulletinFormView implements MatterView {

  private static final int MOST_LINES = 50;

  private final Bulletins bulletins;
  private final MatterJournal journal;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;

  BulletinFormView(
      Bulletins bulletins,
      MatterJournal journal,
      OfficeDirectory offices,
      PeopleDirectory people) {
    this.bulletins = bulletins;
    this.journal = journal;
    this.offices = offices;
    this.people = people;
  }

  @Override
  public boolean owns(String key) {
    return Bulletins.owns(key);
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    Bulletin bulletin = bulletins.require(key);
    PeriodFigures figures = bulletin.figures();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", key);
    view.put("title", journal.require(key).title());
    view.put("period", figures.period().label());
    view.put("reported", figures.sum(UnitTally::reported));
    view.put("reportedMajor", figures.sum(UnitTally::reportedMajor));
    view.put("closed", figures.sum(UnitTally::closed));
    view.put("open", figures.sum(UnitTally::open));
    view.put("overdue", figures.sum(UnitTally::overdue));
    view.put("ranks", figures.offices().stream().map(this::line).toList());
    view.put(
        "late",
        first(
            figures.late().stream()
                .map(
                    late ->
                        late.number() + "　" + late.title() + "　" + offices.nameOf(late.office())
                            + "　期限 " + late.dueOn())
                .toList()));
    view.put(
        "failed",
        first(
            figures.failed().stream()
                .map(
                    one ->
                        one.number() + "　" + one.title() + "　" + offices.nameOf(one.office())
                            + "　" + one.times() + " 次")
                .toList()));
    view.put("returned", bulletin.returned());
    view.put("bulletinTitle", bulletin.text().title());
    view.put("praise", orNone(bulletin.text().praise()));
    view.put("criticism", orNone(bulletin.text().criticism()));
    view.put("requirements", bulletin.text().requirements());
    String editor = bulletin.editedBy();
    view.put("editor", editor == null ? "—" : people.nameOf(editor));
    return Map.of("view", view);
  }

  private static List<String> first(List<String> lines) {
    return lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES);
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "无" : text;
  }

  private String line(PeriodFigures.OfficeLine line) {
    UnitTally tally = line.tally();
    return "第 " + line.rank() + " 名　" + offices.nameOf(tally.unit())
        + "　应整改 " + tally.inHand() + "　销号 " + tally.closed()
        + "　整改率 " + UnitTally.percent(tally.rectifiedRate())
        + "　按期率 " + UnitTally.percent(tally.onTimeRate())
        + "　逾期 " + tally.overdue() + "　复查不合格 " + tally.failed();
  }
}
