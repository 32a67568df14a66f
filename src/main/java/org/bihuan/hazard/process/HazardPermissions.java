package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may start which process and look at its diagram. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class HazardPermissions implements StartupStep {

  /** Whoever may start a process may look at its diagram too; the others are called by one. */
  private record Use(String group, String process, boolean start) {}

  private static final List<Use> USES =
      List.of(
          new Use(Role.STAFF.code(), HazardProcess.KEY, true),
          new Use(Role.STAFF.code(), HazardProcess.EXTENSION_KEY, true),
          new Use(Role.STAFF.code(), HazardProcess.SUPERVISION_KEY, false),
          new Use(Role.STAFF.code(), HazardProcess.WATCH_KEY, false),
          new Use(SafetyCommitteeOffice.CODE, HazardProcess.CHANGE_KEY, true));

  private final AuthorizationService authorizationService;

  HazardPermissions(AuthorizationService authorizationService) {
    this.authorizationService = authorizationService;
  }

  @Override
  public void run() {
    USES.forEach(this::grant);
  }

  private void grant(Use use) {
    boolean granted =
        authorizationService
                .createAuthorizationQuery()
                .groupIdIn(use.group())
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(use.process())
                .count()
            > 0;
    if (!granted) {
      Authorization authorization =
          authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(use.group());
      authorization.setResource(Resources.PROCESS_DEFINITION);
      authorization.setResourceId(use.process());
      authorization.addPermission(Permissions.READ);
      if (use.start()) {
        authorization.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
      }
      authorizationService.saveAuthorization(authorization);
    }
  }
}
