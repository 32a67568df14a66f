package org.bihuan.process.access;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads what a command or query of the engine carries in fields without a getter. */
final class EngineFields {

  private EngineFields() {}

  static @Nullable Object read(Object carrier, String name) {
    for (Class<?> type = carrier.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(carrier);
      } catch (NoSuchFieldException e) {
        // A superclass may have it.
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(carrier.getClass() + " has no field " + name);
  }
}
