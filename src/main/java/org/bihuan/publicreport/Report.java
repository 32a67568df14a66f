package org.bihuan.publicreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as staff see it: without who reported.
 *
 * @param number the receipt number, business key of its process
 * @param realName whether name and phone were given
 * @param hazardNumber the hazard that it has become or belongs to
 * @param outcome what the verification found; empty before
 * @param answer what the reporter was answered; empty before
 * @param rewardAmount yuan; null where none was proposed
 * @param voucher number of the voucher of the payment; empty before
 */
public record Report(
    String number,
    ReportFacts facts,
    boolean realName,
    Instant receivedAt,
    ReportState state,
    Instant stateSince,
    String outcome,
    @Nullable String hazardNumber,
    String answer,
    RewardState reward,
    @Nullable Integer rewardAmount,
    @Nullable LocalDate paidOn,
    String voucher) {

  /** Yuan; the largest that the form takes. */
  public static final int LARGEST_REWARD = 300_000;

  Change change() {
    return new Change(this);
  }

  /** A copy under construction: values change together, in one write. */
  static final class Change {
    private final Report before;
    private ReportState state;
    private Instant stateSince;
    private String outcome;
    private @Nullable String hazardNumber;
    private String answer;
    private RewardState reward;
    private @Nullable Integer rewardAmount;
    private @Nullable LocalDate paidOn;
    private String voucher;

    private Change(Report before) {
      this.before = before;
      this.state = before.state;
      this.stateSince = before.stateSince;
      this.outcome = before.outcome;
      this.hazardNumber = before.hazardNumber;
      this.answer = before.answer;
      this.reward = before.reward;
      this.rewardAmount = before.rewardAmount;
      this.paidOn = before.paidOn;
      this.voucher = before.voucher;
    }

    Change state(ReportState value, Instant since) {
      this.state = value;
      this.stateSince = since;
      return this;
    }

    Change outcome(String value) {
      this.outcome = value;
      return this;
    }

    Change hazard(String value) {
      this.hazardNumber = value;
      return this;
    }

    Change answer(String value) {
      this.answer = value;
      return this;
    }

    Change reward(RewardState value) {
      this.reward = value;
      return this;
    }

    Change rewardAmount(int value) {
      this.rewardAmount = value;
      return this;
    }

    Change paid(LocalDate value, String voucherNumber) {
      this.reward = RewardState.PAID;
      this.paidOn = value;
      this.voucher = voucherNumber;
      return this;
    }

    Report done() {
      return new Report(
          before.number,
          before.facts,
          before.realName,
          before.receivedAt,
          state,
          stateSince,
          outcome,
          hazardNumber,
          answer,
          reward,
          rewardAmount,
          paidOn,
          voucher);
    }
  }
}
