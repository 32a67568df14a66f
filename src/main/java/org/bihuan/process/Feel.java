package org.bihuan.process;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates FEEL as decision tables and forms write it. */
@Component
public class Feel {

  private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

  /** The value of an expression; null where it has none or cannot be evaluated. */
  public @Nullable Object evaluate(String expression, Map<String, ?> context) {
    try {
      return engine.evaluateSimpleExpression(
          expression, Variables.fromMap(new java.util.HashMap<>(context)).asVariableContext());
    } catch (FeelException e) {
      return null;
    }
  }
}
