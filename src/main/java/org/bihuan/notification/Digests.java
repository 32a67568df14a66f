package org.bihuan.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.organisation.WorkingOffices;
import org.springframework.stereotype.Component;

/** What each office finds in its digest of the morning. */
@Component
public class Digests {

  private static final int LISTED = 20;

  private final NoticeDesk desk;
  private final WorkingCalendar calendar;
  private final WorkingOffices offices;
  private final BusinessClock clock;

  Digests(
      NoticeDesk desk, WorkingCalendar calendar, WorkingOffices offices, BusinessClock clock) {
    this.desk = desk;
    this.calendar = calendar;
    this.offices = offices;
    this.clock = clock;
  }

  public boolean isWorkingDay() {
    return calendar.isWorkingDay(clock.today());
  }

  /** Tells an office what is open; nothing where nothing is, and once a day. */
  public void tell(String office, List<Digest> open) {
    if (open.isEmpty()) {
      return;
    }
    LocalDate today = clock.today();
    Map<String, List<Digest>> groups = new LinkedHashMap<>();
    List<Digest> left = new ArrayList<>(open);
    left.sort(Comparator.comparing(Digest::due));
    groups.put("已逾期", taken(left, day -> day.due().isBefore(clock.now())));
    groups.put("今日到期", taken(left, day -> lastDay(day).equals(today)));
    groups.put("三日内到期", taken(left, day -> !lastDay(day).isAfter(today.plusDays(3))));
    groups.put("其他待办", left);
    StringBuilder title =
        new StringBuilder(offices.nameOf(office)).append("待办 ").append(open.size()).append(" 项");
    StringBuilder body = new StringBuilder();
    groups.forEach(
        (name, tasks) -> {
          if (tasks.isEmpty()) {
            return;
          }
          title.append("，").append(name).append(' ').append(tasks.size());
          body.append(name).append(' ').append(tasks.size()).append(" 项\n");
          tasks.stream()
              .limit(LISTED)
              .forEach(task -> body.append("· ").append(line(task)).append('\n'));
          if (tasks.size() > LISTED) {
            body.append("· 另有 ").append(tasks.size() - LISTED).append(" 项\n");
          }
        });
    desk.tell(
        new Notice(
            0,
            "digest|" + office + "|" + today,
            NoticeKind.DIGEST,
            office,
            title.toString(),
            Events.cut(body.toString().strip(), 4000),
            "/camunda/app/tasklist/default/",
            List.of(office),
            List.of(),
            "system",
            clock.now()));
  }

  private static List<Digest> taken(List<Digest> from, Predicate<Digest> which) {
    List<Digest> taken = from.stream().filter(which).toList();
    from.removeAll(taken);
    return taken;
  }

  private static LocalDate lastDay(Digest task) {
    return LocalDate.ofInstant(task.due(), BusinessClock.ZONE);
  }

  private static String line(Digest task) {
    return task.step() + "　" + task.title() + "　" + task.matter() + "　期限 " + lastDay(task);
  }
}
