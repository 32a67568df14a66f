package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's web applications speak Chinese throughout: every text of the vendor has its own. */
class LocaleTest {

  private static final String FOLDER = "META-INF/resources/webjars/camunda/app/%s/locales/";

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|\\{\\d+}");

  /** Needs no Chinese: signs, numbers, the abbreviations that people know and a product's name. */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(\\b(ID|URL|URI|JSON|CSV|XML|BPMN|CMMN|DMN|DRD|REST|Optimize)\\b|[^\\p{Alpha}])+");

  /** Means the same in every language: a name from code or a pattern of a date. */
  private static final Pattern IDENTIFIER_OR_PATTERN =
      Pattern.compile("\\w*([a-z][A-Z]|_|\\w\\.\\w)[\\w.]*|[yYMDdHhms:/'T.\\[\\] -]{5,}");

  /** In the date locales: what moment.js replaces. */
  private static final Pattern DATE_FORMAT = Pattern.compile("[YMDdHhmsLT:/ -]+|\\d+");

  @ParameterizedTest
  @CsvSource({"tasklist, 412", "welcome, 172", "cockpit, 2460", "admin, 575"})
  void everyTextOfTheVendorHasOneInChinese(String app, int labels) throws IOException {
    Map<String, String> chinese = texts(chinese(app));

    assertThat(chinese(app).path("labels")).hasSize(labels);
    assertThat(chinese.keySet()).isEqualTo(texts(vendor(app)).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  void placeholdersAreKept(String app) throws IOException {
    assertThat(changedPlaceholders(texts(vendor(app)), texts(chinese(app)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  void noTextIsLeftUntranslated(String app) throws IOException {
    assertThat(untranslated(texts(vendor(app)), texts(chinese(app)))).isEmpty();
  }

  private static final List<String> APPS = List.of("tasklist", "welcome", "cockpit", "admin");

  /** Read differently by staff, who start work, and by supervisors, who start instances. */
  private static final Set<String> OF_EACH_AUDIENCE =
      Set.of("/labels/START", "/labels/CURRENT_GROUPS", "/labels/GROUPS_ADD");

  @Test
  void sameTextReadsTheSameInEveryApplication() throws IOException {
    Map<String, String> first = new TreeMap<>();
    Map<String, String> differing = new TreeMap<>();
    for (String app : APPS) {
      Map<String, String> vendor = texts(vendor(app));
      texts(chinese(app))
          .forEach(
              (key, text) -> {
                String known = first.putIfAbsent(key + "\n" + vendor.get(key), text);
                if (known != null && !known.equals(text) && !OF_EACH_AUDIENCE.contains(key)) {
                  differing.put(app + key, known + " / " + text);
                }
              });
    }
    assertThat(differing).isEmpty();
  }

  /** Terms as the trade and Chinese users of workflow software know them. */
  @ParameterizedTest
  @CsvSource({
    "cockpit admin, process instance, 流程实例",
    "cockpit admin, process definition, 流程定义",
    "tasklist welcome cockpit admin, deployment, 部署",
    "tasklist welcome cockpit admin, incident, 异常",
    "tasklist welcome cockpit admin, decision, 决策",
    "tasklist welcome cockpit admin, variable, 变量",
    "tasklist welcome cockpit admin, job, 作业",
    "tasklist welcome cockpit admin, assignee, 办理人",
    "tasklist welcome cockpit admin, claim, 签收",
    "tasklist welcome cockpit admin, delegate, 委派",
    "tasklist welcome cockpit admin, comment, 批注",
    "tasklist welcome cockpit admin, tenant, 租户",
    "tasklist welcome cockpit admin, business key, 业务编号",
    "tasklist welcome cockpit admin, retries, 重试",
    "tasklist welcome cockpit admin, suspended, 暂停",
    "tasklist welcome cockpit admin, migration, 迁移",
    "tasklist welcome cockpit admin, annotation, 备注"
  })
  void termIsTheSameEverywhere(String apps, String term, String expected) throws IOException {
    Pattern whole = Pattern.compile("(?i)\\b" + term + "s?\\b");
    Map<String, String> others = new TreeMap<>();
    int found = 0;
    for (String app : apps.split(" ")) {
      Map<String, String> chinese = texts(chinese(app));
      for (Map.Entry<String, String> vendor : texts(vendor(app)).entrySet()) {
        String text = chinese.get(vendor.getKey());
        String english = PLACEHOLDER.matcher(vendor.getValue()).replaceAll("");
        if (whole.matcher(english).find() && !text.isBlank()) {
          found++;
          if (!text.contains(expected)) {
            others.put(app + vendor.getKey(), text);
          }
        }
      }
    }
    assertThat(others).isEmpty();
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{count}} tasks        | 任务
          {{count}} tasks        | {{coutn}} 项任务
          in %s                  | 后
          {0} of {1}             | 第 {0} 项
          Tasks                  | {{count}} 项任务
          """)
  void changedPlaceholderIsReported(String vendor, String chinese) {
    assertThat(changedPlaceholders(Map.of("/labels/A", vendor), Map.of("/labels/A", chinese)))
        .containsExactly("/labels/A");
  }

  @ParameterizedTest
  @CsvSource({
    "{{ count }} tasks, {{count}} 项任务",
    "{{a}} by {{b}}, 由 {{b}} 办理的 {{a}}",
    "in %s, %s后"
  })
  void movedPlaceholderIsKept(String vendor, String chinese) {
    assertThat(changedPlaceholders(Map.of("/labels/A", vendor), Map.of("/labels/A", chinese)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/labels/A, Tasks, Tasks",
    "/labels/A, Tasks, ''",
    "/labels/A, Tasks, ' '",
    "/labels/A, Tasks, 7",
    "/labels/A, OK, OK",
    "/labels/A, Task ID, Task ID",
    "/labels/A, <null>, <null>",
    "/labels/A, Count {{n}}, Count {{n}}",
    "/labels/A, taskName, taskNames",
    "/dateLocales/months/0, January, January",
    "/dateLocales/calendar/sameDay, [Today at] LT, [Today at] LT"
  })
  void untranslatedTextIsReported(String key, String vendor, String chinese) {
    assertThat(untranslated(Map.of(key, vendor), Map.of(key, chinese))).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "/labels/A, Tasks, 任务",
    "/labels/A, Task ID, 任务 ID",
    "/labels/A, ID*, ID*",
    "/labels/A, <=, <=",
    "/labels/A, ' out of ', ' / '",
    "/labels/A, {{a}} / {{b}}, {{a}} / {{b}}",
    "/labels/A, '', ''",
    "/labels/A, s, ''",
    "/labels/A, taskName, taskName",
    "/labels/A, yyyy-MM-dd, yyyy-MM-dd",
    "/labels/BANNER_A, Please buy, ''",
    "/dateLocales/longDateFormat/L, DD/MM/YYYY, YYYY/MM/DD",
    "/dateLocales/week/dow, 1, 1"
  })
  void textThatNeedsNoChineseIsNot(String key, String vendor, String chinese) {
    assertThat(untranslated(Map.of(key, vendor), Map.of(key, chinese))).isEmpty();
  }

  private static JsonNode vendor(String app) throws IOException {
    return read(FOLDER.formatted(app) + "en.json");
  }

  private static JsonNode chinese(String app) throws IOException {
    return read(FOLDER.formatted(app) + "zh.json");
  }

  /** Reads from the class path; the vendor's files begin with a byte order mark. */
  private static JsonNode read(String resource) throws IOException {
    try (InputStream stream = LocaleTest.class.getClassLoader().getResourceAsStream(resource)) {
      assertThat(stream).as(resource).isNotNull();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode locale = new ObjectMapper().readTree(text.replaceFirst("^\\uFEFF", ""));
      Map<String, JsonNode> parts = new TreeMap<>();
      for (String part : List.of("labels", "dateLocales")) {
        if (locale.has(part)) {
          parts.put(part, locale.get(part));
        }
      }
      return new ObjectMapper().valueToTree(parts);
    }
  }

  /** Every text by its place, for example {@code /labels/OK}, {@code /dateLocales/months/0}. */
  private static Map<String, String> texts(JsonNode locale) {
    Map<String, String> texts = new TreeMap<>();
    collect("", locale, texts);
    return texts;
  }

  private static void collect(String place, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(place, node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(place + "/" + i, node.get(i), texts);
      }
    } else {
      node.fields().forEachRemaining(f -> collect(place + "/" + f.getKey(), f.getValue(), texts));
    }
  }

  private static List<String> changedPlaceholders(
      Map<String, String> vendor, Map<String, String> chinese) {
    return chinese.keySet().stream()
        .filter(key -> !placeholders(chinese.get(key)).equals(placeholders(vendor.get(key))))
        .toList();
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group().replaceAll("\\s", ""))
        .sorted()
        .toList();
  }

  private static List<String> untranslated(
      Map<String, String> vendor, Map<String, String> chinese) {
    return chinese.keySet().stream()
        .filter(key -> !needsNoMore(key, vendor.get(key), chinese.get(key)))
        .toList();
  }

  private static boolean needsNoMore(String key, String vendor, String chinese) {
    if (chinese.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)) {
      return true;
    }
    if (key.startsWith("/dateLocales/")) {
      return DATE_FORMAT.matcher(chinese).matches();
    }
    if (chinese.isBlank()) {
      // Chinese has no plural ending.
      return vendor.isBlank() || vendor.equals("s") || key.startsWith("/labels/BANNER_");
    }
    String words = PLACEHOLDER.matcher(chinese).replaceAll("");
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      // A sign says it, for example a stroke between two numbers.
      return true;
    }
    return chinese.equals(vendor)
        && (NEUTRAL.matcher(PLACEHOLDER.matcher(chinese).replaceAll("1")).matches()
            || IDENTIFIER_OR_PATTERN.matcher(chinese).matches());
  }
}
