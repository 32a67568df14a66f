package org.bihuan.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Differences between register and engine as a matter that 街道安委办 settles. */
@Component
public class LedgerDifferences {

  private static final String PREFIX = "HD";

  /** So many are named one by one; more have one cause. */
  private static final int MOST_LINES = 100;

  private static final String LINES = "不一致";

  private final Reconciliation reconciliation;
  private final MatterJournal journal;

  LedgerDifferences(Reconciliation reconciliation, MatterJournal journal) {
    this.reconciliation = reconciliation;
    this.journal = journal;
  }

  /**
   * What a nightly comparison found.
   *
   * @param matter key of the matter that was opened for it, empty when there was nothing
   */
  public record Found(String matter, int differences) {}

  static boolean owns(String key) {
    return key.startsWith(PREFIX + "-");
  }

  /** Compares, and opens a matter for what differs. */
  @Transactional
  public Found compare() {
    List<Difference> differences = reconciliation.differences();
    if (differences.isEmpty()) {
      return new Found("", 0);
    }
    String key = journal.newKey(PREFIX);
    journal.open(
        new Matter(
            key,
            "台账核对",
            "台账与流程有 " + differences.size() + " 处不一致",
            "",
            SafetyCommitteeOffice.CODE));
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        LINES,
        String.join(
            "\n", differences.stream().limit(MOST_LINES).map(Difference::sentence).toList()));
    journal.record(key, MatterStep.Kind.STEP, "核对台账与流程", differences.size() + " 处不一致", words);
    return new Found(key, differences.size());
  }

  /** What was found of a matter, one sentence each. */
  List<String> lines(String matter) {
    return journal.history(matter).stream()
        .map(step -> step.words().get(LINES))
        .filter(Objects::nonNull)
        .flatMap(String::lines)
        .toList();
  }
}
