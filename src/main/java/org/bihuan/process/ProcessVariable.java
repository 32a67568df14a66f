package org.bihuan.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A named, typed variable of a process.
 *
 * @param name the variable's name in the model
 * @param type the Java type of its value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> bool(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  public static ProcessVariable<java.util.Date> date(String name) {
    return new ProcessVariable<>(name, java.util.Date.class);
  }

  /**
   * The value that must be there.
   *
   * @throws IllegalStateException when the variable is missing or of another type
   */
  public T require(VariableScope scope) {
    Object value = scope.getVariable(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("流程变量“" + name + "”缺失或类型不符");
    }
    return type.cast(value);
  }

  public void set(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, value);
  }

  /** Sets the value for a scope alone, for example one task. */
  public void setLocal(VariableScope scope, T value) {
    scope.setVariableLocal(name, value);
  }
}
