package org.bihuan.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.organisation.KnownOffices;
import org.springframework.core.io.FileSystemResource;

/** A folder of a plan's files that a test may break. */
record PlanFolder(Path path) {

  static final Path RELEASE = Path.of("src/main/resources/data/plans/2020-2022");

  /** A copy of the released plan. */
  static PlanFolder copyOfRelease(Path target) {
    try (var files = Files.list(RELEASE)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PlanFolder(target);
  }

  static CampaignPlan release() {
    return new PlanFolder(RELEASE).read();
  }

  CampaignPlan read() {
    return new PlanReader(
            new PlanFiles(name -> new FileSystemResource(path.resolve(name))),
            KnownOffices.directory(),
            KnownOffices.working())
        .read("test");
  }

  /** Replaces a piece of a file that must be there. */
  void replace(String file, String piece, String by) {
    String text = text(file);
    if (!text.contains(piece)) {
      throw new AssertionError(file + " has no " + piece);
    }
    write(file, text.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(by)));
  }

  /** Puts a line after the last one and tells its number. */
  long append(String file, String line) {
    String text = text(file);
    write(file, text + line + "\n");
    return text.lines().count() + 1;
  }

  String text(String file) {
    try {
      return Files.readString(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(path.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String file) {
    try {
      Files.delete(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first line that holds a text. */
  long line(String file, String text) {
    long line = 1;
    for (String one : text(file).split("\n", -1)) {
      if (one.contains(text)) {
        return line;
      }
      line++;
    }
    throw new AssertionError(file + " has no " + text);
  }
}
