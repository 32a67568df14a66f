package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.DeadlineAudience;
import org.bihuan.deadline.LadderFacts;
import org.bihuan.deadline.LadderStep;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardJournal;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** Keeps in a hazard's history what the watch of its deadlines tells. */
@Component
class HazardAudience implements DeadlineAudience {

  private final HazardRegister register;
  private final HazardLifeCycle lifeCycle;
  private final HazardJournal journal;
  private final HazardDeadlines deadlines;
  private final HazardInstances instances;
  private final HazardVariables variables;
  private final OfficeDirectory offices;

  HazardAudience(
      HazardRegister register,
      HazardLifeCycle lifeCycle,
      HazardJournal journal,
      HazardDeadlines deadlines,
      HazardInstances instances,
      HazardVariables variables,
      OfficeDirectory offices) {
    this.register = register;
    this.lifeCycle = lifeCycle;
    this.journal = journal;
    this.deadlines = deadlines;
    this.instances = instances;
    this.variables = variables;
    this.offices = offices;
  }

  @Override
  public boolean owns(String matter) {
    return register.find(matter).isPresent();
  }

  @Override
  public void remind(Clock running, int workingDaysLeft) {
    if (isRectification(running)) {
      record(
          running.matter(),
          HazardStep.Kind.DUE_SOON,
          "",
          Map.of("整改期限", running.dueOn().toString()));
    } else {
      record(running.matter(), HazardStep.Kind.STEP_DUE_SOON, "", words(running));
    }
  }

  @Override
  public void missed(Clock running) {
    if (isRectification(running)) {
      Clock reinspection =
          deadlines.expectReinspection(lifeCycle.require(running.matter()));
      Map<String, String> words = new LinkedHashMap<>();
      words.put("整改期限", running.dueOn().toString());
      words.put("复查期限", reinspection.dueOn().toString());
      record(running.matter(), HazardStep.Kind.OVERDUE, "", words);
    } else {
      record(
          running.matter(), HazardStep.Kind.STEP_OVERDUE, "报告街道安委办", words(running));
    }
  }

  private void record(
      String number, HazardStep.Kind kind, String outcome, Map<String, String> words) {
    journal.record(number, kind, outcome, words);
    instances.showHistory(number);
  }

  private static Map<String, String> words(Clock running) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("期限", running.dueOn().toString());
    words.put("规则", running.rule());
    return words;
  }

  private static boolean isRectification(Clock running) {
    return HazardDeadlines.RECTIFY.equals(running.step());
  }

  @Override
  public Optional<LadderFacts> ladder(Clock running) {
    if (!isRectification(running)) {
      return Optional.empty();
    }
    Hazard hazard = lifeCycle.require(running.matter());
    return Optional.of(new LadderFacts(hazard.grade().code(), hazard.failedReinspections()));
  }

  @Override
  public int timesFailed(String matter) {
    return lifeCycle.require(matter).failedReinspections();
  }

  @Override
  public void reached(String matter, LadderStep step, int daysOverdue) {
    Map<String, String> words = new LinkedHashMap<>();
    if (daysOverdue > 0) {
      words.put("逾期日数", String.valueOf(daysOverdue));
    }
    words.put("依据", step.rule());
    words.put("告知", step.informed());
    if (!step.office().isEmpty()) {
      words.put("承办", offices.nameOf(step.office()));
    }
    record(matter, HazardStep.Kind.ESCALATE, step.name(), words);
  }

  @Override
  public void carriedOut(String matter, String stepName, String result) {
    record(matter, HazardStep.Kind.CARRY_OUT, stepName, Map.of("办理情况", result));
  }

  @Override
  public void moved(Clock running, LocalDate before, String cause) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("原期限", before.toString());
    words.put("现期限", running.dueOn().toString());
    words.put("原因", cause);
    words.put("规则", running.rule());
    journal.record(running.matter(), HazardStep.Kind.DEADLINE_MOVED, "", words);
    Hazard hazard = lifeCycle.require(running.matter());
    instances.refresh(
        isRectification(running) ? lifeCycle.moveDeadline(hazard, running.dueOn()) : hazard);
  }

  @Override
  public Map<String, Object> describe(String matter) {
    return variables.view(lifeCycle.require(matter));
  }
}
