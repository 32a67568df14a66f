package org.bihuan.modeling;

import static org.bihuan.modeling.ModelFile.CAMUNDA_DMN;
import static org.bihuan.modeling.ModelFile.isChinese;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;

/** What holds for every decision model; each fault is one line. */
final class DmnRules {

  private DmnRules() {}

  static List<String> faults(ModelFile file) {
    try {
      Dmn.readModelFromStream(
          new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (ModelException e) {
      return List.of("does not parse: " + e.getMessage());
    }
    List<String> faults = new ArrayList<>();
    List<Element> elements = file.elements();
    List<Element> decisions =
        elements.stream().filter(e -> e.getLocalName().equals("decision")).toList();
    if (decisions.size() != 1 || !decisions.get(0).getAttribute("id").equals(file.name())) {
      faults.add("file name is not the id of its one decision");
    }
    for (Element decision : decisions) {
      if (!decision.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive").matches("P[1-9]\\d*D")) {
        faults.add("time to live is not P<days>D");
      }
      if (!isChinese(decision.getAttribute("name"))) {
        faults.add("decision has no Chinese name");
      }
      if (elements.stream()
          .noneMatch(
              e -> e.getAttribute("dmnElementRef").equals(decision.getAttribute("id")))) {
        faults.add("decision is not drawn");
      }
    }
    return faults;
  }
}
