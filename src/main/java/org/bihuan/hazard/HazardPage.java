package org.bihuan.hazard;

import java.util.List;

/**
 * A page of a list, newest report first.
 *
 * @param total number of hazards on all pages
 */
public record HazardPage(List<Hazard> hazards, long total) {

  public HazardPage {
    hazards = List.copyOf(hazards);
  }
}
