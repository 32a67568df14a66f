package org.bihuan.sheet;

import java.util.List;
import java.util.Map;

/**
 * What a sheet to fill in looks like.
 *
 * @param name name of the sheet, which says what its rows are
 * @param columns every column and how to fill it in, in their order
 * @param required columns that a sheet cannot do without
 * @param mostRows rows that may be handed in at once
 * @param lists sheets of what may be chosen from: by name, a row each
 */
public record SheetLayout(
    String name,
    Map<String, String> columns,
    List<String> required,
    int mostRows,
    Map<String, List<List<String>>> lists) {}
