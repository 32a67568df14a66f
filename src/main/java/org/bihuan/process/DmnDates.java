package org.bihuan.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the type {@code date} of a decision table mean a day. The engine would turn it into a point in
 * time, which FEEL compares with no {@code date("…")} of a rule.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 2)
class DmnDates extends AbstractCamundaConfiguration {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setDmnEngineConfiguration(configuration());
  }

  static DefaultDmnEngineConfiguration configuration() {
    DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
    dmn.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", new ToDay());
    return dmn;
  }

  private static final class ToDay implements DmnDataTypeTransformer {
    @Override
    public TypedValue transform(Object value) {
      if (value instanceof LocalDate day) {
        return Variables.untypedValue(day);
      }
      if (value instanceof Date moment) {
        return Variables.untypedValue(
            LocalDate.ofInstant(moment.toInstant(), ZoneId.systemDefault()));
      }
      return Variables.untypedValue(LocalDate.parse(String.valueOf(value)));
    }
  }
}
