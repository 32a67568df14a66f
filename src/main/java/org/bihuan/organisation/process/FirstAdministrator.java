package org.bihuan.organisation.process;

import org.bihuan.identity.Role;
import org.bihuan.startup.StartupRefusedException;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Somebody must be able to manage people. Where nobody can, the account {@code admin} is created with
 * the password of {@code BIHUAN_ADMIN_PASSWORD}; without one the platform does not start, since an
 * empty administrators' group would let anybody create an administrator.
 */
@Component
@Order(StartupStep.Position.ACCOUNTS + 50)
class FirstAdministrator implements StartupStep {

  private static final String PASSWORD = "BIHUAN_ADMIN_PASSWORD";

  private final IdentityService identityService;
  private final Environment environment;

  FirstAdministrator(IdentityService identityService, Environment environment) {
    this.identityService = identityService;
    this.environment = environment;
  }

  @Override
  public void run() {
    if (identityService.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.code()).count() > 0) {
      return;
    }
    String password = environment.getProperty(PASSWORD);
    if (password == null || password.isBlank()) {
      throw new StartupRefusedException(
          "还没有系统管理员，平台没有启动。",
          "用环境变量 " + PASSWORD + " 给出首个管理员 admin 的密码后重新启动。",
          null);
    }
    if (identityService.createUserQuery().userId("admin").count() == 0) {
      User admin = identityService.newUser("admin");
      admin.setFirstName("系统");
      admin.setLastName("管理员");
      admin.setPassword(password);
      identityService.saveUser(admin);
    }
    identityService.createMembership("admin", Role.ADMINISTRATOR.code());
  }
}
