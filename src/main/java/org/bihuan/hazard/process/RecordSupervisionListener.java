package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardStep;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps what a task of the supervision reports; such a task decides nothing. */
@Component
class RecordSupervisionListener implements TaskListener {

  /** A field of a form. */
  private record Field(String name, String label, boolean required) {}

  private record Report(HazardStep.Kind kind, List<Field> fields) {}

  private static final Field NOTE = new Field("comment", "备注", false);
  private static final Field SENT_ON = new Field("sentOn", "发出日期", true);

  private static final Map<String, Report> REPORTS =
      Map.of(
          "Task_ControlRisk",
          new Report(
              HazardStep.Kind.CONTROL_RISK,
              List.of(new Field("controlMeasures", "临时管控措施", true))),
          "Task_NotifyFireBrigade",
          new Report(
              HazardStep.Kind.NOTIFY_BRIGADE,
              List.of(new Field("letterNumber", "文号或发送方式", true), SENT_ON, NOTE)),
          "Task_ReportToDistrict",
          new Report(
              HazardStep.Kind.REPORT_DISTRICT,
              List.of(new Field("letterNumber", "文号或发送方式", true), SENT_ON, NOTE)),
          "Task_PublishListing",
          new Report(
              HazardStep.Kind.PUBLISH_LISTING,
              List.of(new Field("publishedAt", "公布渠道", true), NOTE)),
          "Task_ServeStopOrder",
          new Report(
              HazardStep.Kind.SERVE_STOP_ORDER,
              List.of(
                  new Field("letterNumber", "决定文号", true), new Field("comment", "送达情况", true))),
          "Task_ReportProgress",
          new Report(
              HazardStep.Kind.REPORT_PROGRESS, List.of(new Field("progress", "治理进展", true))),
          "Task_ApproveResumption",
          new Report(
              HazardStep.Kind.APPROVE_RESUMPTION, List.of(new Field("comment", "审查意见", true))),
          "Task_DelistHazard",
          new Report(
              HazardStep.Kind.DELIST,
              List.of(new Field("letterNumber", "摘牌文号", true), NOTE)));

  private final HazardJournal journal;
  private final HazardInstances instances;
  private final BusinessClock clock;

  RecordSupervisionListener(
      HazardJournal journal, HazardInstances instances, BusinessClock clock) {
    this.journal = journal;
    this.instances = instances;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Report report = Objects.requireNonNull(REPORTS.get(task.getTaskDefinitionKey()));
    Answers answers = new Answers(task);
    Map<String, String> words = new LinkedHashMap<>();
    for (Field field : report.fields()) {
      String text = field.equals(SENT_ON) ? sentOn(answers) : read(answers, field);
      if (!text.isEmpty()) {
        words.put(field.label(), text);
      }
    }
    journal.record(HazardProcess.NUMBER.require(task), report.kind(), "", words);
    answers.forget(report.fields().stream().map(Field::name).toList());
    instances.showHistory(HazardProcess.NUMBER.require(task));
  }

  private static String read(Answers answers, Field field) {
    return field.required()
        ? answers.requiredText(field.name(), field.label())
        : answers.text(field.name(), field.label());
  }

  private String sentOn(Answers answers) {
    LocalDate day =
        Objects.requireNonNull(answers.day(SENT_ON.name(), SENT_ON.label(), true));
    if (day.isAfter(clock.today())) {
      throw new RefusedInputException(SENT_ON.name(), "“" + SENT_ON.label() + "”不能晚于今天");
    }
    return day.toString();
  }
}
