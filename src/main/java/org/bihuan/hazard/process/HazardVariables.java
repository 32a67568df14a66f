package org.bihuan.hazard.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grading;
import org.bihuan.grading.Responsibility;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.deadline.Clock;
import org.bihuan.hazard.Duplicates;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a running process knows of its hazard: routing values, what cards and forms show. */
@Component
class HazardVariables {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final HazardRegister register;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final HazardDeadlines deadlines;
  private final Grading grading;
  private final PeopleDirectory people;
  private final Duplicates duplicates;
  private final JsonVariables json;

  HazardVariables(
      HazardRegister register,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      HazardDeadlines deadlines,
      Grading grading,
      PeopleDirectory people,
      Duplicates duplicates,
      JsonVariables json) {
    this.register = register;
    this.sectors = sectors;
    this.offices = offices;
    this.deadlines = deadlines;
    this.grading = grading;
    this.people = people;
    this.duplicates = duplicates;
    this.json = json;
  }

  void publishNumber(VariableScope scope, Hazard hazard) {
    HazardProcess.NUMBER.set(scope, hazard.number());
    publishFacts(scope, hazard);
  }

  void publishFacts(VariableScope scope, Hazard hazard) {
    scope.setVariables(factValues(hazard));
  }

  void publishGrade(VariableScope scope, Hazard hazard) {
    scope.setVariables(gradeValues(hazard));
  }

  void publishOffice(VariableScope scope, Hazard hazard) {
    scope.setVariables(officeValues(hazard));
  }

  void publishDeadline(VariableScope scope, Hazard hazard) {
    scope.setVariables(deadlineValues(hazard));
  }

  /** Everything that a process knows of its hazard, by variable. */
  Map<String, Object> all(Hazard hazard) {
    Map<String, Object> values = routing(hazard);
    values.putAll(viewOf(hazard));
    return values;
  }

  /** What a process routes by and its cards show, by variable. */
  Map<String, Object> routing(Hazard hazard) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.putAll(factValues(hazard));
    values.putAll(gradeValues(hazard));
    values.putAll(officeValues(hazard));
    values.putAll(deadlineValues(hazard));
    return values;
  }

  /** The variable that the forms show. */
  Map<String, Object> viewOf(Hazard hazard) {
    return Map.of(HazardProcess.VIEW, json.of(view(hazard)));
  }

  private static Map<String, Object> factValues(Hazard hazard) {
    return Map.of(
        HazardProcess.TITLE.name(), hazard.facts().title(),
        HazardProcess.PLACE.name(), hazard.facts().place(),
        HazardProcess.FIXED_ON_SPOT.name(), hazard.facts().fixedOnSpot());
  }

  private Map<String, Object> gradeValues(Hazard hazard) {
    Sector sector = sectors.require(hazard.facts().sector());
    return Map.of(
        HazardProcess.GRADE.name(), hazard.grade().code(),
        HazardProcess.GRADE_NAME.name(), hazard.grade().nameIn(sector),
        HazardProcess.NEEDS_JUDGEMENT.name(), hazard.needsJudgement(),
        HazardProcess.IS_FIRE.name(), sector.isFire());
  }

  private Map<String, Object> officeValues(Hazard hazard) {
    return Map.of(
        HazardProcess.RESPONSIBLE_OFFICE.name(), hazard.responsibleOffice(),
        HazardProcess.CLOSE_OUT_OFFICE.name(),
        grading.closeOutOffice(hazard.grade(), hazard.responsibleOffice()));
  }

  private static Map<String, Object> deadlineValues(Hazard hazard) {
    return Map.of(HazardProcess.DUE_ON.name(), hazard.dueOn().toString());
  }

  /** What the forms show, as it stands in the register at this moment. */
  void publishView(VariableScope scope, Hazard hazard) {
    scope.setVariables(viewOf(hazard));
  }

  /** The facts for a form that lets a person correct them. */
  void offerFacts(VariableScope scope, Hazard hazard) {
    scope.setVariable(HazardProcess.FACTS, json.of(facts(hazard.facts())));
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

  /** What forms show of a hazard, by name. */
  Map<String, Object> view(Hazard hazard) {
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
    view.put(
        "clocks",
        deadlines.running(hazard.number()).stream().map(HazardVariables::clockLine).toList());
    view.put("reporter", people.nameOf(hazard.reporter()));
    view.put("measuresTaken", hazard.measuresTaken());
    view.put("failedReinspections", hazard.failedReinspections());
    if (hazard.plan() != null) {
      view.put("responsibility", hazard.plan().responsibility());
      view.put("measures", hazard.plan().measures());
      view.put("funds", hazard.plan().funds());
      view.put("timeLimit", hazard.plan().timeLimit().toString());
      view.put("contingencyPlan", hazard.plan().contingencyPlan());
    }
    view.put(
        "likelyDuplicates",
        duplicates.of(hazard).stream().map(HazardVariables::duplicateLine).toList());
    view.put("history", history(hazard.number()));
    return view;
  }

  private static String duplicateLine(Duplicates.Candidate candidate) {
    Hazard other = candidate.hazard();
    return other.number()
        + "　"
        + other.facts().title()
        + "　"
        + other.facts().place()
        + "　"
        + other.facts().foundOn()
        + " 发现　"
        + other.status().label()
        + "（"
        + candidate.reason()
        + "）";
  }

  private static String clockLine(Clock clock) {
    return clock.dueOn()
        + "　"
        + clock.rule()
        + (clock.decided() ? "，已另行决定" : "")
        + (clock.provisional() ? "，暂定（节假日安排未公布）" : "");
  }

  private List<String> history(String number) {
    List<String> lines = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (HazardStep step : register.history(number)) {
      if (step.kind() != HazardStep.Kind.GRADE) {
        lines.add(line(step, names.computeIfAbsent(step.person(), people::nameOf)));
      }
    }
    return lines;
  }

  private static String line(HazardStep step, String person) {
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
}
