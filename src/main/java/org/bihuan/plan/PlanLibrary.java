package org.bihuan.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.csv.CsvFile;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.WorkingOffices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The plans that a campaign can be started from: each a folder of files. Those in the folder that the
 * setting names win over those of the release; they are read anew each time.
 */
@Component
public class PlanLibrary {

  private static final String RELEASE = "data/plans/";

  private final Path folder;
  private final ResourcePatternResolver resources;
  private final OfficeDirectory directory;
  private final WorkingOffices offices;

  PlanLibrary(
      @Value("${bihuan.plans-folder}") Path folder,
      ResourcePatternResolver resources,
      OfficeDirectory directory,
      WorkingOffices offices) {
    this.folder = folder;
    this.resources = resources;
    this.directory = directory;
    this.offices = offices;
  }

  /** The codes of all plans. */
  public Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try {
      for (Resource file : resources.getResources("classpath*:" + RELEASE + "*/plan.csv")) {
        codes.add(file.getURL().toString().replaceFirst("/plan.csv$", "").replaceFirst(".*/", ""));
      }
      if (Files.isDirectory(folder)) {
        try (Stream<Path> plans = Files.list(folder)) {
          plans
              .filter(Files::isDirectory)
              .map(plan -> plan.getFileName().toString())
              .filter(PlanLibrary::isCode)
              .forEach(codes::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  private static boolean isCode(String name) {
    return name.matches("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*") && name.length() <= 40;
  }

  /** The name of a plan as its own file tells it; its code where that is faulty. */
  public String nameOf(String code) {
    try {
      return new CsvFile(files(code).apply("plan.csv"))
          .read(row -> "name".equals(row.get("key")) ? row.get("value") : "").stream()
          .filter(name -> !name.isEmpty())
          .findFirst()
          .orElse(code);
    } catch (InvalidDataFileException e) {
      return code;
    }
  }

  /**
   * Reads a plan that {@link #codes} names.
   *
   * @throws InvalidDataFileException naming file and line, when it is faulty
   */
  public CampaignPlan read(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException("方案代码“" + code + "”只能用字母、数字和连字符");
    }
    return new PlanReader(new PlanFiles(files(code)), directory, offices).read(code);
  }

  private Function<String, Resource> files(String code) {
    Path own = folder.resolve(code);
    return Files.isDirectory(own)
        ? name -> new FileSystemResource(own.resolve(name))
        : name -> new ClassPathResource(RELEASE + code + '/' + name);
  }
}
