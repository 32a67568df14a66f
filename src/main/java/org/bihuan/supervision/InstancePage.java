package org.bihuan.supervision;

import java.util.List;

/**
 * Some instances, the latest first.
 *
 * @param more whether there are more behind them; nobody counts millions
 */
public record InstancePage(List<InstanceLine> items, boolean more) {

  public InstancePage {
    items = List.copyOf(items);
  }
}
