package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.PlatformTest;
import org.bihuan.startup.StartupRefusedException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;

@PlatformTest
class ModelDeploymentTest {

  @Autowired RepositoryService repositoryService;
  @Autowired ResourcePatternResolver resources;

  private Set<String> deployments() {
    return repositoryService.createDeploymentQuery().list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyModelAndFormIsDeployedUnderItsFileName() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String folder : List.of("bpmn", "forms")) {
      try (var paths = Files.list(Path.of(folder))) {
        paths.forEach(path -> files.add(path.getFileName().toString()));
      }
    }
    Set<String> deployed = new TreeSet<>();
    repositoryService
        .createDeploymentQuery()
        .deploymentName(ModelDeployment.NAME)
        .deploymentSource(ModelDeployment.NAME)
        .list()
        .forEach(
            deployment ->
                deployed.addAll(
                    repositoryService.getDeploymentResourceNames(deployment.getId())));

    assertThat(deployed).containsExactlyElementsOf(files);
  }

  @Test
  void secondRunDeploysNothing() {
    Set<String> before = deployments();
    long processes = repositoryService.createProcessDefinitionQuery().count();
    long decisions = repositoryService.createDecisionDefinitionQuery().count();

    new ModelDeployment(repositoryService, resources).run();

    assertThat(deployments()).isNotEmpty().isEqualTo(before);
    assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(processes);
    assertThat(repositoryService.createDecisionDefinitionQuery().count()).isEqualTo(decisions);
  }

  /** A broken file among the others: the engine itself refuses it. */
  private ModelDeployment withFile(String name, String text) {
    RepositoryService withFile = mock(RepositoryService.class);
    when(withFile.createDeployment())
        .thenReturn(repositoryService.createDeployment().addString(name, text));
    return new ModelDeployment(withFile, resources);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "broken.bpmn | <definitions",
        "broken.bpmn | no XML at all",
        "broken.bpmn | <a/>"
      })
  void brokenProcessKeepsThePlatformFromStartingAndIsNamed(String name, String text) {
    Set<String> before = deployments();

    assertThatExceptionOfType(StartupRefusedException.class)
        .isThrownBy(() -> withFile(name, text).run())
        .withMessageStartingWith("模型文件 " + name + " 无法解析，平台没有启动：")
        .satisfies(refused -> assertThat(refused.remedy()).contains("Camunda Modeler"));
    assertThat(deployments()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "broken.dmn | <definitions",
        "broken.dmn | <a/>"
      })
  void brokenDecisionKeepsThePlatformFromStartingAndIsNamed(String name, String text) {
    Set<String> before = deployments();

    assertThatExceptionOfType(StartupRefusedException.class)
        .isThrownBy(() -> withFile(name, text).run())
        .withMessageContaining(name);
    assertThat(deployments()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"broken.form | {", "broken.form | []"})
  void brokenFormKeepsThePlatformFromStartingAndIsNamed(String name, String text) {
    Set<String> before = deployments();

    assertThatExceptionOfType(StartupRefusedException.class)
        .isThrownBy(() -> withFile(name, text).run())
        .withMessageContaining(name);
    assertThat(deployments()).isEqualTo(before);
  }
}
