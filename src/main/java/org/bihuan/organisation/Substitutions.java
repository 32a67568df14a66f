package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are away and who stands in for them. For that time the substitute is offered what the
 * absent person is offered, and may do what the absent person has claimed; roles that are more than
 * work (administration, modelling, supervision) do not pass.
 */
@Component
public class Substitutions {

  private static final int LONGEST_DAYS = 366;

  private final SubstitutionStore store;
  private final PeopleDirectory people;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;

  Substitutions(
      SubstitutionStore store,
      PeopleDirectory people,
      BusinessClock clock,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events) {
    this.store = store;
    this.people = people;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.events = events;
  }

  /**
   * Names a substitute; for oneself, or by 街道安委办 for somebody who cannot.
   *
   * @throws RefusedInputException when a person is unknown, the days are impossible, or either of the
   *     two is already absent or standing in for the other's substitute in that time
   * @throws ForbiddenException when it is for somebody else, or when one gives oneself another's
   *     tasks
   */
  @Transactional
  public Substitution name(
      String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason) {
    Person person = person();
    if (!person.id().equals(absent) && !person.actsForSafetyOffice()) {
      throw new ForbiddenException("只能为自己指定代理人；替他人指定由街道安委办办理");
    }
    require("absent", "请假人", absent);
    require("substitute", "代理人", substitute);
    if (!person.id().equals(absent) && person.id().equals(substitute)) {
      throw new ForbiddenException("不能指定自己代理他人，请由其本人或其他同事登记");
    }
    if (absent.equals(substitute)) {
      throw new RefusedInputException("substitute", "“代理人”不能是请假人自己");
    }
    if (lastDay.isBefore(firstDay)) {
      throw new RefusedInputException("lastDay", "“截止日期”不能早于“起始日期”");
    }
    if (lastDay.isBefore(clock.today())) {
      throw new RefusedInputException("lastDay", "“截止日期”已经过去");
    }
    if (firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay)) {
      throw new RefusedInputException("lastDay", "一次代理不能超过 " + LONGEST_DAYS + " 天");
    }
    for (Substitution other : store.all(clock.today())) {
      boolean together =
          !other.firstDay().isAfter(lastDay) && !other.lastDay().isBefore(firstDay);
      if (together && other.absent().equals(absent)) {
        throw new RefusedInputException(
            "firstDay",
            "请假人在 " + other.firstDay() + " 至 " + other.lastDay() + " 已有代理人"
                + people.nameOf(other.substitute()) + "，请先结束");
      }
      if (together && (other.absent().equals(substitute) || other.substitute().equals(absent))) {
        throw new RefusedInputException(
            "substitute", "代理不能层层转托：" + people.nameOf(other.absent()) + "在此期间也由他人代理");
      }
    }
    Substitution made =
        new Substitution(
            UUID.randomUUID(), absent, substitute, firstDay, lastDay, reason, person.id(), false);
    store.insert(made, clock.now());
    publish(made, "指定代理人");
    return made;
  }

  private void require(String field, String label, String account) {
    if (people.find(account).isEmpty()) {
      throw new RefusedInputException(field, "“" + label + "”没有账号“" + account + "”");
    }
  }

  /** Ends a substitution before its last day. */
  @Transactional
  public void end(UUID id) {
    Substitution made =
        store
            .find(id)
            .filter(found -> !found.ended())
            .orElseThrow(() -> new NotFoundException("没有这项代理，或者已经结束"));
    Person person = person();
    if (!Set.of(made.absent(), made.substitute()).contains(person.id())
        && !person.actsForSafetyOffice()) {
      throw new ForbiddenException("只有请假人、代理人和街道安委办可以结束代理");
    }
    store.end(id, person.id(), clock.now());
    publish(made, "结束代理");
  }

  private void publish(Substitution made, String what) {
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            made.absent(),
            what,
            Map.of(
                "代理人", made.substitute(),
                "起止", made.firstDay() + " 至 " + made.lastDay(),
                "原因", made.reason())));
  }

  /** What concerns the current person and has not ended; 街道安委办 sees all. */
  public List<Substitution> mine() {
    Person person = person();
    return person.actsForSafetyOffice()
        ? store.all(clock.today())
        : store.of(person.id(), clock.today());
  }

  /** Ends whatever an account takes part in. */
  public void endAllOf(String account) {
    store.of(account, clock.today())
        .forEach(one -> store.end(one.id(), currentPerson.accountOrSystem(), clock.now()));
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }
}
