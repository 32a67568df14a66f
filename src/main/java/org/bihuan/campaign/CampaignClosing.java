package org.bihuan.campaign;

import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The end of a campaign (plan, section 4, last paragraph): evaluated, deliberated, reported, ended. */
@Component
public class CampaignClosing {

  private final CampaignStore store;
  private final DutyStore duties;
  private final CampaignProgress progress;
  private final CampaignRules rules;
  private final CampaignJournal journal;
  private final Clocks clocks;
  private final BusinessClock clock;

  CampaignClosing(
      CampaignStore store,
      DutyStore duties,
      CampaignProgress progress,
      CampaignRules rules,
      CampaignJournal journal,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.duties = duties;
    this.progress = progress;
    this.rules = rules;
    this.journal = journal;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The campaign of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public Campaign require(String key) {
    return store
        .find(key)
        .orElseThrow(() -> new IllegalStateException("专项行动“" + key + "”不存在"));
  }

  /** A step of the end is open; {@code step} as the table {@code campaign-deadline} names it. */
  public Clock start(String key, String step) {
    StepRule rule = rules.deadline(step);
    return clocks.start(matter(key), step, clock.now(), rule.term(), rule.rule());
  }

  public void stop(String key, String step) {
    clocks.end(matter(key), step);
  }

  /** The clocks of the end run under a key of their own, for a campaign's key is nobody's matter. */
  private static String matter(String key) {
    return key + "/closing";
  }

  /**
   * The campaign is evaluated.
   *
   * @throws RefusedInputException when duties are not done and nothing is said of them
   */
  public void evaluate(String key, String evaluation, String unfinished) {
    CampaignProgress.DutyNumbers numbers = progress.duties(require(key));
    int open =
        numbers.total() - numbers.of(Duty.State.DONE) - numbers.of(Duty.State.WITHDRAWN);
    if (open > 0 && unfinished.isEmpty()) {
      throw new RefusedInputException(
          "unfinished", "还有 " + open + " 件任务没有完成，请写明处理意见");
    }
    journal.record(
        key,
        CampaignStep.Kind.EVALUATE,
        numbers.of(Duty.State.DONE) + "/" + numbers.total() + "件完成",
        CampaignJournal.words("总结评估", evaluation, "未完成任务", unfinished));
  }

  /** The safety committee has deliberated the evaluation. */
  public void deliberate(String key, boolean adopted, String comment) {
    journal.record(
        key,
        CampaignStep.Kind.DELIBERATE,
        adopted ? "审议通过" : "退回修改",
        CampaignJournal.words("意见", comment));
  }

  /** The evaluation went up. */
  public void report(String key, String recipients, String letter, String comment) {
    journal.record(
        key,
        CampaignStep.Kind.REPORT,
        recipients,
        CampaignJournal.words("文号", letter, "说明", comment));
  }

  /** The campaign ends; what is not done stays so, on record. */
  public void end(String key) {
    end(key, Duty.State.UNFINISHED, "专项行动已结束", "");
  }

  /**
   * The campaign was started by mistake, or is called off.
   *
   * @throws RefusedInputException when no reason is given
   */
  public void cancel(String key, String reason) {
    if (reason.isEmpty()) {
      throw new RefusedInputException("reason", "“撤销原因”不能为空");
    }
    end(key, Duty.State.WITHDRAWN, "专项行动已撤销", reason);
  }

  private void end(String key, Duty.State state, String outcome, String reason) {
    for (String duty : duties.endAll(key, state)) {
      clocks.endAll(duty);
      journal.record(
          duty, CampaignStep.Kind.END, state.label(), CampaignJournal.words("原因", outcome));
    }
    clocks.endAll(matter(key));
    store.setEnded(key, clock.now(), reason);
    journal.record(
        key, CampaignStep.Kind.END, outcome, CampaignJournal.words("原因", reason));
  }
}
