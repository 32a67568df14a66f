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

  private record Start(String group, String process) {}

  private static final List<Start> STARTS =
      List.of(
          new Start(Role.STAFF.code(), HazardProcess.KEY),
          new Start(Role.STAFF.code(), HazardProcess.EXTENSION_KEY),
          new Start(SafetyCommitteeOffice.CODE, HazardProcess.CHANGE_KEY));

  private final AuthorizationService authorizationService;

  HazardPermissions(AuthorizationService authorizationService) {
    this.authorizationService = authorizationService;
  }

  @Override
  public void run() {
    STARTS.forEach(this::grant);
  }

  private void grant(Start start) {
    boolean granted =
        authorizationService
                .createAuthorizationQuery()
                .groupIdIn(start.group())
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(start.process())
                .count()
            > 0;
    if (!granted) {
      Authorization authorization =
          authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(start.group());
      authorization.setResource(Resources.PROCESS_DEFINITION);
      authorization.setResourceId(start.process());
      authorization.addPermission(Permissions.READ);
      authorization.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
      authorizationService.saveAuthorization(authorization);
    }
  }
}
