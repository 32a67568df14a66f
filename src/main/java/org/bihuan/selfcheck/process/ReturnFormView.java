package org.bihuan.selfcheck.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterView;
import org.bihuan.selfcheck.MonthlyReturns;
import org.bihuan.selfcheck.ReturnStanding;
import org.springframework.stereotype.Component;

/** What the form shows of a month's returns. */
@Component
class ReturnFormView implements MatterView {

  private final ReturnStanding standing;
  private final MatterJournal journal;

  ReturnFormView(ReturnStanding standing, MatterJournal journal) {
    this.standing = standing;
    this.journal = journal;
  }

  @Override
  public boolean owns(String key) {
    return MonthlyReturns.owns(key);
  }

  @Override
  public Map<String, Map<String, Object>> shown(String key) {
    ReturnStanding.Count count = standing.of(key);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", key);
    view.put("title", journal.require(key).title());
    view.put("asked", count.asked());
    view.put("missing", count.missing());
    view.put("lines", count.lines());
    return Map.of("view", view);
  }
}
