package org.bihuan.process.access;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.identity.Role;
import org.bihuan.process.MessageAuthority;
import org.bihuan.process.ModelCheck;
import org.bihuan.process.form.FormKeys;
import org.bihuan.process.form.FormOptionsInterceptor;
import org.bihuan.process.rest.RefusalRecorder;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the platform's rules of access into the engine. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineAccessConfiguration extends AbstractCamundaConfiguration {

  private final ApplicationContext applicationContext;
  private final ObjectProvider<MessageAuthority> messages;
  private final ObjectProvider<ModelCheck> modelChecks;
  private final FormOptionsInterceptor formOptions;
  private final AdministratorAuthorizationPlugin administrators =
      new AdministratorAuthorizationPlugin();

  EngineAccessConfiguration(
      ApplicationContext applicationContext,
      ObjectProvider<MessageAuthority> messages,
      ObjectProvider<ModelCheck> modelChecks,
      FormOptionsInterceptor formOptions) {
    this.applicationContext = applicationContext;
    this.messages = messages;
    this.modelChecks = modelChecks;
    this.formOptions = formOptions;
    administrators.setAdministratorGroupName(Role.ADMINISTRATOR.code());
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setAuthorizationEnabled(true);
    configuration.setResourceAuthorizationProvider(new NoTaskAuthorizations());
    configuration.setCommandCheckers(
        List.of(new TenantCommandChecker(), new OfficeTaskChecker()));
    configuration.setCustomSessionFactories(
        List.of(new OfficeAuthorizationManager.Factory()));
    ModelBeans beans = new ModelBeans(applicationContext);
    configuration.setBeans(beans);
    configuration.setExpressionManager(new GuardedExpressionManager(applicationContext, beans));
    configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*");
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);

    List<org.camunda.bpm.engine.impl.interceptor.CommandInterceptor> outside = new ArrayList<>();
    outside.add(new RefusalRecorder());
    outside.add(new CommandDepth());
    configuration.setCustomPreCommandInterceptorsTxRequired(outside);
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(
        List.of(new RefusalRecorder(), new CommandDepth()));
    configuration.setCustomPostCommandInterceptorsTxRequired(
        List.of(
            formOptions,
            guard(),
            new TaskContentGuard(),
            new HandlingTeller(applicationContext),
            new CredentialGuard(applicationContext),
            new DeploymentGuard(modelChecks),
            new InterventionRecorder(applicationContext)));
    configuration.setCustomPostCommandInterceptorsTxRequiresNew(
        List.of(guard(), new TaskContentGuard()));
    administrators.preInit(configuration);
  }

  private SubmissionGuard guard() {
    return new SubmissionGuard(new FormKeys(), messages.stream().toList());
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    administrators.postInit(configuration);
  }

  @Override
  public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine processEngine) {
    administrators.postProcessEngineBuild(processEngine);
  }
}
