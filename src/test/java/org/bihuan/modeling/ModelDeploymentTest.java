package org.bihuan.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.PlatformTest;
import org.bihuan.startup.StartupRefusedException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Start-up brings what has changed in the folders into the engine and refuses what is broken. */
@PlatformTest
class ModelDeploymentTest {

  private static final String NOWHERE =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="http://bihuan.org/bpmn">
        <process id="broken" isExecutable="true" camunda:historyTimeToLive="P30D">
          <startEvent id="StartEvent_Begun"/>
          <sequenceFlow id="Flow_Lost" sourceRef="StartEvent_Begun" targetRef="Task_Nowhere"/>
        </process>
      </definitions>
      """;

  @Autowired ModelDeployment modelDeployment;
  @Autowired RepositoryService repositoryService;

  private static final String WITHOUT_DAYS =
      NOWHERE.replace("Task_Nowhere", "StartEvent_Begun").replace("P30D", "P1Y");

  static Stream<ModelFile> faultyModels() {
    return Stream.of(
        new ModelFile("broken.bpmn", NOWHERE),
        new ModelFile("broken.bpmn", WITHOUT_DAYS),
        new ModelFile("broken.form", "{"));
  }

  static Stream<ModelFile> malformedModels() {
    return Stream.of(
        new ModelFile("broken.bpmn", "<definitions"), new ModelFile("broken.dmn", "<definitions"));
  }

  @Test
  void startUpHasDeployedEveryModelAndForm() {
    List<String> deployed =
        deployments().stream()
            .flatMap(d -> repositoryService.getDeploymentResources(d.getId()).stream())
            .map(Resource::getName)
            .toList();

    assertThat(deployed)
        .containsAll(ModelFile.in("bpmn", "").stream().map(ModelFile::fileName).toList())
        .containsAll(ModelFile.in("forms", "").stream().map(ModelFile::fileName).toList());
  }

  @Test
  void secondStartDeploysNothingNew() {
    List<String> before = ids();

    modelDeployment.run();

    assertThat(ids()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("faultyModels")
  void faultyModelRefusesTheStartByNameAndLeavesNothingBehind(ModelFile broken) {
    List<String> before = ids();

    assertThatThrownBy(() -> startWith(broken).run())
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageContaining(broken.fileName());
    assertThat(ids()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("malformedModels")
  void malformedModelRefusesTheStartAndLeavesNothingBehind(ModelFile broken) {
    List<String> before = ids();

    assertThatThrownBy(() -> startWith(broken).run())
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageContaining("无法解析，平台没有启动");
    assertThat(ids()).isEqualTo(before);
  }

  /** Start-up as it would be if the file lay in the folders too. */
  private ModelDeployment startWith(ModelFile file) {
    RepositoryService withFile = mock(RepositoryService.class);
    given(withFile.createDeployment())
        .willReturn(
            repositoryService.createDeployment().addString(file.fileName(), file.text()));
    return new ModelDeployment(withFile, new PathMatchingResourcePatternResolver());
  }

  private List<Deployment> deployments() {
    return repositoryService.createDeploymentQuery().deploymentName(ModelDeployment.NAME).list();
  }

  private List<String> ids() {
    return repositoryService.createDeploymentQuery().orderByDeploymentId().asc().list().stream()
        .map(Deployment::getId)
        .toList();
  }
}
