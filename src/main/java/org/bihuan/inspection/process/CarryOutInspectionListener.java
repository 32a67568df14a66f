package org.bihuan.inspection.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.inspection.Inspections;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 现场检查: what the law asks of its record (《安全生产法》（2021）第六十八条). */
@Component
class CarryOutInspectionListener implements TaskListener {

  private static final Map<String, String> OUTCOMES =
      Answers.choices("done", "已检查", "impossible", "未能检查");
  private static final Map<String, String> SIGNED =
      Answers.choices("signed", "已签字", "refused", "拒绝签字");
  private static final int LONGEST_NOTE = 200;

  private final Inspections inspections;
  private final BusinessClock clock;

  CarryOutInspectionListener(Inspections inspections, BusinessClock clock) {
    this.inspections = inspections;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String key = InspectionModel.MATTER.require(task);
    boolean done = "done".equals(answers.choice("outcome", "检查结果", OUTCOMES));
    LocalDate day = Objects.requireNonNull(answers.day("carriedOutOn", "检查日期", true));
    if (day.isAfter(clock.today())) {
      throw new RefusedInputException("carriedOutOn", "“检查日期”不能晚于今天");
    }
    String scene = answers.requiredText("scene", "检查内容和现场情况");
    String handling = done ? answers.requiredText("handling", "处理情况") : "";
    inspections.carriedOut(
        key,
        new Inspections.Record(
            done, day, scene, handling, done ? countersigned(answers) : ""));
    answers.forget(
        List.of("outcome", "carriedOutOn", "scene", "handling", "countersigned", "countersignNote"));
  }

  /** Who refuses to sign, and who saw it, belongs to the record. */
  private static String countersigned(Answers answers) {
    String signed = answers.choice("countersigned", "被检查单位负责人", SIGNED);
    if ("signed".equals(signed)) {
      return "已签字";
    }
    String note = answers.requiredText("countersignNote", "拒签情形和见证人");
    if (note.length() > LONGEST_NOTE) {
      throw new RefusedInputException(
          "countersignNote", "“拒签情形和见证人”不能超过 " + LONGEST_NOTE + " 字");
    }
    return "拒绝签字：" + note;
  }
}
