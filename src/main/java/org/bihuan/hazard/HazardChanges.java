package org.bihuan.hazard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Correction of a hazard on its way: facts, grade or responsible office, by 街道安委办; old and new are
 * kept.
 */
@Component
public class HazardChanges {

  /**
   * What is to hold from now on.
   *
   * @param facts all facts, corrected or as they were
   * @param grade a grade set by a person; null leaves it to the tables
   * @param office code of another responsible office; null leaves it to the tables
   * @param comment why
   */
  public record Correction(
      HazardFacts facts, @Nullable Grade grade, @Nullable String office, String comment) {}

  private final HazardLifeCycle lifeCycle;
  private final HazardRegister register;
  private final HazardJournal journal;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;

  HazardChanges(
      HazardLifeCycle lifeCycle,
      HazardRegister register,
      HazardJournal journal,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      CurrentPerson currentPerson) {
    this.lifeCycle = lifeCycle;
    this.register = register;
    this.journal = journal;
    this.sectors = sectors;
    this.offices = offices;
    this.currentPerson = currentPerson;
  }

  /**
   * The open hazard that the current person may correct.
   *
   * @throws ForbiddenException when the person is not of 街道安委办
   * @throws RefusedInputException when there is no such hazard or it has ended
   */
  public Hazard changeable(String number) {
    if (currentPerson.find().filter(Person::actsForSafetyOffice).isEmpty()) {
      throw new ForbiddenException("只有街道安委办可以更正隐患");
    }
    Hazard hazard =
        register
            .find(number)
            .orElseThrow(
                () -> new RefusedInputException("hazardNumber", "没有编号为 " + number + " 的隐患"));
    if (hazard.status().isEnd()) {
      throw new RefusedInputException("hazardNumber", "隐患 " + number + " 已经办结，不能更正");
    }
    return hazard;
  }

  /**
   * Corrects and grades anew.
   *
   * @return the hazard as it is now
   * @throws RefusedInputException when nothing is other than before, the office gets no tasks, or the
   *     tables leave the grade to a person and none was given
   */
  public Hazard change(Hazard before, Correction correction) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("理由", correction.comment());
    words.putAll(correction.facts().differencesFrom(before.facts()));
    Hazard.Change change = before.change().facts(correction.facts());
    String office = correction.office();
    if (office != null && !office.equals(before.responsibleOffice())) {
      refuseUnlessItGetsTasks(office);
      words.put("责任办所", between(nameOf(before.responsibleOffice()), nameOf(office)));
      change.officeDecided(office);
    }
    Grade grade = correction.grade();
    Sector sector = sectors.require(correction.facts().sector());
    if (grade != null && (grade != before.grade() || before.needsJudgement())) {
      words.put("等级", between(before.grade().nameIn(sector), grade.nameIn(sector)));
    }
    if (words.size() == 1) {
      throw new RefusedInputException("comment", "没有需要更正的内容");
    }
    journal.record(before.number(), HazardStep.Kind.CHANGE, "", words);
    if (grade != null) {
      change.grading(grade, false, "街道安委办人工认定：" + correction.comment(), before.basis());
    }
    register.update(change.done());
    if (grade == null && correction.facts().gradesOtherwiseThan(before.facts())) {
      Hazard graded = lifeCycle.grade(before.number());
      if (graded.needsJudgement()) {
        throw new RefusedInputException(
            "newGrade", "更正后的事实须人工判定等级（" + graded.gradeReason() + "），请填写“人工认定等级”");
      }
    }
    return lifeCycle.findResponsibleOffice(before.number());
  }

  private void refuseUnlessItGetsTasks(String office) {
    if (offices.find(office).filter(found -> found.getsTasks()).isEmpty()) {
      throw new RefusedInputException("newOffice", "“责任办所”没有代码“" + office + "”的办所");
    }
  }

  private String nameOf(String office) {
    return offices.nameOf(office);
  }

  private static String between(String before, String after) {
    return "由“" + before + "”改为“" + after + "”";
  }
}
