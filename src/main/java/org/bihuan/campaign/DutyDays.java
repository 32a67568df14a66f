package org.bihuan.campaign;

import java.time.LocalDate;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.plan.Strand;
import org.springframework.stereotype.Component;

/**
 * On which days a duty opens and is due. What recurs or stands opens on the first and is due on the
 * last working day of its time; what is done once keeps the plan's days, except that a shifted deadline
 * on a day off moves to the next working day.
 */
@Component
class DutyDays {

  private final WorkingCalendar calendar;

  DutyDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  LocalDate opensOn(Strand.Kind kind, LocalDate first, LocalDate last) {
    if (kind == Strand.Kind.ONCE) {
      return first;
    }
    LocalDate day = first;
    while (day.isBefore(last) && !calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return calendar.isWorkingDay(day) ? day : first;
  }

  LocalDate dueOn(Strand.Kind kind, LocalDate first, LocalDate last, boolean shifted) {
    if (kind == Strand.Kind.ONCE) {
      return shifted ? deadline(last) : last;
    }
    LocalDate day = last;
    while (day.isAfter(first) && !calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return calendar.isWorkingDay(day) ? day : last;
  }

  /** A deadline on a day off is due on the next working day. */
  LocalDate deadline(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
  }

  boolean isWorkingDay(LocalDate day) {
    return calendar.isWorkingDay(day);
  }
}
