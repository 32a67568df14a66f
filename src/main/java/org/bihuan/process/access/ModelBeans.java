package org.bihuan.process.access;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The beans that a model may name: delegates and listeners, nothing else. */
class ModelBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext applicationContext;

  ModelBeans(ApplicationContext applicationContext) {
    this.applicationContext = applicationContext;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String text
        && (text.endsWith("Delegate") || text.endsWith("Listener"))
        && applicationContext.containsBean(text);
  }

  @Override
  public @Nullable Object get(Object name) {
    return containsKey(name) ? applicationContext.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Set.of();
  }
}
