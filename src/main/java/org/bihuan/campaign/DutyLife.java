package org.bihuan.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.plan.Strand;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The life of a duty: opened, contributed to, carried out, accepted, done. */
@Component
public class DutyLife {

  /** The clock of a duty, which runs while its owner has it. */
  public static final String CLOCK = "duty";

  private static final String ACCEPT = "accept-duty";

  private final DutyStore store;
  private final CampaignStore campaigns;
  private final CampaignRules rules;
  private final CampaignJournal journal;
  private final Clocks clocks;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final WorkingOffices offices;
  private final DutyTasks tasks;

  DutyLife(
      DutyStore store,
      CampaignStore campaigns,
      CampaignRules rules,
      CampaignJournal journal,
      Clocks clocks,
      BusinessClock clock,
      CurrentPerson currentPerson,
      WorkingOffices offices,
      DutyTasks tasks) {
    this.store = store;
    this.campaigns = campaigns;
    this.rules = rules;
    this.journal = journal;
    this.clocks = clocks;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.offices = offices;
    this.tasks = tasks;
  }

  /**
   * The duty of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public Duty require(String key) {
    return store
        .find(key)
        .orElseThrow(() -> new IllegalStateException("专项任务“" + key + "”不存在"));
  }

  /** Gives a duty to its office. One that was due before the campaign was issued starts overdue. */
  public Duty open(String key) {
    Duty duty = require(key);
    Campaign campaign = campaigns.find(duty.campaign()).orElseThrow();
    LocalDate today = clock.today();
    Duty.Late late = late(duty, campaign, today);
    Duty opened =
        save(
            duty.change()
                .opened(
                    clock.now(), late, ladderFrom(duty, campaign, late, today), rules.handling(duty))
                .made());
    clocks.startUntil(key, CLOCK, opened.dueOn(), "方案期限（" + opened.source() + "）");
    journal.record(
        key,
        CampaignStep.Kind.OPEN,
        late.label(),
        CampaignJournal.words(
            "责任单位", offices.nameOf(opened.owner()), "期限", opened.dueOn().toString()));
    return opened;
  }

  private static Duty.Late late(Duty duty, Campaign campaign, LocalDate today) {
    if (duty.dueOn().isBefore(campaign.issuedOn())) {
      return Duty.Late.ISSUED_LATE;
    }
    return !duty.opensOn().isBefore(campaign.issuedOn()) && today.isAfter(duty.opensOn())
        ? Duty.Late.CAUGHT_UP
        : Duty.Late.NO;
  }

  /** Whoever got a duty after its deadline is not pressed for it before a grace has passed. */
  private static LocalDate ladderFrom(
      Duty duty, Campaign campaign, Duty.Late late, LocalDate today) {
    LocalDate from =
        switch (late) {
          case NO -> duty.dueOn();
          case ISSUED_LATE -> campaign.graceUntil();
          case CAUGHT_UP ->
              duty.dueOn().isBefore(today)
                  ? today.plusDays(
                      ChronoUnit.DAYS.between(campaign.issuedOn(), campaign.graceUntil()))
                  : duty.dueOn();
        };
    return from.isBefore(duty.dueOn()) ? duty.dueOn() : from;
  }

  /** The owner has the duty, for the first time or again. */
  public void offer(String key) {
    clocks.resume(key, CLOCK);
  }

  /** The offices whose contribution is asked for and has not come. */
  public List<String> missingContributions(Duty duty) {
    if (!duty.contributions() || duty.cooperating().isEmpty()) {
      return List.of();
    }
    List<String> given =
        store.contributions(duty.key()).stream().map(DutyStore.Contribution::office).toList();
    return duty.cooperating().stream().filter(office -> !given.contains(office)).toList();
  }

  /** A cooperating office says what it did. */
  public void contribute(String key, String office, String text) {
    store.contribute(
        new DutyStore.Contribution(
            key, office, text, currentPerson.accountOrSystem(), clock.now()));
    journal.record(
        key,
        CampaignStep.Kind.CONTRIBUTE,
        offices.nameOf(office),
        CampaignJournal.words("配合情况", text));
  }

  /**
   * The owner has carried it out.
   *
   * @throws RefusedInputException when a line or a contribution is missing without a reason, or the
   *     deliverable is
   */
  public Duty carryOut(String key, DutyReport report) {
    Duty duty = require(key);
    refuseUnknownItems(duty, report);
    List<String> open = openItems(duty, report);
    List<String> missing = missingContributions(duty);
    if (report.reason().isEmpty() && !open.isEmpty()) {
      throw new RefusedInputException(
          "reason", "清单中有 " + open.size() + " 项没有勾选，请在“未完成或未配合的说明”中写明");
    }
    if (report.reason().isEmpty() && !missing.isEmpty()) {
      throw new RefusedInputException(
          "reason", names(missing) + "尚未填报配合情况，请在“未完成或未配合的说明”中写明");
    }
    if (duty.kind() != Strand.Kind.STANDING
        && !duty.deliverable().isEmpty()
        && !report.doneItems().isEmpty()
        && report.delivered().isEmpty()) {
      throw new RefusedInputException(
          "delivered", "“成果”不能为空，方案要求：" + duty.deliverable());
    }
    Duty done = save(duty.change().carriedOut(report).made());
    clocks.pause(key, CLOCK);
    journal.record(
        key,
        CampaignStep.Kind.CARRY_OUT,
        report.doneItems().size() + "/" + duty.items().size() + "项",
        CampaignJournal.words(
            "落实情况", report.result(),
            "成果", report.delivered(),
            "未完成", String.join("、", open),
            "未配合", names(missing),
            "说明", report.reason()));
    return done;
  }

  private static void refuseUnknownItems(Duty duty, DutyReport report) {
    List<String> known = duty.items().stream().map(DutyItem::code).toList();
    report.doneItems().stream()
        .filter(code -> !known.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new RefusedInputException("doneItems", "清单中没有“" + code + "”这一项");
            });
  }

  private static List<String> openItems(Duty duty, DutyReport report) {
    List<String> open = new ArrayList<>();
    for (DutyItem item : duty.items()) {
      if (!report.doneItems().contains(item.code())) {
        open.add(item.title());
      }
    }
    return open;
  }

  private String names(List<String> codes) {
    return codes.stream().map(offices::nameOf).collect(Collectors.joining("、"));
  }

  /** Whoever accepts it has it. */
  public Clock startAcceptance(String key) {
    StepRule rule = rules.deadline(ACCEPT);
    return clocks.start(key, ACCEPT, clock.now(), rule.term(), rule.rule());
  }

  public void stopAcceptance(String key) {
    clocks.end(key, ACCEPT);
  }

  /** It is accepted, or goes back to its owner. */
  public void accept(String key, boolean accepted, String comment) {
    if (!accepted) {
      save(require(key).change().returned().made());
    }
    journal.record(
        key,
        CampaignStep.Kind.ACCEPT,
        accepted ? "通过" : "退回",
        CampaignJournal.words("意见", comment));
  }

  /**
   * It need not be done.
   *
   * @throws RefusedInputException when no reason is given, or it has ended
   */
  public void withdraw(String key, String reason) {
    Duty duty = require(key);
    if (reason.isEmpty()) {
      throw new RefusedInputException("reason", "“撤销原因”不能为空");
    }
    if (duty.state().isEnd()) {
      throw new RefusedInputException("duty", "任务" + duty.state().label() + "，不能撤销");
    }
    save(duty.change().withdrawn(reason).made());
    clocks.endAll(key);
    journal.record(
        key, CampaignStep.Kind.WITHDRAW, "", CampaignJournal.words("原因", reason));
  }

  /** It is done. */
  public void complete(String key) {
    save(require(key).change().done(clock.now()).made());
    clocks.endAll(key);
  }

  /** The duty's deadline moved; nothing happens when it stays. */
  void move(Duty duty, LocalDate opensOn, LocalDate dueOn) {
    if (duty.opensOn().equals(opensOn) && duty.dueOn().equals(dueOn)) {
      return;
    }
    Duty moved = save(duty.change().days(opensOn, dueOn).made());
    if (duty.state().isLive() && !duty.dueOn().equals(dueOn)) {
      clocks.decide(duty.key(), CLOCK, dueOn);
      tasks.showDeadline(moved);
    }
  }

  private Duty save(Duty duty) {
    store.update(duty);
    return duty;
  }
}
