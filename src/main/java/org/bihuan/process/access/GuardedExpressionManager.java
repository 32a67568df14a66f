package org.bihuan.process.access;

import java.util.Map;
import java.util.Set;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates an expression that belongs to no execution only when it is one of a short list.
 *
 * <p>Such expressions come from queries, and a query may come from anybody: in 7.24.0 the engine's
 * own validation overlooks or-queries (CVE-2026-109432), so that a signed-in person could have the
 * server run any code. Here every route to a query's expression ends, whatever its shape.
 */
class GuardedExpressionManager extends SpringExpressionManager {

  /** What the shared filters of Tasklist need: the person, the person's offices, the day. */
  private static final Set<String> ALLOWED =
      Set.of(
          "${currentUser()}",
          "${currentUserGroups()}",
          "${now()}",
          "${dateTime().withTimeAtStartOfDay()}",
          "${dateTime().withTimeAtStartOfDay().plusDays(1)}");

  GuardedExpressionManager(ApplicationContext applicationContext, Map<Object, Object> beans) {
    super(applicationContext, beans);
  }

  @Override
  public Expression createExpression(String text) {
    ensureInitialized();
    return new GuardedExpression(createValueExpression(text), this, text);
  }

  static void refuseUnlessAllowed(String text) {
    if (isCode(text) && !ALLOWED.contains(text)) {
      throw new RefusedInputException("expression", "查询条件中不允许使用表达式");
    }
  }

  private static boolean isCode(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private static final class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
      super(expression, manager, text);
    }

    @Override
    public Object getValue(
        @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
      if (scope == null) {
        refuseUnlessAllowed(getExpressionText());
      }
      return super.getValue(scope, contextExecution);
    }
  }
}
