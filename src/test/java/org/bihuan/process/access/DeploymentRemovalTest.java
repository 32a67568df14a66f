package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.process.access.Visitor.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DeploymentRemovalTest {

  private static final String FILE = "hazard-rectification.bpmn";

  @Autowired Platform platform;

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

  @Test
  void modelerDoesNotDeleteADeploymentWithTheHazardsThatFollowIt() throws IOException {
    String deployment = null;
    try {
      HttpResponse<String> answer =
          deploy("modeler", original().replace("name=\"核实隐患\"", "name=\"核实隐患（删）\""));
      deployment = Visitor.stranger("").json(answer).get("id").asText();
      String number = platform.report("gonggong-anquan-ban-1", platform.facts());

      String path = "/engine-rest/deployment/" + deployment;
      for (String query : List.of("?cascade=true", "?cascade=true&skipCustomListeners=true")) {
        assertThat(platform.send("modeler", "DELETE", path + query, null).status()).isEqualTo(403);
      }
      assertThat(platform.tasks(number)).hasSize(1);
    } finally {
      deploy("modeler", original());
    }
  }
}
