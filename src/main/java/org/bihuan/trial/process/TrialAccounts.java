package org.bihuan.trial.process;

import org.bihuan.database.TrialMode;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two people for each office that gets tasks, and one for each other role, all with one password. */
@Component
@Conditional(TrialMode.Condition.class)
@Order(StartupStep.Position.ACCOUNTS)
class TrialAccounts implements StartupStep {

  private final IdentityService identityService;
  private final OfficeDirectory directory;
  private final String password;

  TrialAccounts(
      IdentityService identityService,
      OfficeDirectory directory,
      @Value("${BIHUAN_TRIAL_PASSWORD:bihuan}") String password) {
    this.identityService = identityService;
    this.directory = directory;
    this.password = password;
  }

  /** Once only: what an administrator changes later stays changed. */
  @Override
  public void run() {
    if (identityService.createUserQuery().count() > 0) {
      return;
    }
    account("admin", "系统", "管理员", Role.ADMINISTRATOR.code());
    account("supervisor", "监督", "人员", Role.SUPERVISOR.code());
    account("leader", "街道", "领导", Role.LEADER.code());
    account("modeler", "流程", "建模人员", Role.MODELER.code());
    for (Office office : directory.all()) {
      if (office.getsTasks()) {
        account(office.code() + "-1", office.name(), "一号", office.code());
        account(office.code() + "-2", office.name(), "二号", office.code());
      }
    }
  }

  private void account(String id, String firstName, String lastName, String group) {
    User user = identityService.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setPassword(password);
    identityService.saveUser(user);
    identityService.createMembership(id, group);
  }
}
