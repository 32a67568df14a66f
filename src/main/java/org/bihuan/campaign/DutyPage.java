package org.bihuan.campaign;

import java.util.List;

/** A page of duties in the order of their deadlines, and how many there are in all. */
public record DutyPage(List<Duty> duties, long total) {

  public DutyPage {
    duties = List.copyOf(duties);
  }
}
