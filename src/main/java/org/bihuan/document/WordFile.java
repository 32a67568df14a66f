package org.bihuan.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Fills in a Word template: {@code {{文号}}} is a text; a tag that ends in 清单, in the head of a table,
 * repeats the row below it, whose cells name their values as {@code [序号]}.
 */
final class WordFile {

  /** How the name of a list ends. */
  static final String LIST = "清单";

  private WordFile() {}

  /** The names of a template's tags; those of rows are not among them. */
  static Set<String> tags(byte[] template) throws IOException {
    try (XWPFTemplate compiled =
        XWPFTemplate.compile(new ByteArrayInputStream(template), Configure.createDefault())) {
      Set<String> tags = new LinkedHashSet<>();
      collect(compiled.getElementTemplates(), tags);
      return tags;
    }
  }

  private static void collect(Collection<MetaTemplate> elements, Set<String> tags) {
    for (MetaTemplate element : elements) {
      if (element instanceof RunTemplate run) {
        tags.add(run.getTagName());
      } else if (element instanceof IterableTemplate block) {
        tags.add(block.getStartMark().getTagName());
        collect(block.getTemplates(), tags);
      }
    }
  }

  /** Fills a template in. */
  static byte[] fill(byte[] template, Map<String, Object> facts) throws IOException {
    ConfigureBuilder configuration = Configure.builder();
    facts.keySet().stream()
        .filter(tag -> tag.endsWith(LIST))
        .forEach(tag -> configuration.bind(tag, new LoopRowTableRenderPolicy()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XWPFTemplate.compile(new ByteArrayInputStream(template), configuration.build())
        .render(facts)
        .writeAndClose(out);
    return out.toByteArray();
  }
}
