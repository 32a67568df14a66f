package org.bihuan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FORenderer;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.convert.out.fo.renderers.FORendererApacheFOP;
import org.docx4j.fonts.IdentityPlusMapper;
import org.docx4j.fonts.Mapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of a Word file. Whatever fonts the file names, its texts are set in the one font that
 * the platform brings along and may pass on (Noto Serif SC, SIL Open Font License), embedded. In its
 * character map each glyph stands once, without the radicals that look like characters, so that the
 * texts of a PDF are found and copied as they were written.
 */
@Component
class PdfFile {

  private static final String FONT = "Noto Serif SC";

  /** The font as the setter calls it. */
  private static final String NAME = "Noto Serif SC Regular";

  /** Each takes some hundred megabytes for a moment. */
  private final Semaphore presses = new Semaphore(2);

  private volatile @Nullable PhysicalFont font;

  /**
   * Converts.
   *
   * @throws IOException when the file cannot be set
   */
  byte[] of(byte[] wordFile) throws IOException {
    presses.acquireUninterruptibly();
    try {
      WordprocessingMLPackage file =
          WordprocessingMLPackage.load(new ByteArrayInputStream(wordFile));
      Mapper fonts = new OneFont(font());
      for (String name : file.getMainDocumentPart().fontsInUse()) {
        fonts.put(name, font());
      }
      file.setFontMapper(fonts);
      FOSettings settings = new FOSettings(file);
      settings.setApacheFopMime(FOSettings.MIME_PDF);
      settings.setCustomFoRenderer(PdfFile::render);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Docx4J.toFO(settings, out, Docx4J.FLAG_EXPORT_PREFER_XSL);
      return out.toByteArray();
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      presses.release();
    }
  }

  /** What names no font, such as a page's number, would be set in one that is not embedded. */
  private static void render(
      String pages,
      FOSettings settings,
      boolean twoPass,
      List<FORenderer.SectionPageInformation> sections,
      OutputStream out)
      throws Docx4JException {
    FORendererApacheFOP.getInstance()
        .render(
            pages.replaceFirst("<fo:root ", "<fo:root font-family=\"" + NAME + "\" "),
            settings,
            twoPass,
            sections,
            out);
  }

  private PhysicalFont font() {
    PhysicalFont known = font;
    if (known == null) {
      synchronized (this) {
        known = font == null ? load() : font;
        font = known;
      }
    }
    return known;
  }

  /** The setter wants a file of its own; fonts of the machine are not looked for. */
  private static PhysicalFont load() {
    try (InputStream content =
        new ClassPathResource("fonts/NotoSerifSC-Regular.ttf").getInputStream()) {
      Path file = Files.createTempFile("bihuan-font", ".ttf");
      file.toFile().deleteOnExit();
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      PhysicalFonts.setRegex("^$");
      PhysicalFonts.addPhysicalFonts(FONT, URI.create(file.toUri().toString()));
      return PhysicalFonts.get(FONT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same font for every name. */
  private static final class OneFont extends IdentityPlusMapper {
    private final PhysicalFont font;

    OneFont(PhysicalFont font) {
      this.font = font;
    }

    @Override
    public PhysicalFont get(String name) {
      return font;
    }
  }
}
