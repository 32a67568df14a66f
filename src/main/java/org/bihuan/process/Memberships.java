package org.bihuan.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** Whose offices and roles a person acts for. */
public final class Memberships {

  private Memberships() {}

  /** Codes of every group of an account, those that follow from others included. */
  public static List<String> of(String account, IdentityService identityService) {
    return identityService.createGroupQuery().groupMember(account).list().stream()
        .map(Group::getId)
        .toList();
  }
}
