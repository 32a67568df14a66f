package org.bihuan.organisation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every body and every role is a group of the engine, under its code and Chinese name. */
@Component
@Order(StartupStep.Position.GROUPS)
class EngineGroups implements StartupStep {

  private final OfficeDirectory directory;
  private final IdentityService identityService;

  EngineGroups(OfficeDirectory directory, IdentityService identityService) {
    this.directory = directory;
    this.identityService = identityService;
  }

  @Override
  public void run() {
    Map<String, Group> present = new LinkedHashMap<>();
    identityService.createGroupQuery().list().forEach(g -> present.put(g.getId(), g));
    for (Role role : Role.values()) {
      save(present, role.code(), role.label(), "ROLE");
    }
    for (Office office : directory.all()) {
      save(present, office.code(), office.name(), "OFFICE");
    }
  }

  private void save(Map<String, Group> present, String code, String name, String type) {
    Group group = present.get(code);
    if (group == null) {
      group = identityService.newGroup(code);
    } else if (name.equals(group.getName()) && type.equals(group.getType())) {
      return;
    }
    group.setName(name);
    group.setType(type);
    identityService.saveGroup(group);
  }

  static boolean isRole(String code) {
    return Role.find(code).isPresent();
  }

  static String nameOf(String code, OfficeDirectory directory) {
    return Role.find(code)
        .map(Role::label)
        .orElseGet(
            () ->
                code.startsWith(Person.standInOf(""))
                    ? "代理 " + code.substring(Person.standInOf("").length())
                    : directory.nameOf(code));
  }
}
