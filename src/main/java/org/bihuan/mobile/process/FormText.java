package org.bihuan.mobile.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.process.Feel;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The texts of forms: Markdown with FEEL between double braces, {@code #if} and {@code #loop}, as the
 * forms of the desk show them. What people typed cannot become HTML.
 */
class FormText {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*(#if|#loop|/if|/loop)?\\s*([^}]*?)\\s*}}");

  private final Feel feel;
  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();

  FormText(Feel feel) {
    this.feel = feel;
  }

  String html(String template, Map<String, Object> context) {
    return renderer.render(parser.parse(filled(template, context)));
  }

  /** The text with its expressions replaced by their values. */
  String filled(String template, Map<String, Object> context) {
    if (template.startsWith("=")) {
      return text(feel.evaluate(template.substring(1), context));
    }
    StringBuilder out = new StringBuilder();
    Matcher tag = TAG.matcher(template);
    int position = 0;
    while (tag.find(position)) {
      out.append(template, position, tag.start());
      position = tag.end();
      String command = tag.group(1);
      if (command == null) {
        out.append(text(feel.evaluate(tag.group(2), context)));
      } else if (command.startsWith("#")) {
        int end = endOf(template, position, tag);
        String body = template.substring(position, end);
        out.append(block(command, feel.evaluate(tag.group(2), context), body, context));
        position = template.indexOf("}}", end) + 2;
      }
      tag.region(position, template.length());
    }
    return out.append(template, position, template.length()).toString();
  }

  private String block(
      String command, @Nullable Object value, String body, Map<String, Object> context) {
    if (command.equals("#if")) {
      return isTrue(value) ? filled(body, context) : "";
    }
    StringBuilder out = new StringBuilder();
    Collection<?> items = value instanceof Collection<?> list ? list : List.of();
    for (Object item : items) {
      Map<String, Object> inner = new HashMap<>(context);
      if (item instanceof Map<?, ?> map) {
        map.forEach((name, one) -> inner.put(String.valueOf(name), one));
      }
      inner.put("this", item);
      inner.put("parent", context);
      out.append(filled(body, inner));
    }
    return out.toString();
  }

  /** Where the block that begins before {@code from} is closed. */
  private static int endOf(String template, int from, Matcher opening) {
    Matcher tag = TAG.matcher(template);
    Deque<String> open = new ArrayDeque<>();
    open.push(String.valueOf(opening.group(1)).substring(1));
    int position = from;
    while (tag.find(position)) {
      String command = tag.group(1);
      if (command != null && command.startsWith("#")) {
        open.push(command.substring(1));
      } else if (command != null) {
        open.pop();
        if (open.isEmpty()) {
          return tag.start();
        }
      }
      position = tag.end();
    }
    return template.length();
  }

  private static boolean isTrue(@Nullable Object value) {
    return !(value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof String text && text.isEmpty())
        || (value instanceof Number number && number.doubleValue() == 0)
        || (value instanceof Collection<?> list && list.isEmpty()));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return new java.math.BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }
}
