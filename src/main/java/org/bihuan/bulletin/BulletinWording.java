package org.bihuan.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** The words of a draft, and whom the words of a bulletin name. */
@Component
class BulletinWording {

  private static final int LONGEST = 2000;

  private final OfficeDirectory offices;

  BulletinWording(OfficeDirectory offices) {
    this.offices = offices;
  }

  BulletinText draft(PeriodFigures figures) {
    String praised =
        figures.offices().stream()
            .filter(PeriodFigures.OfficeLine::deservesPraise)
            .map(line -> offices.nameOf(line.tally().unit()))
            .collect(Collectors.joining("、"));
    String criticised =
        figures.offices().stream()
            .filter(PeriodFigures.OfficeLine::deservesCriticism)
            .map(line -> faults(line.tally()))
            .collect(Collectors.joining("；"));
    return new BulletinText(
        "隐患排查整改情况通报",
        praised.isEmpty() ? "" : cut(praised) + "没有逾期隐患，销号的全部按期完成，予以表扬。",
        criticised.isEmpty() ? "" : cut(criticised) + "。予以通报批评。",
        "各责任办所要对照清单逐条整改，按期销号。");
  }

  private String faults(UnitTally tally) {
    List<String> faults = new ArrayList<>();
    if (tally.overdue() > 0) {
      faults.add("逾期未整改 " + tally.overdue() + " 条");
    }
    if (tally.failed() > 0) {
      faults.add("复查不合格 " + tally.failed() + " 次");
    }
    return offices.nameOf(tally.unit()) + String.join("、", faults);
  }

  /** Leaves room for the end of the sentence. */
  private static String cut(String text) {
    int room = LONGEST - 100;
    return text.length() <= room ? text : text.substring(0, room) + "等";
  }

  /** The offices and communities that a text names; the line of an office is not the office. */
  List<String> named(String text) {
    List<String> named = new ArrayList<>();
    String rest = text;
    for (Office office :
        offices.all().stream()
            .filter(Office::getsTasks)
            .sorted(Comparator.comparingInt((Office one) -> one.name().length()).reversed())
            .toList()) {
      if (rest.contains(office.name())) {
        named.add(office.code());
        rest = rest.replace(office.name(), "");
      }
    }
    return named;
  }
}
