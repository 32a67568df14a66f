package org.bihuan.ledger;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardLoops;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.organisation.OfficeDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every hazard of the register with the engine: whether it runs, at which step, whose, until
 * when. Both are written in the same transaction; this proves that they were.
 */
@Component
public class Reconciliation {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String NONE = "无";

  private final HazardRegister register;
  private final HazardLoops loops;
  private final HazardDeadlines deadlines;
  private final OfficeDirectory offices;

  Reconciliation(
      HazardRegister register,
      HazardLoops loops,
      HazardDeadlines deadlines,
      OfficeDirectory offices) {
    this.register = register;
    this.loops = loops;
    this.deadlines = deadlines;
    this.offices = offices;
  }

  /** Everything in which the two disagree, by number; empty when they agree. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Difference> differences() {
    List<Hazard> open = register.open();
    return compare(open, loops.running(responsible(open)));
  }

  /** The same of one hazard, without looking at any other. */
  @Transactional(readOnly = true)
  public List<Difference> differences(String number) {
    List<Hazard> open =
        register.find(number).stream().filter(hazard -> !hazard.status().isEnd()).toList();
    return compare(open, loops.running(responsible(open), number));
  }

  private static Set<String> responsible(List<Hazard> open) {
    return open.stream().map(Hazard::responsibleOffice).collect(Collectors.toSet());
  }

  private List<Difference> compare(List<Hazard> open, List<HazardLoops.Loop> loops) {
    Map<String, Map<String, Clock>> clocks = new HashMap<>();
    deadlines
        .running(open.stream().map(Hazard::number).toList())
        .forEach(
            clock ->
                clocks
                    .computeIfAbsent(clock.matter(), matter -> new HashMap<>())
                    .put(clock.step(), clock));
    Map<String, HazardLoops.Loop> running = new HashMap<>();
    List<Difference> differences = new ArrayList<>();
    for (HazardLoops.Loop loop : loops) {
      HazardLoops.Loop other = running.putIfAbsent(loop.number(), loop);
      if (other != null) {
        differences.add(new Difference(loop.number(), "流程", "一个", "两个以上在运行"));
      }
    }
    Set<String> numbers = new HashSet<>();
    for (Hazard hazard : open) {
      numbers.add(hazard.number());
      HazardLoops.Loop loop = running.get(hazard.number());
      if (loop == null) {
        differences.add(new Difference(hazard.number(), "流程", hazard.status().label(), "没有在运行"));
      } else {
        compare(hazard, loop, clocks.getOrDefault(hazard.number(), Map.of()), differences);
      }
    }
    running.values().stream()
        .filter(loop -> !numbers.contains(loop.number()))
        .forEach(loop -> differences.add(superfluous(loop)));
    differences.sort(Comparator.comparing(Difference::number));
    return differences;
  }

  private Difference superfluous(HazardLoops.Loop loop) {
    return register
        .find(loop.number())
        .map(ended -> new Difference(ended.number(), "流程", ended.status().label(), "仍在运行"))
        .orElseGet(
            () ->
                new Difference(
                    loop.number().isEmpty() ? loop.processInstanceId() : loop.number(),
                    "流程",
                    "台账没有此编号",
                    "在运行"));
  }

  private void compare(
      Hazard hazard,
      HazardLoops.Loop loop,
      Map<String, Clock> clocks,
      List<Difference> differences) {
    String number = hazard.number();
    if (!loop.processInstanceId().equals(hazard.processInstanceId())) {
      differences.add(
          new Difference(number, "流程", hazard.processInstanceId(), loop.processInstanceId()));
    }
    if (hazard.status() != HazardStatus.JUDGING
        && !loop.grade().equals(hazard.grade().code())) {
      differences.add(new Difference(number, "等级", hazard.grade().code(), loop.grade()));
    }
    if (!loop.office().equals(hazard.responsibleOffice())) {
      differences.add(
          new Difference(
              number,
              "责任办所",
              offices.nameOf(hazard.responsibleOffice()),
              offices.nameOf(loop.office())));
    }
    compareStatus(hazard, loop, differences);
    for (HazardLoops.OpenTask task : loop.tasks()) {
      compareOffice(hazard, task, differences);
      compareDeadline(hazard, task, clocks.get(task.clock()), differences);
    }
    Clock rectification = clocks.get(HazardDeadlines.RECTIFY);
    if (rectification != null && !rectification.dueOn().equals(hazard.dueOn())) {
      differences.add(
          new Difference(
              number, "整改期限", hazard.dueOn().toString(), rectification.dueOn().toString()));
    }
  }

  /** The status says which step is open; there is one, or the loop waits for its supervision. */
  private static void compareStatus(
      Hazard hazard, HazardLoops.Loop loop, List<Difference> differences) {
    Set<HazardStatus> open = new TreeSet<>();
    for (HazardLoops.OpenTask task : loop.tasks()) {
      HazardStatus status = task.status();
      if (status != null) {
        open.add(status);
      }
    }
    if (loop.awaitsSupervision()) {
      open.add(HazardStatus.ACCEPTING);
    }
    HazardStatus status =
        hazard.status() == HazardStatus.VERIFYING ? HazardStatus.REPORTED : hazard.status();
    if (!open.equals(Set.of(status))) {
      differences.add(
          new Difference(
              hazard.number(),
              "状态",
              hazard.status().label(),
              open.isEmpty()
                  ? NONE
                  : open.stream().map(HazardStatus::label).collect(Collectors.joining("、"))));
    }
  }

  private void compareOffice(
      Hazard hazard, HazardLoops.OpenTask task, List<Difference> differences) {
    if (task.ofResponsibleOffice() && !task.offices().contains(hazard.responsibleOffice())) {
      differences.add(
          new Difference(
              hazard.number(),
              "任务“" + task.name() + "”的办所",
              offices.nameOf(hazard.responsibleOffice()),
              task.offices().isEmpty()
                  ? "其他办所"
                  : task.offices().stream().map(offices::nameOf).collect(Collectors.joining("、"))));
    }
  }

  private static void compareDeadline(
      Hazard hazard,
      HazardLoops.OpenTask task,
      @Nullable Clock clock,
      List<Difference> differences) {
    Instant due = clock == null ? null : HazardLoops.shown(clock.dueAt());
    if (due == null || task.dueAt() == null || !due.equals(task.dueAt())) {
      differences.add(
          new Difference(
              hazard.number(), "任务“" + task.name() + "”的期限", text(due), text(task.dueAt())));
    }
  }

  private static String text(@Nullable Instant moment) {
    return moment == null
        ? NONE
        : MINUTE.format(ZonedDateTime.ofInstant(moment, BusinessClock.ZONE));
  }
}
