package org.bihuan.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.calendar.DeadlineMover;
import org.bihuan.calendar.MovedDeadline;
import org.springframework.stereotype.Component;

/** Moves the days of duties when a calendar is loaded: those at work and those that are to open. */
@Component
class CampaignCalendar implements DeadlineMover {

  private final DutyStore store;
  private final CampaignStore campaigns;
  private final DutyDays days;
  private final DutyLife life;
  private final CampaignJournal journal;
  private final DutySchedule schedule;

  CampaignCalendar(
      DutyStore store,
      CampaignStore campaigns,
      DutyDays days,
      DutyLife life,
      CampaignJournal journal,
      DutySchedule schedule) {
    this.store = store;
    this.campaigns = campaigns;
    this.days = days;
    this.life = life;
    this.journal = journal;
    this.schedule = schedule;
  }

  @Override
  public List<MovedDeadline> move() {
    List<MovedDeadline> moved = new ArrayList<>();
    Set<String> subjects = new LinkedHashSet<>();
    for (Duty duty : store.movable()) {
      boolean shifted =
          campaigns.find(duty.campaign()).orElseThrow().shiftDays() != 0;
      var opensOn = days.opensOn(duty.kind(), duty.firstDay(), duty.lastDay());
      var dueOn = days.dueOn(duty.kind(), duty.firstDay(), duty.lastDay(), shifted);
      boolean opens = !opensOn.equals(duty.opensOn());
      boolean due = !dueOn.equals(duty.dueOn());
      if (!opens && !due) {
        continue;
      }
      life.move(duty, opensOn, dueOn);
      if (opens) {
        subjects.add(CampaignKeys.subject(duty.campaign(), duty.subject()));
      }
      if (due) {
        journal.record(
            duty.key(),
            CampaignStep.Kind.DEADLINE_MOVED,
            "",
            CampaignJournal.words(
                "原期限", duty.dueOn().toString(),
                "现期限", dueOn.toString(),
                "原因", "节假日安排更新"));
        moved.add(new MovedDeadline(duty.key(), duty.title(), duty.dueOn(), dueOn));
      }
    }
    subjects.forEach(schedule::reschedule);
    return moved;
  }
}
