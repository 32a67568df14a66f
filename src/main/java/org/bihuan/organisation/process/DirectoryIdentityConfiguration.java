package org.bihuan.organisation.process;

import org.bihuan.calendar.BusinessClock;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.SubstitutionStore;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine ask the directory what follows from a person's groups. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class DirectoryIdentityConfiguration extends AbstractCamundaConfiguration {

  private final OfficeDirectory directory;
  private final SubstitutionStore substitutions;
  private final BusinessClock clock;

  DirectoryIdentityConfiguration(
      OfficeDirectory directory, SubstitutionStore substitutions, BusinessClock clock) {
    this.directory = directory;
    this.substitutions = substitutions;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return DirectoryIdentityProvider.class;
          }

          @Override
          public Session openSession() {
            return new DirectoryIdentityProvider(directory, substitutions, clock);
          }
        });
  }
}
