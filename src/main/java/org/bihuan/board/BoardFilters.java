package org.bihuan.board;

import java.time.YearMonth;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardSearches;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of which hazards the board is to speak: the parameters are those of the ledger. */
@Component
public class BoardFilters {

  private final HazardSearches searches;

  BoardFilters(HazardSearches searches) {
    this.searches = searches;
  }

  /**
   * Parameters as they come; null and blank mean any.
   *
   * @param from first month of the report, for example 2026-01
   * @param to last month of the report
   */
  public record Query(
      @Nullable String office,
      @Nullable String sector,
      @Nullable String community,
      @Nullable String grade,
      @Nullable String source,
      @Nullable String from,
      @Nullable String to) {}

  /**
   * Reads and checks.
   *
   * @throws RefusedInputException with one problem for each faulty parameter
   */
  public BoardFilter read(Query query) {
    HazardSearch search =
        searches.read(
            new HazardSearches.Query(
                null,
                query.grade(),
                query.sector(),
                query.office(),
                query.community(),
                query.source(),
                null,
                query.from(),
                query.to(),
                null),
            null,
            0,
            1);
    YearMonth from = search.from();
    YearMonth to = search.to();
    if (from != null && to != null && to.isBefore(from)) {
      throw new RefusedInputException("to", "“截止月份”不能早于“起始月份”");
    }
    return new BoardFilter(
        search.office(),
        search.sector(),
        search.community(),
        search.grade(),
        search.source(),
        from,
        to);
  }
}
