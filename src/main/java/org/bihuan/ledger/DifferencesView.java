package org.bihuan.ledger;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterView;
import org.springframework.stereotype.Component;

/** What the form shows of the differences. */
@Component
class DifferencesView implements MatterView {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LedgerDifferences differences;
  private final MatterJournal journal;

  DifferencesView(LedgerDifferences differences, MatterJournal journal) {
    this.differences = differences;
    this.journal = journal;
  }

  @Override
  public boolean owns(String key) {
    return LedgerDifferences.owns(key);
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", key);
    view.put("title", journal.require(key).title());
    view.put(
        "checkedAt",
        MINUTE.format(
            ZonedDateTime.ofInstant(journal.history(key).get(0).at(), BusinessClock.ZONE)));
    view.put("lines", differences.lines(key));
    return Map.of("view", view);
  }
}
