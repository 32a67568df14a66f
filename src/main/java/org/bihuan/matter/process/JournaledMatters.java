package org.bihuan.matter.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.DeadlineAudience;
import org.bihuan.deadline.LadderFacts;
import org.bihuan.deadline.LadderStep;
import org.bihuan.identity.Person;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.process.MatterRecords;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps in a matter's history what is done with its tasks and what the watch of its deadlines tells. */
@Component
class JournaledMatters implements MatterRecords, DeadlineAudience {

  private final MatterJournal journal;
  private final OfficeDirectory offices;
  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final PlatformCommands commands;

  JournaledMatters(
      MatterJournal journal,
      OfficeDirectory offices,
      TaskService taskService,
      RuntimeService runtimeService,
      PlatformCommands commands) {
    this.journal = journal;
    this.offices = offices;
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.commands = commands;
  }

  @Override
  public boolean owns(String matter) {
    return journal.find(matter).isPresent();
  }

  @Override
  public void record(
      String matter, Handling handling, String outcome, Map<String, String> words) {
    journal.record(matter, MatterStep.Kind.HANDLING, label(handling), outcome, words);
  }

  private static String label(Handling handling) {
    return switch (handling) {
      case HAND_OVER -> "转办";
      case DELEGATE -> "委派";
      case RETURN -> "交还";
      case TAKE_BACK -> "收回委派";
      case COMMENT -> "批注";
      case STAND_IN -> "代办";
    };
  }

  @Override
  public List<Entry> history(String matter) {
    return journal.history(matter).stream()
        .map(
            step -> new Entry(step.at(), step.person(), step.what(), step.outcome(), step.words()))
        .toList();
  }

  /** The model names the office. */
  @Override
  public Optional<String> movableOffice(String matter) {
    return Optional.empty();
  }

  @Override
  public void moveToOffice(String matter, String office, String reason) {
    throw new IllegalStateException(matter + " 不能转给其他办所");
  }

  @Override
  public boolean mayAskForTime(String matter, String taskKey, Person person) {
    return false;
  }

  @Override
  public Optional<Map<String, Object>> agreement(String taskKey, String comment) {
    return Optional.empty();
  }

  @Override
  public void remind(Clock clock, int workingDaysLeft) {
    Map<String, String> words = words(clock);
    words.put("剩余", workingDaysLeft + "个工作日");
    journal.record(clock.matter(), MatterStep.Kind.DUE_SOON, "即将到期", "", words);
  }

  @Override
  public void missed(Clock clock) {
    journal.record(clock.matter(), MatterStep.Kind.OVERDUE, "逾期", "报告街道安委办", words(clock));
  }

  private static Map<String, String> words(Clock clock) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("期限", clock.dueOn().toString());
    words.put("规则", clock.rule());
    return words;
  }

  /** The ladder is for hazards and duties. */
  @Override
  public Optional<LadderFacts> ladder(Clock clock) {
    return Optional.empty();
  }

  @Override
  public int timesFailed(String matter) {
    return 0;
  }

  @Override
  public void reached(String matter, LadderStep step, int daysOverdue) {
    throw new IllegalStateException(matter + " 不进逾期阶梯");
  }

  @Override
  public void carriedOut(String matter, String stepName, String result) {
    throw new IllegalStateException(matter + " 不进逾期阶梯");
  }

  @Override
  public void moved(Clock clock, LocalDate before, String cause) {
    Map<String, String> words = words(clock);
    words.put("原期限", before.toString());
    words.put("原因", cause);
    journal.record(clock.matter(), MatterStep.Kind.STEP, "期限调整", "", words);
    commands.run(
        () -> {
          taskService
              .createTaskQuery()
              .processInstanceBusinessKey(clock.matter())
              .list()
              .stream()
              .filter(task -> clock.step().equals(clockOf(task)))
              .forEach(
                  task ->
                      taskService.setDueDate(
                          task.getId(), OfferMatterTaskListener.lastMoment(clock)));
          return clock;
        });
  }

  private @Nullable Object clockOf(Task task) {
    return runtimeService.getVariable(task.getExecutionId(), MatterProcess.CLOCK);
  }

  @Override
  public Map<String, Object> describe(String matter) {
    Matter found = journal.require(matter);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", found.key());
    view.put("title", found.kind() + "　" + found.title());
    view.put("place", found.place());
    view.put("responsibleOffice", offices.nameOf(found.office()));
    return view;
  }
}
