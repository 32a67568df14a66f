package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FrontDoorTest {

  private static final String HTML = "text/html,application/xhtml+xml";
  private static final String PROFILE =
      "{\"profile\":{\"id\":\"angreifer\",\"firstName\":\"x\",\"lastName\":\"x\"},"
          + "\"credentials\":{\"password\":\"angreifer-12345\"}}";

  @Autowired Platform platform;
  @Autowired IdentityService identityService;

  private Visitor stranger() {
    return Visitor.stranger(platform.url());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/engine/default/task",
        "/engine-rest/version",
        "/engine-rest/metrics",
        "/engine-rest/schema/log",
        "/engine-rest/telemetry/data",
        "/engine-rest/user",
        "/engine-rest/identity/password-policy",
        "/engine-rest/optimize/process-instance/running",
        "/camunda/api/engine/engine",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/admin/auth/user/default",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/admin/setup/default/user/create",
        "/api/hazards",
        "/api/hazards/QY-2026-000001",
        "/api/enterprises",
        "/api/reports",
        "/api/ledger/export.xlsx",
        "/api/ledger/reconciliation",
        "/api/papers",
        "/api/papers/templates/bulletin.docx",
        "/api/audit/verification",
        "/api/inspections/JC-2026-000001/draw",
        "/js/reports.js",
        "/report/anything",
        "/api/docs",
        "/api/docs.yaml",
        "/v3/api-docs",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/mappings",
        "/nothing/here"
      })
  void programWithoutSignInIsToldToSignIn(String path) {
    HttpResponse<String> answer = stranger().get(path, "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("请先登录");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/camunda",
        "/camunda/",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/",
        "/camunda/app/admin/default/setup/",
        "/camunda/app/welcome/default/",
        "/camunda/lib/deps.js",
        "/swagger-ui/index.html",
        "/swagger-ui.html",
        "/webjars/swagger-ui/index.html",
        "/actuator/env",
        "/hazards/QY-2026-000001",
        "/worklist",
        "/leave",
        "/enterprises",
        "/assessment",
        "/ledger",
        "/papers",
        "/audit",
        "/inspections",
        "/reports",
        "/reports/poster",
        "/returns",
        "/people",
        "/account",
        "/notices",
        "/m/"
      })
  void browserWithoutSignInIsLedToTheSignInPage(String path) {
    HttpResponse<String> answer = stranger().get(path, "Accept", HTML);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health", "/login", "/css/bihuan.css", "/report", "/report/state", "/self", "/js/self.js"
      })
  void healthAndSignInPageAreOpen(String path) {
    HttpResponse<String> answer = stranger().get(path, "Accept", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("components").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingIsChangedWithoutSignIn(String method) {
    for (String path :
        List.of(
            "/engine-rest/user/create",
            "/engine-rest/deployment/create",
            "/engine-rest/process-definition/key/hazard-rectification/start",
            "/engine-rest/message",
            "/camunda/api/engine/engine/default/user/create",
            "/api/hazards",
            "/api/enterprises",
            "/api/assessment/published",
            "/api/ledger/import",
            "/api/papers",
            "/api/reports",
            "/actuator/shutdown")) {
      assertThat(stranger().send(method, path, "{}").statusCode()).as(path).isIn(401, 403);
    }
  }

  @Test
  void refusalOfAnUnknownAndOfAKnownAccountLookAlike() {
    Platform.Answer unknown = refusedBasic("niemand-9");
    Platform.Answer known = refusedBasic("shequ-2-2");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(known.status()).isEqualTo(401);
    assertThat(known.text()).isEqualTo(unknown.text()).contains("账号或密码不正确");
  }

  @Test
  void repeatedRefusalDoesNotTellWhichAccountsExist() {
    refusedBasic("niemand-7");
    refusedBasic("shequ-3-2");
    assertThat(refusedBasic("shequ-3-2").text()).isEqualTo(refusedBasic("niemand-7").text());
  }

  private Platform.Answer refusedBasic(String account) {
    String token =
        Base64.getEncoder()
            .encodeToString((account + ":falsch").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        stranger().get("/engine-rest/task", "Authorization", "Basic " + token);
    return new Platform.Answer(answer.statusCode(), null, answer.body());
  }

  @Test
  void wrongPasswordInTheFormLeadsBackWithoutASession() {
    Visitor visitor = stranger();
    HttpResponse<String> answer = visitor.signIn("niemand-8", "falsch");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login?error");
    assertThat(visitor.get("/api/hazards").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "admin' or '1'='1", "*", "camunda-admin", "ADMIN"})
  void oddAccountNamesDoNotSignIn(String account) {
    Visitor visitor = stranger();
    assertThat(location(visitor.signIn(account, Platform.PASSWORD))).isEqualTo("/login?error");
    assertThat(visitor.get("/api/hazards").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin//setup/default/user/create",
        "//camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup;x=y/default/user/create",
        "/camunda/api/admin;x=y/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create;x=y",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/setup%2Fdefault/user/create",
        "/camunda/api/admin/setup/default/user/create%2F",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/x/../setup/default/user/create",
        "/camunda/api/admin/%2e/setup/default/user/create",
        "/camunda/api/admin/SETUP/default/user/create",
        "/CAMUNDA/API/ADMIN/SETUP/default/user/create",
        "/camunda/api/admin/setup/default/user/create?x=y",
        "/camunda/api/admin/setup/default/user/create.json",
        "/camunda/api/admin/setup%00/default/user/create",
        "/camunda/api/cockpit/setup/default/user/create",
        "/camunda/api/tasklist/setup/default/user/create",
        "/camunda/api/welcome/setup/default/user/create",
        "/camunda/api/setup/default/user/create",
        "/camunda/app/admin/setup/default/user/create"
      })
  void nobodyCreatesAnAdministratorByTheSetup(String path) {
    for (Visitor visitor :
        List.of(
            stranger(),
            Visitor.program(platform.url(), "caizheng-suo-1"),
            Visitor.program(platform.url(), "admin"),
            Visitor.browser(platform.url(), "caizheng-suo-1"),
            Visitor.browser(platform.url(), "admin"))) {
      assertThat(visitor.post(path, PROFILE).statusCode()).as(path).isGreaterThanOrEqualTo(400);
      assertThat(identityService.createUserQuery().userId("angreifer").count()).isZero();
    }
  }

  @Test
  void applicationsOwnSignInIsClosed() {
    for (Visitor visitor : List.of(stranger(), Visitor.browser(platform.url(), "leader"))) {
      for (String path :
          List.of(
              "/camunda/api/admin/auth/user/default/login/tasklist",
              "/camunda/api/admin/auth/user/default/login/admin/",
              "/camunda/api/admin/auth/user/default/login/cockpit")) {
        assertThat(
                visitor
                    .post(
                        path,
                        "username=admin&password=bihuan",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                    .statusCode())
            .isIn(401, 403);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, http://localhost",
    "Origin, http://localhost:1",
    "Origin, not a url",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void changeAskedByAnotherSiteIsRefused(String header, String value) {
    Visitor browser = Visitor.browser(platform.url(), "chengguan-ban-1");
    for (String path :
        List.of("/engine-rest/task", "/api/hazards", "/logout", "/login",
            "/camunda/api/engine/engine/default/task")) {
      HttpResponse<String> answer = browser.post(path, "{}", header, value);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("请求来自其他网站");
    }
    assertThat(browser.get("/api/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void changeAskedByTheOwnPagesIsAccepted() {
    Visitor browser = Visitor.browser(platform.url(), "chengguan-ban-1");
    assertThat(browser.post("/engine-rest/task", "{}", "Origin", platform.url()).statusCode())
        .isEqualTo(200);
    assertThat(
            browser.post("/engine-rest/task", "{}", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(200);
    assertThat(
            browser
                .post(
                    "/camunda/api/engine/engine/default/task",
                    "{}",
                    "Sec-Fetch-Site",
                    "same-origin",
                    "Origin",
                    platform.url())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void applicationsInterfaceWantsItsToken() {
    Visitor browser = Visitor.browser(platform.url(), "chengguan-ban-1");
    String session = browser.cookie("JSESSIONID");
    HttpResponse<String> answer =
        stranger()
            .post(
                "/camunda/api/engine/engine/default/task",
                "{}",
                "Cookie",
                "JSESSIONID=" + session);
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    HttpResponse<String> answer = stranger().signIn("chengguan-ban-1", Platform.PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
        .isNotEmpty()
        .allSatisfy(
            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
  }

  @Test
  void sessionIsRenewedOnSignIn() {
    Visitor visitor = stranger();
    visitor.get("/", "Accept", HTML);
    String before = visitor.cookie("JSESSIONID");
    visitor.signIn("chengguan-ban-1", Platform.PASSWORD);
    assertThat(before).isNotNull();
    assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/default/logout"})
  void signingOutEndsTheSessionEverywhere(String path) {
    Visitor browser = Visitor.browser(platform.url(), "chengguan-ban-1");
    assertThat(browser.get("/api/hazards").statusCode()).isEqualTo(200);
    String session = browser.cookie("JSESSIONID");

    assertThat(browser.post(path, "").statusCode()).isBetween(200, 399);

    Visitor old = stranger();
    for (String page :
        List.of(
            "/api/hazards", "/engine-rest/task", "/camunda/api/engine/engine/default/task",
            "/camunda/app/tasklist/default/")) {
      assertThat(old.get(page, "Cookie", "JSESSIONID=" + session).statusCode())
          .as(page)
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban-1, tasklist",
    "anweiban-1, tasklist",
    "shequ-1-1, tasklist",
    "supervisor, cockpit",
    "leader, cockpit",
    "modeler, cockpit",
    "admin, welcome"
  })
  void everybodyIsLedToWhereTheWorkIs(String person, String application) {
    Visitor browser = Visitor.browser(platform.url(), person);
    HttpResponse<String> answer = browser.get("/", "Accept", HTML);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/camunda/app/" + application + "/default/");
    assertThat(browser.get(location(answer), "Accept", HTML).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caizheng-suo-1", "supervisor", "leader", "modeler", "anweiban-1"})
  void onlyAdministratorsManagePeople(String person) {
    long users = identityService.createUserQuery().count();
    assertThat(
            List.of(
                platform.post(person, "/engine-rest/user/create", PROFILE).status(),
                platform
                    .send(
                        person,
                        "PUT",
                        "/engine-rest/group/camunda-admin/members/" + person,
                        null)
                    .status(),
                platform
                    .send(person, "PUT", "/engine-rest/group/supervisor/members/" + person, null)
                    .status(),
                platform
                    .post(
                        person,
                        "/engine-rest/authorization/create",
                        Map.of(
                            "type", 1, "permissions", List.of("ALL"), "userId", person,
                            "resourceType", 6, "resourceId", "*"))
                    .status(),
                platform.send(person, "DELETE", "/engine-rest/user/shequ-2-1", null).status()))
        .containsOnly(403);
    assertThat(identityService.createUserQuery().count()).isEqualTo(users);
    assertThat(identityService.createUserQuery().memberOfGroup("camunda-admin").count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/env", "/beans", "/heapdump", "/mappings", "/loggers", "/shutdown"})
  void serverShowsNothingOfItsInside(String endpoint) {
    assertThat(platform.get("admin", "/actuator" + endpoint).status()).isEqualTo(404);
    assertThat(platform.get("caizheng-suo-1", "/actuator" + endpoint).status()).isEqualTo(404);
  }
}
