package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.people.AccountStore;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class OwnAccountTest {

  @Autowired Platform platform;
  @Autowired IdentityService identityService;
  @Autowired AccountStore accounts;

  private void person(String id) {
    assertThat(
            platform
                .post(
                    "admin",
                    "/engine-rest/user/create",
                    Map.of(
                        "profile",
                        Map.of("id", id, "firstName", "试", "lastName", "用"),
                        "credentials",
                        Map.of("password", Platform.PASSWORD)))
                .status())
        .isEqualTo(204);
    assertThat(
            platform
                .send("admin", "PUT", "/engine-rest/group/caizheng-suo/members/" + id, null)
                .status())
        .isEqualTo(204);
    accounts.requireNewPassword(id, false);
  }

  @Test
  void personDoesNotDeleteTheOwnAccount() {
    person("selbst-1");
    assertThat(platform.send("selbst-1", "DELETE", "/engine-rest/user/selbst-1", null).status())
        .isEqualTo(403);
    assertThat(identityService.createUserQuery().userId("selbst-1").count()).isEqualTo(1);
  }

  @Test
  void ownProfileGivesNoOtherAccountAndNoGroup() {
    person("selbst-2");
    platform.send(
        "selbst-2",
        "PUT",
        "/engine-rest/user/selbst-2/profile",
        Map.of("id", "admin", "firstName", "x", "lastName", "x"));
    assertThat(identityService.createUserQuery().userId("admin").singleResult().getFirstName())
        .isEqualTo("系统");
    assertThat(identityService.createGroupQuery().groupMember("selbst-2").list())
        .extracting(group -> group.getId())
        .containsExactlyInAnyOrder("caizheng-suo", "staff");
  }

  @Test
  void passwordIsNotChangedWithoutTheOldOne() {
    person("selbst-3");
    assertThat(
            platform
                .send(
                    "selbst-3",
                    "PUT",
                    "/engine-rest/user/selbst-3/credentials",
                    Map.of("password", "neues-passwort", "authenticatedUserPassword", "falsch"))
                .status())
        .isBetween(400, 499);
    assertThat(identityService.createUserQuery().userId("selbst-3").singleResult().getPassword())
        .isNotBlank();
  }
}
