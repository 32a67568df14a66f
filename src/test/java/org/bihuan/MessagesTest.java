package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform's own pages say everything in Chinese first, and everything of it in English too. */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern USE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  /** Names that are the same in every language. */
  private static final Pattern NAMES = Pattern.compile("[A-Z]+|[^\\p{Alpha}]+");

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES, 2)) {
      return files
          .map(RESOURCES::relativize)
          .map(Path::toString)
          .filter(name -> name.matches("(messages/)?\\w+\\.properties"))
          .filter(name -> !name.contains("_en"))
          .map(name -> name.replace(".properties", ""))
          .toList()
          .stream();
    }
  }

  private static Properties bundle(String name) {
    Properties properties = new Properties();
    try (var reader =
        Files.newBufferedReader(
            RESOURCES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsThereInBothLanguages(String name) {
    Properties chinese = bundle(name);
    Properties english = bundle(name + "_en");

    assertThat(chinese).isNotEmpty();
    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key))));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseTextsAreChineseAndEnglishOnesAreNot(String name) {
    bundle(name)
        .forEach(
            (key, text) ->
                assertThat(isChinese(text.toString()) || NAMES.matcher(text.toString()).matches())
                    .as("%s=%s", key, text)
                    .isTrue());
    bundle(name + "_en")
        .forEach((key, text) -> assertThat(isChinese(text.toString())).as("%s", key).isFalse());
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  @Test
  void everyTextThatAPageNamesIsThere() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    bundles().forEach(name -> known.addAll(bundle(name).stringPropertyNames()));
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".html")).toList()) {
        USE.matcher(Files.readString(page)).results().map(use -> use.group(1)).forEach(used::add);
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(known).containsAll(used);
  }
}
