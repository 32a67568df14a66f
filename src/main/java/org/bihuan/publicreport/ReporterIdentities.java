package org.bihuan.publicreport;

import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.matter.WordsGuard;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to who reported. Two roles may: who takes reports in and answers them (公共安全办), and
 * who pays an approved reward (财政所). Each look is on record, with its reason.
 */
@Component
public class ReporterIdentities implements WordsGuard {

  private static final int LONGEST_REASON = 200;

  private final ReportStore store;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  ReporterIdentities(
      ReportStore store,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  /** Whether the current person may look at who reported. */
  public boolean mayLook(Report report) {
    Person person = currentPerson.find().orElse(null);
    if (person == null || !report.realName()) {
      return false;
    }
    return person.belongsTo(ReportOffices.CLERKS)
        || (person.belongsTo(ReportOffices.PAYERS)
            && (report.reward() == RewardState.APPROVED || report.reward() == RewardState.PAID));
  }

  /**
   * Who reported.
   *
   * @throws ForbiddenException when the person may not
   * @throws RefusedInputException when no reason is given
   */
  @Transactional
  public Reporter look(String number, String reason) {
    Report report =
        store.find(number).orElseThrow(() -> new NotFoundException("没有举报 " + number));
    if (!mayLook(report)) {
      throw new ForbiddenException("只有举报受理人员和奖励发放人员可以查看实名举报人的身份");
    }
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new RefusedInputException(
          "reason", "“查看理由”不能为空，也不能超过 " + LONGEST_REASON + " 字");
    }
    Reporter reporter =
        store
            .reporter(number)
            .orElseThrow(() -> new NotFoundException("举报 " + number + " 是匿名举报"));
    if (reporter.isIn(why)) {
      throw new RefusedInputException("reason", "“查看理由”中不能写举报人的姓名或电话");
    }
    store.recordLook(
        new ReportStore.IdentityLook(number, currentPerson.accountOrSystem(), clock.now(), why));
    events.publishEvent(
        new Deed(Deed.Kind.LOOK, number, "查看实名举报人身份", Map.of("查看理由", why)));
    return reporter;
  }

  /** Who looked and why, oldest first; for whoever may look, and for supervisors. */
  public List<ReportStore.IdentityLook> looks(String number) {
    return store.looks(number);
  }

  /** Whatever is kept in the history of a report, by whatever step, comment or hand-over. */
  @Override
  public void check(String matter, Map<String, String> words) {
    store
        .reporter(matter)
        .ifPresent(
            reporter ->
                words.forEach((label, text) -> refuse(reporter, "comment", label, text)));
  }

  /**
   * Refuses facts that tell who reported: whatever is written of a report is read by many.
   *
   * @param facts texts by field
   * @throws RefusedInputException naming the field
   */
  void refuseIn(String number, String label, Map<String, String> facts) {
    store
        .reporter(number)
        .ifPresent(
            reporter -> facts.forEach((field, text) -> refuse(reporter, field, label, text)));
  }

  private static void refuse(Reporter reporter, String field, String label, String text) {
    if (reporter.isIn(text)) {
      throw new RefusedInputException(
          field, "“" + label + "”含有举报人的姓名或电话，请删除后再提交");
    }
  }
}
