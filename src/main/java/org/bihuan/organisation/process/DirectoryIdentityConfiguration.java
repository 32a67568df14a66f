package org.bihuan.organisation.process;

import org.bihuan.organisation.OfficeDirectory;
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

  DirectoryIdentityConfiguration(OfficeDirectory directory) {
    this.directory = directory;
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
            return new DirectoryIdentityProvider(directory);
          }
        });
  }
}
