package org.bihuan.evidence.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.evidence.Evidence;
import org.bihuan.evidence.EvidenceAccess;
import org.bihuan.evidence.EvidenceCheck;
import org.bihuan.evidence.EvidenceDesk;
import org.bihuan.evidence.EvidenceKind;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.evidence.MatterTask;
import org.bihuan.evidence.Upload;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and files of a hazard by its number, and of whatever a task is about. */
@RestController
class EvidenceController {

  private static final String HAZARD = "/api/hazards/{number}/evidence";
  private static final String TASK = "/api/tasks/{taskId}/evidence";

  private final EvidenceAccess access;
  private final EvidenceDesk desk;
  private final EvidenceCheck check;
  private final EvidenceStore store;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;

  EvidenceController(
      EvidenceAccess access,
      EvidenceDesk desk,
      EvidenceCheck check,
      EvidenceStore store,
      PeopleDirectory people,
      CurrentPerson currentPerson) {
    this.access = access;
    this.desk = desk;
    this.check = check;
    this.store = store;
    this.people = people;
    this.currentPerson = currentPerson;
  }

  @PostMapping(path = HAZARD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<List<EvidenceView>> uploadToHazard(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String task) {
    return take(access.ofHazard(number, task), file, kind);
  }

  @PostMapping(path = TASK, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<List<EvidenceView>> uploadToTask(
      @PathVariable String taskId,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestParam(required = false) @Nullable String kind) {
    return take(access.ofTask(taskId), file, kind);
  }

  private ResponseEntity<List<EvidenceView>> take(
      EvidenceAccess.Matter matter, @Nullable List<MultipartFile> files, @Nullable String kind) {
    matter.refuseIfOver();
    EvidenceDesk.Taken taken =
        desk.take(
            matter.key(),
            matter.task(),
            EvidenceKind.of(kind),
            files == null ? List.of() : files.stream().map(EvidenceController::upload).toList());
    return ResponseEntity.status(taken.anythingNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(views(taken.items()));
  }

  private static Upload upload(MultipartFile file) {
    String name = file.getOriginalFilename();
    return Upload.of(name == null ? "" : name, file.getSize(), file);
  }

  @GetMapping(HAZARD)
  EvidenceView.ListView ofHazard(@PathVariable String number) {
    return list(access.ofHazard(number, null));
  }

  @GetMapping(TASK)
  EvidenceView.ListView ofTask(@PathVariable String taskId) {
    return list(access.ofTask(taskId));
  }

  private EvidenceView.ListView list(EvidenceAccess.Matter matter) {
    MatterTask task = matter.task();
    boolean open =
        matter.hazard() != null
            ? !matter.hazard().status().isEnd()
            : task != null && task.open();
    EvidenceCheck.Standing standing =
        task == null || !task.open()
            ? check.standing(matter.key(), "", java.time.Instant.EPOCH)
            : check.standing(matter.key(), task.key(), task.createdAt());
    return EvidenceView.ListView.of(
        matter.key(), open, standing, views(store.of(matter.key())));
  }

  @GetMapping(HAZARD + "/{id}")
  ResponseEntity<byte[]> fileOfHazard(@PathVariable String number, @PathVariable UUID id) {
    return file(item(access.ofHazard(number, null), id));
  }

  @GetMapping(TASK + "/{id}")
  ResponseEntity<byte[]> fileOfTask(@PathVariable String taskId, @PathVariable UUID id) {
    return file(item(access.ofTask(taskId), id));
  }

  @GetMapping(HAZARD + "/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnailOfHazard(@PathVariable String number, @PathVariable UUID id) {
    return thumbnail(item(access.ofHazard(number, null), id));
  }

  @GetMapping(TASK + "/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnailOfTask(@PathVariable String taskId, @PathVariable UUID id) {
    return thumbnail(item(access.ofTask(taskId), id));
  }

  @DeleteMapping(HAZARD + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeFromHazard(@PathVariable String number, @PathVariable UUID id) {
    desk.remove(item(access.ofHazard(number, null), id));
  }

  @DeleteMapping(TASK + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeFromTask(@PathVariable String taskId, @PathVariable UUID id) {
    desk.remove(item(access.ofTask(taskId), id));
  }

  private Evidence item(EvidenceAccess.Matter matter, UUID id) {
    return store
        .find(matter.key(), id)
        .orElseThrow(() -> new NotFoundException("没有这个照片或文件，可能已被删除"));
  }

  /** Whatever it holds, the browser takes it for nothing but its type, and runs nothing in it. */
  private ResponseEntity<byte[]> file(Evidence item) {
    ContentDisposition disposition =
        (item.isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(item.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(store.content(item.sha256()));
  }

  private ResponseEntity<byte[]> thumbnail(Evidence item) {
    if (!item.hasThumbnail()) {
      throw new NotFoundException("“" + item.name() + "”没有缩略图");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(store.thumbnail(item.sha256()));
  }

  private List<EvidenceView> views(List<Evidence> items) {
    String person = currentPerson.accountOrSystem();
    Map<String, String> names = new HashMap<>();
    return items.stream()
        .map(
            item ->
                EvidenceView.of(
                    item,
                    names.computeIfAbsent(item.uploadedBy(), people::nameOf),
                    item.isRemovableBy(person)))
        .toList();
  }
}
