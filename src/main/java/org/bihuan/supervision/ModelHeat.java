package org.bihuan.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long instances of a model stayed at its nodes.
 *
 * @param definitionId the version whose diagram shows it: the one asked for, or the latest
 * @param limited whether only the latest visits of the period were looked at, there being too many
 */
public record ModelHeat(
    String definitionId, List<Node> activities, LocalDate from, LocalDate to, boolean limited) {

  public ModelHeat {
    activities = List.copyOf(activities);
  }

  /**
   * The visits of a node that began in the period; times are of those that ended, null without any.
   */
  public record Node(
      String activityId,
      String name,
      long count,
      long running,
      long canceled,
      @Nullable Long averageMillis,
      @Nullable Long medianMillis,
      @Nullable Long maxMillis) {}
}
