package org.bihuan.deadline;

/**
 * A step of the ladder: notice 通报, talk 约谈, warning 警示, exposure 曝光, accountability 问责 (plan,
 * section 5 (6)), or a proposal after repeated failure.
 *
 * @param code {@code notice}, {@code talk}, {@code warning}, {@code exposure}, {@code
 *     accountability}, {@code penalty} or {@code closure}
 * @param rank place on the ladder, from 1; 0 for what is not on it
 * @param name Chinese name
 * @param office code of the office that carries it out; empty for a notice, which the platform gives
 * @param informed who is told, in Chinese
 * @param workingDays days to carry it out
 * @param rule the rule in Chinese
 */
public record LadderStep(
    String code,
    int rank,
    String name,
    String office,
    String informed,
    int workingDays,
    String rule) {

  /** Rank of the last step, accountability. */
  public static final int HIGHEST_RANK = 5;

  /** Whether the platform itself gives the notice. */
  public boolean isNotice() {
    return "notice".equals(code);
  }
}
