package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clocks;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of a phase: opened on its day, reviewed at its gate, closed or extended. */
@Component
public class PhaseLife {

  /** The clock of a phase, which runs to its last day. */
  public static final String CLOCK = "phase";

  private final CampaignStore store;
  private final CampaignJournal journal;
  private final Clocks clocks;
  private final BusinessClock clock;

  PhaseLife(
      CampaignStore store, CampaignJournal journal, Clocks clocks, BusinessClock clock) {
    this.store = store;
    this.journal = journal;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The phase of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public CampaignPhase require(String matter) {
    return store
        .phase(matter)
        .orElseThrow(() -> new IllegalStateException("阶段“" + matter + "”不存在"));
  }

  public CampaignPhase open(String matter) {
    CampaignPhase phase = save(require(matter).opened(clock.now()));
    clocks.startUntil(matter, CLOCK, phase.endsOn(), "阶段截止日（" + phase.source() + "）");
    journal.record(
        matter,
        CampaignStep.Kind.OPEN,
        phase.name(),
        CampaignJournal.words(
            "起止", phase.startsOn() + " 至 " + phase.endsOn()));
    return phase;
  }

  /**
   * The gate is passed.
   *
   * @throws RefusedInputException when an output is missing, or the phase is not over, without a reason
   */
  public CampaignPhase close(String matter, List<String> present, String reason) {
    CampaignPhase phase = require(matter);
    present.stream()
        .filter(output -> !phase.outputs().contains(output))
        .findFirst()
        .ifPresent(
            output -> {
              throw new RefusedInputException("presentOutputs", "本阶段没有成果“" + output + "”");
            });
    CampaignPhase closed = phase.closed(clock.now(), present, reason);
    boolean early = clock.today().isBefore(phase.endsOn());
    if (reason.isEmpty() && !closed.missingOutputs().isEmpty()) {
      throw new RefusedInputException(
          "reason", "缺少阶段成果：" + String.join("、", closed.missingOutputs()) + "。请写明理由");
    }
    if (reason.isEmpty() && early) {
      throw new RefusedInputException(
          "reason", "阶段到 " + phase.endsOn() + " 才结束，提前结束请写明理由");
    }
    save(closed);
    clocks.endAll(matter);
    journal.record(
        matter,
        CampaignStep.Kind.REVIEW,
        early ? "提前结束" : "结束",
        CampaignJournal.words(
            "已有成果", String.join("、", present),
            "缺少成果", String.join("、", closed.missingOutputs()),
            "理由", reason));
    return closed;
  }

  /**
   * The phase goes on.
   *
   * @throws RefusedInputException when the day is not later than the present last day and today, or the
   *     reason is missing
   */
  public CampaignPhase extend(String matter, @Nullable LocalDate until, String reason) {
    CampaignPhase phase = require(matter);
    if (until == null) {
      throw new RefusedInputException("extendedUntil", "“延长至”不能为空");
    }
    if (!until.isAfter(phase.endsOn()) || until.isBefore(clock.today())) {
      throw new RefusedInputException(
          "extendedUntil", "“延长至”须晚于现截止日 " + phase.endsOn() + " 且不早于今天");
    }
    if (reason.isEmpty()) {
      throw new RefusedInputException("reason", "延长阶段请写明理由");
    }
    CampaignPhase extended = save(phase.extended(until));
    clocks.decide(matter, CLOCK, until);
    journal.record(
        matter,
        CampaignStep.Kind.REVIEW,
        "延长",
        CampaignJournal.words(
            "原截止日", phase.endsOn().toString(), "延长至", until.toString(), "理由", reason));
    return extended;
  }

  private CampaignPhase save(CampaignPhase phase) {
    store.update(phase);
    return phase;
  }
}
