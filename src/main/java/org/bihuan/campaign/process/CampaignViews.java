package org.bihuan.campaign.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.AnnualSummary;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.CampaignProgress;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.CampaignSubject;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyItem;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.Indicator;
import org.bihuan.campaign.IndicatorStore;
import org.bihuan.campaign.IndicatorValue;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.SummaryStore;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.WorkingOffices;
import org.springframework.stereotype.Component;

/** What the forms of a campaign show, by name. */
@Component
class CampaignViews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CampaignStore store;
  private final DutyStore duties;
  private final IndicatorStore indicators;
  private final SummaryStore summaries;
  private final CampaignProgress progress;
  private final WorkingOffices offices;
  private final PeopleDirectory people;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  CampaignViews(
      CampaignStore store,
      DutyStore duties,
      IndicatorStore indicators,
      SummaryStore summaries,
      CampaignProgress progress,
      WorkingOffices offices,
      PeopleDirectory people) {
    this.store = store;
    this.duties = duties;
    this.indicators = indicators;
    this.summaries = summaries;
    this.progress = progress;
    this.offices = offices;
    this.people = people;
  }

  Map<String, Object> of(Duty duty) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "duty");
    view.put("number", duty.key());
    view.put("title", duty.title());
    view.put("subject", subjectName(duty.campaign(), duty.subject()));
    view.put("source", duty.source());
    view.put("duty", duty.kind().label() + (duty.window().isEmpty() ? "" : "（" + duty.window() + "）"));
    view.put("dueOn", duty.dueOn().toString());
    view.put("late", duty.late().label());
    view.put("responsibleOffice", offices.nameOf(duty.owner()));
    view.put("cooperating", names(duty.cooperating()));
    view.put("outsiders", names(duty.outsiders()));
    view.put("deliverable", duty.deliverable());
    view.put("items", duty.items().stream().map(CampaignViews::itemLine).toList());
    view.put(
        "options",
        duty.items().stream()
            .map(item -> Map.of("label", item.title(), "value", item.code()))
            .toList());
    List<String> contributions = contributions(duty);
    if (!contributions.isEmpty()) {
      view.put("contributions", contributions);
    }
    view.put("result", duty.result());
    view.put("delivered", duty.delivered());
    view.put("done", doneLines(duty));
    view.put("reason", duty.reason());
    view.put("timesReturned", duty.timesReturned());
    view.put("history", history(duty.key()));
    return view;
  }

  private static String itemLine(DutyItem item) {
    StringBuilder line = new StringBuilder(item.description().isEmpty() ? item.title() : item.description());
    append(line, "牵头", item.lead());
    append(line, "实施单位", item.performer());
    append(line, "对象", item.target());
    append(line, "成果", item.deliverable());
    return line.toString();
  }

  private static void append(StringBuilder line, String label, String text) {
    if (!text.isEmpty()) {
      line.append("　〔").append(label).append("〕").append(text);
    }
  }

  private List<String> contributions(Duty duty) {
    if (!duty.contributions() || duty.cooperating().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    List<DutyStore.Contribution> given = duties.contributions(duty.key());
    given.forEach(one -> lines.add(offices.nameOf(one.office()) + "：" + one.text()));
    duty.cooperating().stream()
        .filter(office -> given.stream().noneMatch(one -> one.office().equals(office)))
        .forEach(office -> lines.add(offices.nameOf(office) + "：尚未填报"));
    return lines;
  }

  private static List<String> doneLines(Duty duty) {
    return duty.items().stream()
        .map(item -> (duty.doneItems().contains(item.code()) ? "✓ " : "✗ ") + item.title())
        .toList();
  }

  Map<String, Object> of(CampaignPhase phase) {
    Campaign campaign = store.find(phase.campaign()).orElseThrow();
    CampaignProgress.SubjectProgress subject =
        progress.of(campaign).subjects().stream()
            .filter(one -> one.subject().code().equals(phase.subject()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "phase");
    view.put("number", phase.matter());
    view.put("title", phase.name());
    view.put("subject", subject.subject().name());
    view.put("source", phase.source());
    view.put("startsOn", phase.startsOn().toString());
    view.put("dueOn", phase.endsOn().toString());
    view.put("plannedEnd", phase.plannedEnd().toString());
    view.put("outputs", phase.outputs());
    view.put(
        "options",
        phase.outputs().stream()
            .map(output -> Map.of("label", output, "value", output))
            .toList());
    view.put("duties", numbers(subject.duties()));
    view.put(
        "hazards",
        "问题隐患清单 " + subject.hazards().total() + " 条，已销号 " + subject.hazards().closed() + " 条，其中重大 "
            + subject.hazards().major() + " 条");
    view.put("secondList", subject.subject().secondList() + " " + measures(subject) + " 条");
    view.put("history", history(phase.matter()));
    return view;
  }

  private static int measures(CampaignProgress.SubjectProgress subject) {
    return subject.measures().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String numbers(CampaignProgress.DutyNumbers duties) {
    return "任务 "
        + duties.total()
        + " 件：已完成 "
        + duties.of(Duty.State.DONE)
        + "，办理中 "
        + (duties.of(Duty.State.OPEN) + duties.of(Duty.State.ACCEPTING))
        + "，逾期 "
        + duties.overdue()
        + "，待开办 "
        + (duties.of(Duty.State.PLANNED) + duties.of(Duty.State.DISPATCHED));
  }

  Map<String, Object> of(AnnualSummary summary) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "summary");
    view.put("number", summary.matter());
    view.put("title", title(summary));
    view.put("dueOn", summary.dueOn().toString());
    view.put("reportDue", summary.reportDue().toString());
    view.put("missing", names(summary.missing()));
    Map<String, String> parts = summaries.parts(summary.matter());
    view.put(
        "parts",
        parts.entrySet().stream()
            .map(part -> offices.nameOf(part.getKey()) + "：" + part.getValue())
            .toList());
    view.put("sent", parts.size() + "/" + summary.units().size());
    view.put("history", history(summary.matter()));
    return view;
  }

  static String title(AnnualSummary summary) {
    return summary.year() + "年度总结";
  }

  Map<String, Object> of(Indicator indicator) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "indicator");
    view.put("number", indicator.matter());
    view.put("title", indicator.name());
    view.put("subject", subjectName(indicator.campaign(), indicator.subject()));
    view.put("source", indicator.source());
    view.put("target", indicator.targetText());
    view.put("by", indicator.by() == null ? "每期" : indicator.by().toString());
    view.put("unit", indicator.unit());
    view.put("notes", indicator.notes());
    view.put(
        "conflict",
        indicator.conflictGroup().isEmpty() ? "" : "方案中口径不一（" + indicator.conflictGroup() + "），待街道确定");
    view.put(
        "values",
        indicators.values(indicator.campaign()).stream()
            .filter(value -> value.matter().equals(indicator.matter()))
            .map(value -> valueLine(indicator, value))
            .toList());
    view.put("history", history(indicator.matter()));
    return view;
  }

  private static String valueLine(Indicator indicator, IndicatorValue value) {
    return value.onDay()
        + "　"
        + (value.value() == null
            ? "未填报"
            : value.value().stripTrailingZeros().toPlainString() + indicator.unit())
        + (value.isFinal() ? (value.isMissed() ? "　未达标" : "　达标") : "");
  }

  Map<String, Object> of(Measure measure) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "measure");
    view.put("number", measure.key());
    view.put("title", measure.name());
    view.put("subject", subjectName(measure.campaign(), measure.subject()));
    view.put("cause", measure.cause());
    view.put("type", measure.kind());
    view.put("responsibleOffice", offices.nameOf(measure.owner()));
    view.put("dueOn", measure.dueOn().toString());
    view.put("state", measure.state().label());
    view.put("document", measure.document());
    view.put("history", history(measure.key()));
    return view;
  }

  Map<String, Object> of(Campaign campaign) {
    CampaignProgress.Progress all = progress.of(campaign);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "campaign");
    view.put("number", campaign.key());
    view.put("title", campaign.name());
    view.put("startsOn", campaign.startsOn().toString());
    view.put("duties", numbers(all.duties()));
    view.put(
        "subjects",
        all.subjects().stream()
            .map(
                subject ->
                    subject.subject().name()
                        + "　"
                        + numbers(subject.duties())
                        + "；问题隐患 "
                        + subject.hazards().total()
                        + " 条，已销号 "
                        + subject.hazards().closed()
                        + "；"
                        + subject.subject().secondList()
                        + " "
                        + measures(subject)
                        + " 条，已出台 "
                        + subject.measures().getOrDefault(Measure.State.ISSUED, 0))
            .toList());
    long missed =
        all.indicators().stream()
            .filter(one -> one.latest() != null && one.latest().isMissed())
            .count();
    view.put("indicators", "指标 " + all.indicators().size() + " 项，未达标 " + missed + " 项");
    view.put("history", history(campaign.key()));
    return view;
  }

  /** The name of a subject, which never changes. */
  String subjectName(String campaign, String subject) {
    return names.computeIfAbsent(
        CampaignKeys.subject(campaign, subject),
        key -> store.subject(campaign, subject).map(CampaignSubject::name).orElse(subject));
  }

  private String names(List<String> codes) {
    return codes.stream().map(offices::nameOf).collect(Collectors.joining("、"));
  }

  private List<String> history(String matter) {
    Map<String, String> who = new HashMap<>();
    return store.history(matter).stream()
        .map(step -> line(step, who.computeIfAbsent(step.person(), people::nameOf)))
        .toList();
  }

  private static String line(CampaignStep step, String person) {
    StringBuilder line = new StringBuilder();
    line.append(MINUTE.format(ZonedDateTime.ofInstant(step.occurredAt(), BusinessClock.ZONE)));
    line.append("　").append(step.kind().label());
    if (!step.outcome().isEmpty()) {
      line.append("：").append(step.outcome());
    }
    step.words().forEach((label, text) -> line.append("；").append(label).append(" ").append(text));
    if (!"system".equals(step.person())) {
      line.append("（").append(person).append("）");
    }
    return line.toString();
  }

  /** The key of a subject's process. */
  static String subjectKey(CampaignSubject subject) {
    return CampaignKeys.subject(subject.campaign(), subject.code());
  }
}
