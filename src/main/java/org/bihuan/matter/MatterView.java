package org.bihuan.matter;

import java.util.Map;

/** What forms show of the matters of one kind. */
public interface MatterView {

  boolean owns(String key);

  /** What the forms show, by the name that they know it by: {@code view}, {@code facts}. */
  Map<String, Map<String, Object>> shown(String key);
}
