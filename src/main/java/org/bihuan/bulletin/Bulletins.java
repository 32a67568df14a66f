package org.bihuan.bulletin;

import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The life of bulletins; the model decides which step comes next. */
@Component
public class Bulletins {

  private static final String PREFIX = "TB";

  private final BulletinStore store;
  private final PeriodCounting counting;
  private final BulletinWording wording;
  private final MatterJournal journal;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Bulletins(
      BulletinStore store,
      PeriodCounting counting,
      BulletinWording wording,
      MatterJournal journal,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.counting = counting;
    this.wording = wording;
    this.journal = journal;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  public static boolean owns(String key) {
    return key.startsWith(PREFIX + "-");
  }

  /**
   * What came of a draft.
   *
   * @param somethingToTell false when there is no bulletin
   */
  public record Drafted(String key, boolean somethingToTell) {}

  /** Drafts the bulletin of a period, unless there is nothing to tell. */
  public Drafted draft(Period period) {
    String key = journal.newKey(PREFIX);
    PeriodFigures figures = counting.of(period);
    journal.open(
        new Matter(
            key, "通报", period.label() + " 隐患整改情况", "", SafetyCommitteeOffice.CODE));
    if (figures.tellsNothing()) {
      journal.record(key, "草拟通报", "本期没有可通报的内容", "起止日期", period.label());
      return new Drafted(key, false);
    }
    Bulletin bulletin = Bulletin.drafted(key, figures, wording.draft(figures));
    store.insert(bulletin);
    journal.record(
        key,
        "草拟通报",
        figures.offices().size() + " 个办所",
        "起止日期", period.label(),
        "表扬情况", bulletin.text().praise(),
        "通报批评", bulletin.text().criticism());
    return new Drafted(key, true);
  }

  /**
   * A bulletin that must be there.
   *
   * @throws IllegalStateException when there is none
   */
  public Bulletin require(String key) {
    return store.find(key).orElseThrow(() -> new IllegalStateException("没有通报 " + key));
  }

  /** 街道安委办 has edited it. */
  public void edit(String key, BulletinText text) {
    store.update(require(key).edited(text, currentPerson.accountOrSystem()));
    journal.record(
        key,
        "编辑通报",
        "",
        "标题", text.title(),
        "表扬情况", text.praise(),
        "通报批评", text.criticism(),
        "有关要求", text.requirements());
  }

  /**
   * Nobody approves what he or she has edited.
   *
   * @throws RefusedInputException when the account is the editor's
   */
  public void refuseEditor(String key, String account) {
    if (account.equals(require(key).editedBy())) {
      throw new RefusedInputException("assignee", "不能审批自己编辑的通报，请由其他街道领导审批");
    }
  }

  /** A leader has approved it, or sent it back. */
  public void decide(String key, boolean approved, String comment) {
    String leader = currentPerson.accountOrSystem();
    refuseEditor(key, leader);
    Bulletin edited = require(key);
    store.update(approved ? edited.approved(leader) : edited.sentBack(comment));
    journal.record(key, "审批通报", approved ? "同意下发" : "退回修改", "意见", comment);
  }

  /** Sends it: it counts from now on, and whoever it concerns is told. */
  public void send(String key) {
    Bulletin approved = require(key);
    Bulletin sent = approved.sent(clock.now(), wording.named(approved.text().criticism()));
    store.update(sent);
    journal.record(key, "下发通报", "已下发");
    events.publishEvent(new BulletinSent(sent));
  }

  /**
   * What there is to tell of a period.
   *
   * @param figures of the bulletin that was sent, or as they are now
   */
  public record Content(PeriodFigures figures, BulletinText text) {}

  /** What the bulletin of a period says that was sent, or what its draft would say now. */
  public Content of(Period period) {
    return store
        .latestSent(period)
        .map(sent -> new Content(sent.figures(), sent.text()))
        .orElseGet(
            () -> {
              PeriodFigures figures = counting.of(period);
              return new Content(figures, wording.draft(figures));
            });
  }
}
