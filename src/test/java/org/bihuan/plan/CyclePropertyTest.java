package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CyclePropertyTest {

  @Property
  void windowsLeaveNoGapAndDoNotOverlap(
      @ForAll @IntRange(min = 0, max = 4000) int from,
      @ForAll @IntRange(min = 0, max = 1500) int length,
      @ForAll @IntRange(min = 0, max = 5) int kind) {
    Period period =
        List.of(
                Period.ofMonths(1), Period.ofMonths(2), Period.ofMonths(3), Period.ofMonths(6),
                Period.ofYears(1), Period.ofYears(3))
            .get(kind);
    LocalDate first = LocalDate.of(2019, 1, 1).plusDays(from);
    LocalDate last = first.plusDays(length);
    List<Cycle.Window> windows = new Cycle(period, 1).windows(first, last);

    LocalDate next = first;
    for (Cycle.Window window : windows) {
      assertThat(window.first()).isEqualTo(next);
      assertThat(window.last()).isAfterOrEqualTo(window.first());
      next = window.last().plusDays(1);
    }
    assertThat(next).isEqualTo(last.plusDays(1));
    assertThat(windows).extracting(Cycle.Window::label).doesNotHaveDuplicates();
  }
}
