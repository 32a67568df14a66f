package org.bihuan.bulletin.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.bihuan.bulletin.Bulletins;
import org.bihuan.bulletin.Period;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.matter.MatterJournal;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 草拟通报: of the days that somebody asked for, otherwise of the period that is just over. */
@Component
class DraftBulletinDelegate implements JavaDelegate {

  private static final int LONGEST_DAYS = 366;
  private static final String LABEL_FROM = "起始日期";
  private static final String LABEL_TO = "截止日期";

  private final Bulletins bulletins;
  private final MatterJournal journal;
  private final BusinessClock clock;

  DraftBulletinDelegate(Bulletins bulletins, MatterJournal journal, BusinessClock clock) {
    this.bulletins = bulletins;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Period period = period(execution);
    Bulletins.Drafted drafted = bulletins.draft(period);
    execution.setProcessBusinessKey(drafted.key());
    BulletinModel.MATTER.set(execution, drafted.key());
    BulletinModel.PERIOD.set(execution, period.subject());
    BulletinModel.SOMETHING_TO_TELL.set(execution, drafted.somethingToTell());
    execution.setVariable(
        BulletinModel.TITLE, journal.require(drafted.key()).title());
    execution.setVariable(BulletinModel.PLACE, "");
  }

  private Period period(DelegateExecution execution) {
    Answers answers = new Answers(execution);
    if (answers.raw(BulletinModel.FROM) == null && answers.raw(BulletinModel.TO) == null) {
      return Period.before(clock.today(), BulletinModel.LENGTH.require(execution));
    }
    LocalDate from =
        Objects.requireNonNull(answers.day(BulletinModel.FROM, LABEL_FROM, true));
    LocalDate to = Objects.requireNonNull(answers.day(BulletinModel.TO, LABEL_TO, true));
    if (to.isBefore(from)) {
      throw refused("不能早于“" + LABEL_FROM + "”");
    }
    if (to.isAfter(clock.today())) {
      throw refused("不能晚于今天");
    }
    if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
      throw refused("离“" + LABEL_FROM + "”不能超过一年");
    }
    answers.forget(List.of(BulletinModel.FROM, BulletinModel.TO));
    return new Period(from, to);
  }

  private static RefusedInputException refused(String what) {
    return new RefusedInputException(BulletinModel.TO, "“" + LABEL_TO + "”" + what);
  }
}
