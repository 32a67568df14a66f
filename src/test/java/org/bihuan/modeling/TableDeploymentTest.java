package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A faulty table is refused by every route of deployment, with all that came with it. */
@PlatformTest
class TableDeploymentTest {

  private static final String ID = "probe-table";

  private static final String SOUND =
      new TableText("UNIQUE", "专题:string")
          .of(ID)
          .row("\"a\"", "\"x\"")
          .row("not(\"a\")", "\"y\"")
          .text();

  private static final String CONFLICTING =
      new TableText("UNIQUE", "专题:string")
          .of(ID)
          .row("\"a\"", "\"x\"")
          .row("not(\"a\")", "\"y\"")
          .row("\"a\",\"b\"", "\"z\"")
          .text();

  @Autowired Platform platform;
  @Autowired RepositoryService repositoryService;
  @Autowired DecisionService decisionService;

  @AfterEach
  void takeBack() {
    repositoryService.createDeploymentQuery().deploymentName("probe").list()
        .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
  }

  private HttpResponse<String> deploy(String person, Map<String, String> files) throws Exception {
    StringBuilder body = new StringBuilder();
    body.append("--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n");
    files.forEach(
        (name, text) ->
            body.append("--x\r\nContent-Disposition: form-data; name=\"" + name)
                .append("\"; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n"));
    body.append("--x--\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.url() + "/engine-rest/deployment/create"))
            .header("Authorization", Platform.basic(person))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private long versions() {
    return repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(ID).count();
  }

  @Test
  void soundTableIsDeployedAndTakesEffect() throws Exception {
    HttpResponse<String> answer = deploy("modeler", Map.of("probe.dmn", SOUND));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            decisionService
                .evaluateDecisionTableByKey(ID, Map.of("c0", "b"))
                .<String>getSingleEntry())
        .isEqualTo("y");
  }

  @Test
  void conflictingTableIsRefusedWithItsRulesAndWithEverythingElse() throws Exception {
    deploy("modeler", Map.of("probe.dmn", SOUND));
    String other = SOUND.replace(ID, "other-probe");

    HttpResponse<String> answer =
        deploy("modeler", Map.of("probe.dmn", CONFLICTING, "other.dmn", other));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("probe.dmn：决策表 probe-table 第 1 行与第 3 行冲突：专题 “a” 时同时命中")
        .contains("第 2 行与第 3 行冲突：专题 “b” 时同时命中");
    assertThat(versions()).isEqualTo(1);
    assertThat(
            repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("other-probe")
                .count())
        .isZero();
  }

  @Test
  void tableIsVerifiedWhenItIsDeployedFromWithin() {
    assertThatThrownBy(
            () ->
                repositoryService
                    .createDeployment()
                    .name("probe")
                    .addString("probe.dmn", CONFLICTING)
                    .deploy())
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("第 1 行与第 3 行冲突");
    assertThat(versions()).isZero();
  }

  @Test
  void tableWithGapsOnlyGoesThrough() throws Exception {
    String gaps =
        new TableText("UNIQUE", "数:integer").of(ID).row("< 3", "\"x\"").row("> 5", "\"y\"").text();

    assertThat(deploy("modeler", Map.of("probe.dmn", gaps)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gonggong-anquan-ban-1", "anweiban-1", "supervisor", "leader"})
  void nobodyElseDeploysATable(String person) throws Exception {
    assertThat(deploy(person, Map.of("probe.dmn", SOUND)).statusCode()).isEqualTo(403);
    assertThat(versions()).isZero();
  }

  @Test
  void fileThatIsNoModelIsRefusedByName() throws Exception {
    HttpResponse<String> answer = deploy("modeler", Map.of("probe.dmn", "no XML"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("模型文件 probe.dmn 无法解析，不是有效的 DMN");
    assertThat(versions()).isZero();
  }
}
