package org.bihuan.organisation;

/**
 * A body that can own work: an office 办, line 线, station 所, team 队, community 社区, committee or
 * district body.
 *
 * @param code stable code, for example {@code anquan-ban-anquan}
 * @param name Chinese name
 * @param level {@code street}, {@code community} or {@code district}
 * @param kind kind of body, for example {@code office} or {@code line}
 * @param parent code of the body it belongs to, empty for none
 */
public record Office(String code, String name, String level, String kind, String parent) {

  public boolean isCommunity() {
    return "community".equals(level) && "community".equals(kind);
  }

  /** Whether the body belongs to the subdistrict and has people who complete tasks. */
  public boolean getsTasks() {
    return isCommunity()
        || ("street".equals(level)
            && switch (kind) {
              case "office", "line", "station", "team" -> true;
              default -> false;
            });
  }
}
