package org.bihuan.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Grants the members of an office or role the use of a process. */
@Component
public class ProcessUses {

  private final AuthorizationService authorizationService;

  ProcessUses(AuthorizationService authorizationService) {
    this.authorizationService = authorizationService;
  }

  /** They may start it, and look at its diagram. */
  public void mayStart(String group, String process) {
    grant(group, process, true);
  }

  /** They may look at the diagram of what another process calls. */
  public void mayRead(String group, String process) {
    grant(group, process, false);
  }

  private void grant(String group, String process, boolean start) {
    boolean granted =
        authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .count()
            > 0;
    if (!granted) {
      Authorization authorization =
          authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(group);
      authorization.setResource(Resources.PROCESS_DEFINITION);
      authorization.setResourceId(process);
      authorization.addPermission(Permissions.READ);
      if (start) {
        authorization.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
      }
      authorizationService.saveAuthorization(authorization);
    }
  }
}
