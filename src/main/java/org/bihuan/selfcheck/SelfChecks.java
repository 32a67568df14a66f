package org.bihuan.selfcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseFacts;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.evidence.EvidenceDesk;
import org.bihuan.evidence.EvidenceKind;
import org.bihuan.evidence.MatterTask;
import org.bihuan.evidence.MatterTasks;
import org.bihuan.evidence.Upload;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.HazardStep;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise does with its own hazards; it sees no others. */
@Component
public class SelfChecks {

  private static final String SOURCE = "自查自报";
  private static final String RECTIFY = "Task_RectifyHazard";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_FILES = 12;

  private final EnterpriseRegister register;
  private final HazardRegister hazards;
  private final HazardReporting reporting;
  private final EvidenceDesk evidence;
  private final MatterTasks tasks;
  private final EnterpriseActs acts;
  private final BusinessClock clock;

  SelfChecks(
      EnterpriseRegister register,
      HazardRegister hazards,
      HazardReporting reporting,
      EvidenceDesk evidence,
      MatterTasks tasks,
      EnterpriseActs acts,
      BusinessClock clock) {
    this.register = register;
    this.hazards = hazards;
    this.reporting = reporting;
    this.evidence = evidence;
    this.tasks = tasks;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * A hazard as its enterprise sees it: what it is to do until when, not who reported it.
   *
   * @param toRectify whether a rectification report is waited for
   * @param returned why the last re-inspection failed; empty where none did
   */
  public record OwnHazard(
      String number,
      String title,
      String description,
      String place,
      String status,
      LocalDate dueOn,
      boolean overdue,
      boolean toRectify,
      String returned) {}

  /** The enterprise's open hazards, the most urgent first. */
  public List<OwnHazard> openHazards(Enterprise enterprise) {
    LocalDate today = clock.today();
    return register.hazardsOf(enterprise).stream()
        .filter(hazard -> !hazard.status().isEnd())
        .sorted(Comparator.comparing(Hazard::dueOn))
        .map(hazard -> own(hazard, today))
        .toList();
  }

  private OwnHazard own(Hazard hazard, LocalDate today) {
    String returned = "";
    if (hazard.status() == HazardStatus.RECTIFYING && hazard.failedReinspections() > 0) {
      returned =
          hazards.history(hazard.number()).stream()
              .filter(step -> step.kind() == HazardStep.Kind.REINSPECT)
              .reduce((first, second) -> second)
              .map(step -> step.words().getOrDefault("意见", ""))
              .orElse("");
    }
    return new OwnHazard(
        hazard.number(),
        hazard.facts().title(),
        hazard.facts().description(),
        hazard.facts().place(),
        hazard.status().label(),
        hazard.dueOn(),
        hazard.isOverdue(today),
        hazard.status() == HazardStatus.RECTIFYING,
        returned);
  }

  /**
   * Reports what the enterprise has found at its own place; what it has put right at once goes to the
   * re-inspection.
   *
   * @throws RefusedInputException when something is faulty; nothing is kept then
   */
  @Transactional
  public String report(
      Enterprise enterprise,
      Map<String, ? extends @Nullable Object> input,
      List<Upload> before,
      List<Upload> after) {
    FieldReader fields =
        new FieldReader(
            input,
            labels(
                "title", "隐患名称",
                "description", "隐患描述",
                "place", "具体部位",
                "fixedOnSpot", "已经整改完毕"));
    String title = fields.text("title", true, LONGEST_TITLE);
    String description = fields.text("description", true, LONGEST_TEXT);
    String place = fields.text("place", true, LONGEST_TITLE);
    boolean fixed = fields.flag("fixedOnSpot");
    fields.refuseProblems();
    refuseMany(before.size() + after.size());
    EnterpriseFacts facts = enterprise.facts();
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("description", description);
    values.put("sector", facts.sector());
    values.put("criteria", List.of());
    values.put("placeKind", facts.placeKind());
    values.put("community", facts.community());
    values.put("place", cut(enterprise.name() + " " + place));
    values.put("enterprise", enterprise.name());
    values.put("foundOn", clock.today().toString());
    values.put("source", SOURCE);
    values.put("fixedOnSpot", fixed);
    return acts.inNameOf(
        enterprise,
        () -> {
          String number = reporting.report(values).number();
          take(number, null, EvidenceKind.BEFORE, before);
          take(number, null, EvidenceKind.AFTER, after);
          return number;
        });
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
  }

  /**
   * Hands in that a hazard has been rectified, for re-inspection.
   *
   * @throws NotFoundException when it is none of the enterprise's
   * @throws RefusedInputException when something is faulty or missing; nothing is kept then
   */
  @Transactional
  public void rectified(
      Enterprise enterprise,
      String number,
      Map<String, ? extends @Nullable Object> input,
      List<Upload> after,
      List<Upload> documents) {
    Hazard hazard =
        register.hazardsOf(enterprise).stream()
            .filter(own -> own.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("贵单位没有编号为 " + number + " 的隐患"));
    FieldReader fields = new FieldReader(input, labels("measures", "整改措施和完成情况"));
    String measures = fields.text("measures", true, LONGEST_TEXT);
    fields.refuseProblems();
    refuseMany(after.size() + documents.size());
    if (hazard.status() != HazardStatus.RECTIFYING) {
      throw new RefusedInputException(
          "number", "隐患 " + number + " 现在是“" + hazard.status().label() + "”，不能提交整改报告");
    }
    acts.inNameOf(
        enterprise,
        () -> {
          MatterTask task =
              tasks.visible(number).stream()
                  .filter(open -> open.key().equals(RECTIFY))
                  .findFirst()
                  .orElse(null);
          take(number, task, EvidenceKind.AFTER, after);
          take(number, task, EvidenceKind.DOCUMENT, documents);
          reporting.rectified(number, measures);
          return number;
        });
  }

  private void take(
      String number, @Nullable MatterTask task, EvidenceKind kind, List<Upload> uploads) {
    if (!uploads.isEmpty()) {
      evidence.take(number, task, kind, new ArrayList<>(uploads));
    }
  }

  private static void refuseMany(int files) {
    if (files > MOST_FILES) {
      throw new RefusedInputException("file", "照片和文件最多 " + MOST_FILES + " 个");
    }
  }

  static Map<String, String> labels(String... namesAndLabels) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < namesAndLabels.length; i += 2) {
      labels.put(namesAndLabels[i], namesAndLabels[i + 1]);
    }
    return labels;
  }
}
