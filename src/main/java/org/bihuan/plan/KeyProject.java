package org.bihuan.plan;

import java.util.List;

/**
 * A line of an annex's table of key projects; its work is in the duties that it names.
 *
 * @param duties codes of rows of {@code duties.csv}
 */
public record KeyProject(
    String code, String project, String task, String item, List<String> duties, String source) {

  public KeyProject {
    duties = List.copyOf(duties);
  }
}
