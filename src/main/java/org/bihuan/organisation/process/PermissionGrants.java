package org.bihuan.organisation.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.identity.DistrictGovernment;
import org.bihuan.identity.Role;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. Rights to tasks are not among them: they follow from the
 * offices to which a task is offered.
 */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class PermissionGrants implements StartupStep {

  private record Grant(String group, Resource resource, String id, List<Permission> permissions) {}

  private static final List<Permission> READ = List.of(Permissions.READ);

  private static final List<Grant> GRANTS =
      List.of(
          application(Role.STAFF, "tasklist"),
          application(Role.STAFF, "welcome"),
          new Grant(Role.STAFF.code(), Resources.PROCESS_INSTANCE, ANY, List.of(Permissions.CREATE)),
          new Grant(Role.STAFF.code(), Resources.USER, ANY, READ),
          new Grant(Role.STAFF.code(), Resources.GROUP, ANY, READ),
          new Grant(Role.STAFF.code(), Resources.FILTER, ANY, READ),
          application(DistrictGovernment.CODE, "tasklist"),
          new Grant(DistrictGovernment.CODE, Resources.FILTER, ANY, READ),
          application(Role.SUPERVISOR, "tasklist"),
          application(Role.SUPERVISOR, "cockpit"),
          application(Role.SUPERVISOR, "welcome"),
          new Grant(
              Role.SUPERVISOR.code(),
              Resources.PROCESS_DEFINITION,
              ANY,
              List.of(
                  ProcessDefinitionPermissions.READ,
                  ProcessDefinitionPermissions.READ_INSTANCE,
                  ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                  ProcessDefinitionPermissions.READ_TASK,
                  ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                  ProcessDefinitionPermissions.READ_HISTORY,
                  ProcessDefinitionPermissions.READ_HISTORY_VARIABLE)),
          new Grant(Role.SUPERVISOR.code(), Resources.PROCESS_INSTANCE, ANY, READ),
          new Grant(
              Role.SUPERVISOR.code(),
              Resources.DECISION_DEFINITION,
              ANY,
              List.of(Permissions.READ, Permissions.READ_HISTORY)),
          new Grant(
              Role.SUPERVISOR.code(), Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
          new Grant(Role.SUPERVISOR.code(), Resources.DEPLOYMENT, ANY, READ),
          new Grant(Role.SUPERVISOR.code(), Resources.BATCH, ANY, READ),
          new Grant(Role.SUPERVISOR.code(), Resources.USER, ANY, READ),
          new Grant(Role.SUPERVISOR.code(), Resources.GROUP, ANY, READ),
          new Grant(Role.SUPERVISOR.code(), Resources.FILTER, ANY, READ),
          application(Role.MODELER, "cockpit"),
          application(Role.MODELER, "welcome"),
          new Grant(
              Role.MODELER.code(),
              Resources.DEPLOYMENT,
              ANY,
              List.of(Permissions.READ, Permissions.CREATE)),
          new Grant(Role.MODELER.code(), Resources.PROCESS_DEFINITION, ANY, READ),
          new Grant(Role.MODELER.code(), Resources.DECISION_DEFINITION, ANY, READ),
          new Grant(
              Role.MODELER.code(), Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));

  private final AuthorizationService authorizationService;

  PermissionGrants(AuthorizationService authorizationService) {
    this.authorizationService = authorizationService;
  }

  private static Grant application(Role role, String name) {
    return application(role.code(), name);
  }

  private static Grant application(String group, String name) {
    return new Grant(group, Resources.APPLICATION, name, List.of(Permissions.ACCESS));
  }

  @Override
  public void run() {
    String[] groups = GRANTS.stream().map(Grant::group).distinct().toArray(String[]::new);
    Set<String> present =
        authorizationService.createAuthorizationQuery().groupIdIn(groups).list().stream()
            .map(a -> key(a.getGroupId(), a.getResourceType(), a.getResourceId()))
            .collect(Collectors.toSet());
    for (Grant grant : GRANTS) {
      if (!present.contains(key(grant.group(), grant.resource().resourceType(), grant.id()))) {
        Authorization authorization = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        grant.permissions().forEach(authorization::addPermission);
        authorizationService.saveAuthorization(authorization);
      }
    }
  }

  private static String key(String group, int resourceType, String resourceId) {
    return group + '/' + resourceType + '/' + resourceId;
  }
}
