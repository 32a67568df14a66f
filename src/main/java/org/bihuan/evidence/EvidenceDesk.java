package org.bihuan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardImported;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardStep;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, hands out and seals photos and files; who may is for {@link EvidenceAccess}. */
@Component
public class EvidenceDesk {

  private final EvidenceStore store;
  private final EvidenceFiles files;
  private final HazardJournal journal;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  EvidenceDesk(
      EvidenceStore store,
      EvidenceFiles files,
      HazardJournal journal,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.store = store;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /** What one upload brought. */
  public record Taken(List<Evidence> items, boolean anythingNew) {}

  /**
   * Takes files in, all or none. What the matter has already of the same step is not kept twice.
   *
   * @throws RefusedInputException naming the file, when one is of the wrong type, too large, broken
   *     or was used before
   */
  @Transactional
  public Taken take(
      String matter, @Nullable MatterTask task, EvidenceKind kind, List<? extends Upload> uploads) {
    if (uploads.isEmpty()) {
      throw new RefusedInputException("file", "请选择要上传的照片或文件");
    }
    List<Evidence> before = store.of(matter);
    List<Evidence> items = new ArrayList<>();
    boolean anythingNew = false;
    for (Upload upload : uploads) {
      FileFacts file = files.inspect(upload, kind);
      Optional<Evidence> same = same(upload, file, kind, before);
      if (same.isPresent()) {
        items.add(same.get());
        continue;
      }
      keep(upload, file);
      Evidence item = item(matter, task, kind, upload, file);
      store.insert(item);
      publish(item, "上传" + kind.label());
      before = new ArrayList<>(before);
      before.add(item);
      items.add(item);
      anythingNew = true;
    }
    return new Taken(items, anythingNew);
  }

  /** The same picture cannot show two states, nor the state after a later rectification. */
  private static Optional<Evidence> same(
      Upload upload, FileFacts file, EvidenceKind kind, List<Evidence> present) {
    for (Evidence item : present) {
      if (!item.sha256().equals(file.sha256())) {
        continue;
      }
      if (item.kind() == kind) {
        if (kind == EvidenceKind.AFTER && item.sealed()) {
          throw new RefusedInputException(
              "file",
              "“" + EvidenceFiles.nameOf(upload) + "”在“" + item.step() + "”环节已经用过，请重新拍摄现在的情况");
        }
        return Optional.of(item);
      }
      if (kind.isPhoto() && item.kind().isPhoto()) {
        throw new RefusedInputException(
            "file",
            "“" + EvidenceFiles.nameOf(upload) + "”已经作为“" + item.kind().label()
                + "”上传，整改前、后不能是同一张照片");
      }
    }
    return Optional.empty();
  }

  private void keep(Upload upload, FileFacts file) {
    try (InputStream content = upload.open()) {
      store.keep(file, content);
    } catch (IOException e) {
      throw new RefusedInputException(
          "file", "“" + EvidenceFiles.nameOf(upload) + "”读取失败，请重新上传");
    }
  }

  private Evidence item(
      String matter, @Nullable MatterTask task, EvidenceKind kind, Upload upload, FileFacts file) {
    return new Evidence(
        UUID.randomUUID(),
        matter,
        kind,
        EvidenceFiles.nameOf(upload, file),
        file.type(),
        file.size(),
        file.sha256(),
        file.width(),
        file.height(),
        file.thumbnail() != null,
        file.takenAt(),
        file.latitude(),
        file.longitude(),
        currentPerson.accountOrSystem(),
        clock.now(),
        task == null ? null : task.id(),
        task == null ? "" : task.name(),
        false);
  }

  /**
   * Takes a mistake away; that it was there stays on record.
   *
   * @throws ForbiddenException when it is somebody else's
   * @throws RefusedInputException when its step has been completed
   */
  @Transactional
  public void remove(Evidence item) {
    String person = currentPerson.accountOrSystem();
    if (!item.uploadedBy().equals(person)) {
      throw new ForbiddenException("只有上传的人可以删除");
    }
    if (item.sealed()) {
      throw new RefusedInputException("id", "上传时的环节已经办结，“" + item.name() + "”已存档，不能删除");
    }
    store.remove(item.id(), clock.now(), person);
    publish(item, "删除" + item.kind().label());
  }

  private void publish(Evidence item, String what) {
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            item.matter(),
            what,
            Map.of("文件", item.name(), "SHA-256", item.sha256())));
  }

  /** A step is over: what it brought stays. */
  public void seal(String matter, String taskId) {
    store.seal(matter, taskId, clock.now());
  }

  /** Whoever brings hazards in from elsewhere has no photos of them. */
  @EventListener
  void exempt(HazardImported imported) {
    Instant now = clock.now();
    store.exempt(imported.number(), imported.source(), now);
    journal.record(
        imported.number(),
        HazardStep.Kind.EXEMPT_EVIDENCE,
        "",
        Map.of("原因", imported.source()));
  }
}
