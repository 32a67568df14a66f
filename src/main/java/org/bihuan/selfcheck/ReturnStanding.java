package org.bihuan.selfcheck;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** How far a month's returns have come. */
@Component
public class ReturnStanding {

  private final MonthlyReturns returns;
  private final ReturnStore store;
  private final OfficeDirectory offices;

  ReturnStanding(MonthlyReturns returns, ReturnStore store, OfficeDirectory offices) {
    this.returns = returns;
    this.store = store;
    this.offices = offices;
  }

  /**
   * Counted by enterprises.
   *
   * @param lines who has not answered, a line for each community
   */
  public record Count(int asked, int missing, List<String> lines) {}

  /** By the business key of the month. */
  public Count of(String key) {
    YearMonth month = MonthlyReturns.monthOf(key);
    List<String> lines = new ArrayList<>();
    int missing = 0;
    for (Map.Entry<String, List<Enterprise>> late : returns.missing(month).entrySet()) {
      missing += late.getValue().size();
      lines.add(
          offices.nameOf(late.getKey()) + "："
              + late.getValue().stream().map(Enterprise::name).collect(Collectors.joining("、")));
    }
    return new Count(store.of(month).size(), missing, lines);
  }
}
