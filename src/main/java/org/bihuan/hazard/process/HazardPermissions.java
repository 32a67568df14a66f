package org.bihuan.hazard.process;

import org.bihuan.identity.Role;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Staff may start the loop and look at its diagram. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class HazardPermissions implements StartupStep {

  private final AuthorizationService authorizationService;

  HazardPermissions(AuthorizationService authorizationService) {
    this.authorizationService = authorizationService;
  }

  @Override
  public void run() {
    boolean granted =
        authorizationService
                .createAuthorizationQuery()
                .groupIdIn(Role.STAFF.code())
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(HazardProcess.KEY)
                .count()
            > 0;
    if (!granted) {
      Authorization authorization =
          authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(Role.STAFF.code());
      authorization.setResource(Resources.PROCESS_DEFINITION);
      authorization.setResourceId(HazardProcess.KEY);
      authorization.addPermission(Permissions.READ);
      authorization.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
      authorizationService.saveAuthorization(authorization);
    }
  }
}
