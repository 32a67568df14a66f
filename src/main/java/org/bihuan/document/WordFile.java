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
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

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
    try (XWPFTemplate filled =
        XWPFTemplate.compile(new ByteArrayInputStream(template), configuration.build())
            .render(facts)) {
      XWPFDocument document = filled.getXWPFDocument();
      clean(document);
      document.getHeaderList().forEach(WordFile::clean);
      document.getFooterList().forEach(WordFile::clean);
      filled.write(out);
    }
    return out.toByteArray();
  }

  /** Each run that was filled in bears an underline without a kind, which some programs draw. */
  private static void clean(IBody body) {
    body.getParagraphs().forEach(WordFile::clean);
    for (XWPFTable table : body.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        row.getTableCells().forEach(WordFile::clean);
      }
    }
  }

  private static void clean(XWPFParagraph paragraph) {
    for (XWPFRun run : paragraph.getRuns()) {
      CTRPr style = run.getCTR().getRPr();
      if (style != null) {
        for (int i = style.sizeOfUArray() - 1; i >= 0; i--) {
          if (!style.getUArray(i).isSetVal()) {
            style.removeU(i);
          }
        }
      }
    }
  }
}
