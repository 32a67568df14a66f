package org.bihuan.process.form;

import java.util.List;

/**
 * A list of choices that forms name instead of holding a copy: a field with the custom property
 * {@code optionsFrom} set to the list's name shows what the list holds at that moment.
 */
public interface FormOptions {

  String name();

  List<Option> options();

  /**
   * One choice.
   *
   * @param value what is submitted
   * @param label what the person reads
   */
  record Option(String value, String label) {}
}
