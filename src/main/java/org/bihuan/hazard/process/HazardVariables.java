package org.bihuan.hazard.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grading;
import org.bihuan.grading.Responsibility;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.organisation.OfficeDirectory;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What a running process knows of its hazard: routing values, what cards and forms show. */
@Component
class HazardVariables {

  /** Working days before the deadline at which the office is reminded. */
  private static final int REMIND_WORKING_DAYS_BEFORE = 3;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final HazardRegister register;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final Grading grading;
  private final ObjectMapper mapper;

  HazardVariables(
      HazardRegister register,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      Grading grading,
      ObjectMapper mapper) {
    this.register = register;
    this.sectors = sectors;
    this.offices = offices;
    this.calendar = calendar;
    this.grading = grading;
    this.mapper = mapper;
  }

  void publishNumber(VariableScope scope, Hazard hazard) {
    HazardProcess.NUMBER.set(scope, hazard.number());
    publishFacts(scope, hazard);
  }

  void publishFacts(VariableScope scope, Hazard hazard) {
    HazardProcess.TITLE.set(scope, hazard.facts().title());
    HazardProcess.PLACE.set(scope, hazard.facts().place());
    HazardProcess.FIXED_ON_SPOT.set(scope, hazard.facts().fixedOnSpot());
  }

  void publishGrade(VariableScope scope, Hazard hazard) {
    Sector sector = sectors.require(hazard.facts().sector());
    HazardProcess.GRADE.set(scope, hazard.grade().code());
    HazardProcess.GRADE_NAME.set(scope, hazard.grade().nameIn(sector));
    HazardProcess.NEEDS_JUDGEMENT.set(scope, hazard.needsJudgement());
  }

  void publishOffice(VariableScope scope, Hazard hazard) {
    HazardProcess.RESPONSIBLE_OFFICE.set(scope, hazard.responsibleOffice());
    HazardProcess.CLOSE_OUT_OFFICE.set(
        scope, grading.closeOutOffice(hazard.grade(), hazard.responsibleOffice()));
  }

  void publishDeadline(VariableScope scope, Hazard hazard) {
    HazardProcess.DUE_ON.set(scope, hazard.dueOn().toString());
    HazardProcess.REMIND_AT.set(
        scope,
        Date.from(
            calendar.morningOf(
                calendar.minusWorkingDays(hazard.dueOn(), REMIND_WORKING_DAYS_BEFORE))));
    HazardProcess.OVERDUE_AT.set(scope, Date.from(calendar.endOf(hazard.dueOn())));
  }

  /** What the forms show, as it stands in the register at this moment. */
  void publishView(VariableScope scope, Hazard hazard) {
    scope.setVariable(HazardProcess.VIEW, json(view(hazard)));
  }

  /** The facts for a form that lets a person correct them. */
  void offerFacts(VariableScope scope, Hazard hazard) {
    scope.setVariable(HazardProcess.FACTS, json(facts(hazard.facts())));
  }

  static Map<String, Object> facts(HazardFacts facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", facts.title());
    values.put("description", facts.description());
    values.put("sector", facts.sector());
    values.put("criteria", facts.criteria());
    values.put("placeKind", facts.placeKind());
    values.put("community", facts.community());
    values.put("place", facts.place());
    values.put("enterprise", facts.enterprise());
    values.put("foundOn", facts.foundOn().toString());
    values.put("source", facts.source());
    values.put("fixedOnSpot", facts.fixedOnSpot());
    return values;
  }

  private Map<String, Object> view(Hazard hazard) {
    HazardFacts facts = hazard.facts();
    Sector sector = sectors.require(facts.sector());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", hazard.number());
    view.put("title", facts.title());
    view.put("description", facts.description());
    view.put("sector", sector.name());
    view.put("placeKind", facts.placeKind().isEmpty() ? "未填" : facts.placeKind());
    view.put("community", offices.nameOf(facts.community()));
    view.put("place", facts.place());
    view.put("enterprise", facts.enterprise().isEmpty() ? "无" : facts.enterprise());
    view.put("foundOn", facts.foundOn().toString());
    view.put("source", facts.source());
    view.put("fixedOnSpot", facts.fixedOnSpot() ? "是" : "否");
    view.put("grade", hazard.grade().nameIn(sector) + (hazard.needsJudgement() ? "（待人工判定）" : ""));
    view.put("gradeReason", hazard.gradeReason());
    view.put("basis", hazard.basis().stream().map(Basis::display).toList());
    view.put("responsibleOffice", offices.nameOf(hazard.responsibleOffice()));
    Responsibility responsibility =
        grading.responsibility(sector, facts.community(), hazard.grade());
    view.put(
        "cooperating",
        responsibility.cooperating().stream().map(offices::nameOf).collect(Collectors.joining("、")));
    view.put("districtBody", offices.nameOf(responsibility.districtBody()));
    view.put("dueOn", hazard.dueOn().toString());
    view.put("deadlineRule", grading.rectificationDeadline(hazard.grade()).display());
    view.put("reporter", hazard.reporter());
    view.put("measuresTaken", hazard.measuresTaken());
    view.put("failedReinspections", hazard.failedReinspections());
    if (hazard.plan() != null) {
      view.put("responsibility", hazard.plan().responsibility());
      view.put("measures", hazard.plan().measures());
      view.put("funds", hazard.plan().funds());
      view.put("timeLimit", hazard.plan().timeLimit().toString());
      view.put("contingencyPlan", hazard.plan().contingencyPlan());
    }
    view.put("history", history(hazard.number()));
    return view;
  }

  private List<String> history(String number) {
    List<String> lines = new ArrayList<>();
    for (HazardStep step : register.history(number)) {
      if (step.kind() != HazardStep.Kind.GRADE) {
        lines.add(line(step));
      }
    }
    return lines;
  }

  private static String line(HazardStep step) {
    StringBuilder line = new StringBuilder();
    line.append(MINUTE.format(ZonedDateTime.ofInstant(step.occurredAt(), BusinessClock.ZONE)));
    line.append("　").append(step.kind().label());
    if (!step.outcome().isEmpty()) {
      line.append("：").append(step.outcome());
    }
    step.words().forEach((label, text) -> line.append("；").append(label).append(" ").append(text));
    if (!"system".equals(step.person())) {
      line.append("（").append(step.person()).append("）");
    }
    return line.toString();
  }

  private org.camunda.spin.plugin.variable.value.JsonValue json(Object value) {
    try {
      return SpinValues.jsonValue(mapper.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
