package org.bihuan.supervision.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.supervision.InstanceArchive;
import org.bihuan.supervision.InstancePage;
import org.bihuan.supervision.InstanceStory;
import org.bihuan.supervision.InterventionDesk;
import org.bihuan.supervision.InterventionPreview;
import org.bihuan.supervision.Interventions;
import org.bihuan.supervision.SupervisionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Process instances, running and past. */
@RestController
@RequestMapping("/api/instances")
class InstanceController {

  private final SupervisionDesk desk;
  private final InterventionDesk interventions;

  InstanceController(SupervisionDesk desk, InterventionDesk interventions) {
    this.desk = desk;
    this.interventions = interventions;
  }

  /** The instances that key, process, office, grade, state and days leave, the latest first. */
  @GetMapping
  InstancePage list(@RequestParam Map<String, String> criteria) {
    return desk.search(criteria);
  }

  @GetMapping("/{id}")
  InstanceStory story(@PathVariable String id) {
    return desk.story(id);
  }

  @GetMapping("/{id}/targets")
  List<InstanceArchive.Target> targets(@PathVariable String id) {
    return desk.targets(id);
  }

  @GetMapping("/{id}/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable String id) {
    return bpmn(desk.diagramOfInstance(id));
  }

  /** What an intervention would do; nothing is done. */
  @PostMapping("/{id}/preview")
  InterventionPreview preview(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> intervention) {
    return interventions.preview(id, intervention);
  }

  @PostMapping("/{id}/interventions")
  Interventions.Done intervene(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> intervention) {
    return interventions.intervene(id, intervention);
  }

  static ResponseEntity<byte[]> bpmn(String model) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
        .body(model.getBytes(StandardCharsets.UTF_8));
  }
}
