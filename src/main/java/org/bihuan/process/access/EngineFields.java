package org.bihuan.process.access;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and clears what a command or query of the engine carries in fields without a method. */
final class EngineFields {

  private EngineFields() {}

  static @Nullable Object read(Object carrier, String name) {
    try {
      return field(carrier, name).get(carrier);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets a field to null. */
  static void clear(Object carrier, String name) {
    try {
      field(carrier, name).set(carrier, null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a field that not every carrier has; null where there is none. */
  static @Nullable Object find(Object carrier, String name) {
    return search(carrier, name).isPresent() ? read(carrier, name) : null;
  }

  private static Field field(Object carrier, String name) {
    return search(carrier, name)
        .orElseThrow(
            () -> new IllegalStateException(carrier.getClass() + " has no field " + name));
  }

  private static Optional<Field> search(Object carrier, String name) {
    for (Class<?> type = carrier.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return Optional.of(field);
      } catch (NoSuchFieldException e) {
        // A superclass may have it.
      }
    }
    return Optional.empty();
  }
}
