package org.bihuan.process.form;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known before a person fills in a form: a field with the custom property {@code defaultFrom}
 * set to a default's name begins with what it says for the current person at that moment.
 */
public interface FormDefaults {

  String name();

  /** Empty where nothing is known; the field begins empty then. */
  Optional<String> value();

  /** A default that is made anew each time that a form is opened. */
  static FormDefaults of(String name, Supplier<Optional<String>> source) {
    return new FormDefaults() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> value() {
        return source.get();
      }
    };
  }
}
