package org.bihuan.hazard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** One office hands a hazard over to another, which answers for it from then on; its deadline stays. */
@Component
public class HazardHandover {

  private final HazardLifeCycle lifeCycle;
  private final HazardRegister register;
  private final HazardJournal journal;
  private final OfficeDirectory offices;

  HazardHandover(
      HazardLifeCycle lifeCycle,
      HazardRegister register,
      HazardJournal journal,
      OfficeDirectory offices) {
    this.lifeCycle = lifeCycle;
    this.register = register;
    this.journal = journal;
    this.offices = offices;
  }

  /**
   * Makes another office responsible.
   *
   * @return the hazard as it is now
   * @throws RefusedInputException when the hazard has ended, or the office gets no tasks or is
   *     responsible already
   */
  public Hazard handOver(String number, String office, String reason) {
    Hazard before = lifeCycle.require(number);
    if (before.status().isEnd()) {
      throw new RefusedInputException("office", "隐患 " + number + " 已经办结，不能移交");
    }
    if (offices.find(office).filter(Office::getsTasks).isEmpty()) {
      throw new RefusedInputException("office", "“接收办所”没有代码“" + office + "”的办所");
    }
    if (office.equals(before.responsibleOffice())) {
      throw new RefusedInputException("office", "“接收办所”已经是责任办所");
    }
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "责任办所",
        "由“"
            + offices.nameOf(before.responsibleOffice())
            + "”改为“"
            + offices.nameOf(office)
            + "”");
    words.put("理由", reason);
    journal.record(number, HazardStep.Kind.HAND_OVER, "移交办所", words);
    register.update(before.change().officeDecided(office).done());
    return lifeCycle.require(number);
  }
}
