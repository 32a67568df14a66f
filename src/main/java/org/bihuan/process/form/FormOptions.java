package org.bihuan.process.form;

import java.util.List;
import java.util.function.Supplier;

/**
 * A list of choices that forms name instead of holding a copy: a field with the custom property
 * {@code optionsFrom} set to the list's name shows what the list holds at that moment.
 */
public interface FormOptions {

  String name();

  List<Option> options();

  /** A list that is made anew each time that a form is opened. */
  static FormOptions of(String name, Supplier<List<Option>> source) {
    return new FormOptions() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Option> options() {
        return source.get();
      }
    };
  }

  /**
   * One choice.
   *
   * @param value what is submitted
   * @param label what the person reads
   */
  record Option(String value, String label) {}
}
