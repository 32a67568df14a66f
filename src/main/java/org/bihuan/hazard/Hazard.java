package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as the register knows it.
 *
 * @param number unique number, the business key of its process
 * @param processInstanceId the running or ended process
 * @param reporter account of who reported it
 * @param grade the grade; provisional while {@code needsJudgement}
 * @param gradeReason what else the tables say of the grade, empty for nothing
 * @param officeDecided whether a person named the responsible office, so that no table changes it
 * @param dueOn last day of the rectification
 * @param plan the latest plan, null where none was made
 * @param measuresTaken what the rectifier says was done, empty before
 * @param rectifiedBy account of who rectified it, or who verified that it was fixed on the spot
 * @param duplicateOf number of the hazard that it was merged into
 * @param endedAt when it left the loop
 */
public record Hazard(
    String number,
    String processInstanceId,
    HazardFacts facts,
    String reporter,
    Instant reportedAt,
    Grade grade,
    boolean needsJudgement,
    String gradeReason,
    List<Basis> basis,
    String responsibleOffice,
    boolean officeDecided,
    LocalDate dueOn,
    @Nullable RectificationPlan plan,
    String measuresTaken,
    @Nullable String rectifiedBy,
    int failedReinspections,
    @Nullable String duplicateOf,
    HazardStatus status,
    @Nullable Instant endedAt) {

  public Hazard {
    basis = List.copyOf(basis);
  }

  /** Whether the last day of the rectification has passed while it is still to be done. */
  public boolean isOverdue(LocalDate today) {
    return status.isBeforeRectified() && today.isAfter(dueOn);
  }

  Change change() {
    return new Change(this);
  }

  /** A copy under construction: a hazard's values change together, in one write. */
  static final class Change {
    private final Hazard before;
    private HazardFacts facts;
    private Grade grade;
    private boolean needsJudgement;
    private String gradeReason;
    private List<Basis> basis;
    private String responsibleOffice;
    private boolean officeDecided;
    private LocalDate dueOn;
    private @Nullable RectificationPlan plan;
    private String measuresTaken;
    private @Nullable String rectifiedBy;
    private int failedReinspections;
    private @Nullable String duplicateOf;
    private HazardStatus status;
    private @Nullable Instant endedAt;

    private Change(Hazard before) {
      this.before = before;
      this.facts = before.facts;
      this.grade = before.grade;
      this.needsJudgement = before.needsJudgement;
      this.gradeReason = before.gradeReason;
      this.basis = before.basis;
      this.responsibleOffice = before.responsibleOffice;
      this.officeDecided = before.officeDecided;
      this.dueOn = before.dueOn;
      this.plan = before.plan;
      this.measuresTaken = before.measuresTaken;
      this.rectifiedBy = before.rectifiedBy;
      this.failedReinspections = before.failedReinspections;
      this.duplicateOf = before.duplicateOf;
      this.status = before.status;
      this.endedAt = before.endedAt;
    }

    Change facts(HazardFacts value) {
      this.facts = value;
      return this;
    }

    Change grading(Grade value, boolean judge, String reason, List<Basis> rules) {
      this.grade = value;
      this.needsJudgement = judge;
      this.gradeReason = reason;
      this.basis = rules;
      return this;
    }

    Change responsibleOffice(String value) {
      this.responsibleOffice = value;
      return this;
    }

    Change officeDecided(String value) {
      this.responsibleOffice = value;
      this.officeDecided = true;
      return this;
    }

    Change dueOn(LocalDate value) {
      this.dueOn = value;
      return this;
    }

    Change plan(RectificationPlan value) {
      this.plan = value;
      return this;
    }

    Change rectified(String measures, String person) {
      this.measuresTaken = measures;
      this.rectifiedBy = person;
      return this;
    }

    Change failedOnce() {
      this.failedReinspections++;
      return this;
    }

    Change duplicateOf(String value) {
      this.duplicateOf = value;
      return this;
    }

    Change status(HazardStatus value) {
      this.status = value;
      return this;
    }

    Change ended(HazardStatus value, Instant at) {
      this.status = value;
      this.endedAt = at;
      return this;
    }

    Hazard done() {
      return new Hazard(
          before.number, before.processInstanceId, facts, before.reporter, before.reportedAt, grade,
          needsJudgement, gradeReason, basis, responsibleOffice, officeDecided, dueOn, plan, measuresTaken,
          rectifiedBy, failedReinspections, duplicateOf, status, endedAt);
    }
  }
}
