package org.bihuan.modeling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.startup.StartupRefusedException;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what has changed in {@code bpmn/} and {@code forms/} since the last start. Folders of those
 * names in the working directory win over those in the jar. What a modeler has deployed since then
 * under another name stays the latest version until the file changes.
 */
@Component
@Order(StartupStep.Position.MODELS)
class ModelDeployment implements StartupStep {

  /** Name and source of the deployments of start-up; a modeler's carry others. */
  static final String NAME = "bihuan";

  private static final Map<String, String> FOLDERS =
      Map.of("bpmn", ".*\\.(bpmn|dmn)", "forms", ".*\\.(form|html)");

  private static final Pattern FILE_NAME =
      Pattern.compile("[^\\s'\"/\\\\]+\\.(bpmn|dmn|form|html)\\b");

  private final RepositoryService repositoryService;
  private final ResourcePatternResolver resources;

  ModelDeployment(RepositoryService repositoryService, ResourcePatternResolver resources) {
    this.repositoryService = repositoryService;
    this.resources = resources;
  }

  @Override
  public void run() {
    DeploymentBuilder deployment =
        repositoryService
            .createDeployment()
            .name(NAME)
            .source(NAME)
            .enableDuplicateFiltering(true);
    Map<String, Resource> files = files();
    files.forEach((name, file) -> deployment.addString(name, content(file)));
    try {
      deployment.deploy();
    } catch (RefusedInputException e) {
      throw new StartupRefusedException(
          "模型有误，平台没有启动：" + e.getMessage(), "用 Camunda Modeler 打开该文件，按行号改正后重新启动。", e);
    } catch (ParseException e) {
      String file =
          e.getResorceReports().isEmpty() ? "" : e.getResorceReports().get(0).getResourceName();
      throw refused(file, e);
    } catch (ProcessEngineException e) {
      throw refused(fileNamedIn(e), e);
    }
  }

  /** The file that the engine speaks of where it says only in words which one it cannot read. */
  private static String fileNamedIn(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      Matcher file = FILE_NAME.matcher(String.valueOf(t.getMessage()));
      if (file.find()) {
        return file.group();
      }
    }
    return "";
  }

  private static StartupRefusedException refused(String file, ProcessEngineException e) {
    String where = file.isEmpty() ? "模型" : "模型文件 " + file + " ";
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new StartupRefusedException(
        where + "无法解析，平台没有启动：" + root.getMessage(),
        "用 Camunda Modeler 打开该文件，按提示改正后重新启动。",
        e);
  }

  private Map<String, Resource> files() {
    Map<String, Resource> files = new TreeMap<>();
    FOLDERS.forEach(
        (folder, pattern) -> {
          for (Resource resource : folder(folder)) {
            String name = String.valueOf(resource.getFilename());
            if (name.matches(pattern)) {
              files.put(name, resource);
            }
          }
        });
    return files;
  }

  private Resource[] folder(String name) {
    try {
      Path beside = Path.of(name);
      if (Files.isDirectory(beside)) {
        try (var paths = Files.list(beside)) {
          return paths.sorted().map(FileSystemResource::new).toArray(Resource[]::new);
        }
      }
      return resources.getResources("classpath:" + name + "/*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Resource resource) {
    try (InputStream stream = resource.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
