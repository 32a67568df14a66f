package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.process.access.Visitor.Part;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ModelerDeploymentTest {

  private static final String FILE = "hazard-rectification.bpmn";

  @Autowired Platform platform;
  @Autowired RepositoryService repositoryService;

  private static String original() throws IOException {
    return Files.readString(Path.of("bpmn", FILE));
  }

  /** As Camunda Modeler does it. */
  private HttpResponse<String> deploy(String person, String model) {
    return Visitor.program(platform.url(), person)
        .upload(
            "/engine-rest/deployment/create",
            Part.text("deployment-name", "hazard-rectification"),
            Part.text("deployment-source", "Camunda Modeler"),
            Part.text("enable-duplicate-filtering", "true"),
            new Part(FILE, FILE, "application/octet-stream", model));
  }

  private ProcessDefinition latest() {
    return repositoryService
        .createProcessDefinitionQuery()
        .processDefinitionKey("hazard-rectification")
        .latestVersion()
        .singleResult();
  }

  @Test
  void modelerDeploysAndTheNextHazardFollowsTheNewModel() throws IOException {
    Visitor modeler = Visitor.program(platform.url(), "modeler");
    assertThat(modeler.get("/engine-rest/version").statusCode()).isEqualTo(200);
    assertThat(modeler.get("/engine-rest/deployment?maxResults=0").statusCode()).isEqualTo(200);
    String before = latest().getId();
    String running = platform.report("gonggong-anquan-ban-1", platform.facts());
    try {
      String changed = original().replace("name=\"核实隐患\"", "name=\"核实隐患（新）\"");
      HttpResponse<String> answer = deploy("modeler", changed);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(latest().getId()).isNotEqualTo(before);

      JsonNode task =
          platform.task(platform.report("gonggong-anquan-ban-1", platform.facts()));
      assertThat(task.get("name").asText()).isEqualTo("核实隐患（新）");
      assertThat(platform.task(running).get("name").asText()).isEqualTo("核实隐患");
    } finally {
      assertThat(deploy("modeler", original()).statusCode()).isEqualTo(200);
    }
    assertThat(
            platform
                .task(platform.report("gonggong-anquan-ban-1", platform.facts()))
                .get("name")
                .asText())
        .isEqualTo("核实隐患");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gonggong-anquan-ban-1", "anweiban-1", "supervisor", "leader", "shequ-1-1"})
  void nobodyElseDeploys(String person) throws IOException {
    long before = repositoryService.createDeploymentQuery().count();
    assertThat(deploy(person, original().replace("核实隐患", "x")).statusCode()).isEqualTo(403);
    assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
  }
}
