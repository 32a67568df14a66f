package org.bihuan.modeling;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A model or form as it lies in its folder: its file name and its text. */
record ModelFile(String fileName, String text) {

  static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
  static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  /** The files of a folder that end in one of the endings, in the order of their names. */
  static List<ModelFile> in(String folder, String ending) {
    try (Stream<Path> paths = Files.list(Path.of(folder))) {
      return paths
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .map(ModelFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelFile read(Path path) {
    try {
      return new ModelFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file name without its ending. */
  String name() {
    return fileName.substring(0, fileName.lastIndexOf('.'));
  }

  /** All elements, in the order of the text. */
  List<Element> elements() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      return list(document.getElementsByTagNameNS("*", "*"));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(fileName, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Element> inside(Element element, String localName) {
    return list(element.getElementsByTagNameNS("*", localName));
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
