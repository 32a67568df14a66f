package org.bihuan.mobile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form for a phone, made from whatever form the task has.
 *
 * @param parts in the order of the form
 * @param hidden names of the parts that are not shown as the answers stand
 * @param conditional whether what is shown depends on answers
 * @param complete whether every part can be filled in on a phone
 */
public record PhoneForm(
    List<Part> parts, Set<String> hidden, boolean conditional, boolean complete) {

  /**
   * A part of a form.
   *
   * @param name unique; for a field inside a group {@code group.field}
   * @param type text, textarea, number, date, select, radio, checkbox, many (any of several), html
   * @param html what a part without answers says, safe to be shown; empty for fields
   * @param values what is filled in; none, one or several
   */
  public record Part(
      String name,
      String type,
      String label,
      String description,
      String html,
      boolean required,
      @Nullable Integer maxLength,
      List<Option> options,
      List<String> values) {

    public String value() {
      return values.isEmpty() ? "" : values.get(0);
    }

    public boolean isField() {
      return !type.equals("html");
    }
  }

  /** A choice. */
  public record Option(String value, String label) {}
}
