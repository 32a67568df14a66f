package org.bihuan.sheet;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row that somebody filled in.
 *
 * @param number as the program that shows the sheet counts it, the head being 1
 * @param cells texts by column, empty for an empty cell; only columns that the sheet has
 */
public record SheetRow(int number, Map<String, String> cells) {

  private static final Pattern ERROR =
      Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

  /** Whether a cell shows that its formula has failed. */
  public boolean isError(String column) {
    return ERROR.matcher(cell(column)).matches();
  }

  /** The text of a cell, empty where there is none. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
