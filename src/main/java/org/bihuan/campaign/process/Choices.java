package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;

/** What a person ticked in a list. */
final class Choices {

  private Choices() {}

  /**
   * The ticked values; none when nothing was submitted.
   *
   * @throws RefusedInputException when it is no list of texts
   */
  static List<String> texts(@Nullable Object value, String name, String label) {
    if (value == null || "".equals(value)) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).distinct().toList();
    }
    throw new RefusedInputException(name, "“" + label + "”须为文字的列表");
  }
}
