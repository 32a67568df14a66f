package org.bihuan.supervision.web;

import java.util.List;
import java.util.Map;
import org.bihuan.supervision.InstanceArchive;
import org.bihuan.supervision.ModelHeat;
import org.bihuan.supervision.SupervisionDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deployed models, and where their instances spend their time. */
@RestController
@RequestMapping("/api/models")
class ModelController {

  private final SupervisionDesk desk;

  ModelController(SupervisionDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<InstanceArchive.Model> models() {
    return desk.models();
  }

  @GetMapping("/{definitionId}/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable String definitionId) {
    return InstanceController.bpmn(desk.diagram(definitionId));
  }

  /** The heat of a model from one day to another. */
  @GetMapping("/{key}/heat")
  ModelHeat heat(@PathVariable String key, @RequestParam Map<String, String> criteria) {
    return desk.heat(key, criteria);
  }
}
