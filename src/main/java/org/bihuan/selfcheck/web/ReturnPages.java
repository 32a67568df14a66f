package org.bihuan.selfcheck.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.selfcheck.MonthlyReturn;
import org.bihuan.selfcheck.MonthlyReturns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 每月承诺: who has answered in a month and who has not. */
@Controller
class ReturnPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MonthlyReturns returns;
  private final EnterpriseStore enterprises;
  private final OfficeDirectory offices;

  ReturnPages(MonthlyReturns returns, EnterpriseStore enterprises, OfficeDirectory offices) {
    this.returns = returns;
    this.enterprises = enterprises;
    this.offices = offices;
  }

  record Row(
      String code,
      String name,
      String community,
      String communityName,
      String answeredAt,
      boolean late,
      String risks) {}

  @GetMapping("/returns")
  String list(@RequestParam(required = false) @Nullable String month, Model model) {
    List<YearMonth> months = returns.months();
    YearMonth shown =
        month == null || month.isBlank()
            ? months.stream().findFirst().orElse(null)
            : MonthlyReturns.month(month);
    List<Row> rows =
        shown == null
            ? List.of()
            : rows(returns.of(shown)).stream()
                .sorted(
                    Comparator.comparing((Row row) -> !row.answeredAt().isEmpty())
                        .thenComparing(Row::community)
                        .thenComparing(Row::code))
                .toList();
    model.addAttribute("months", months);
    model.addAttribute("month", shown);
    model.addAttribute("lines", rows);
    model.addAttribute(
        "missing", rows.stream().filter(row -> row.answeredAt().isEmpty()).count());
    return "returns";
  }

  private List<Row> rows(List<MonthlyReturn> asked) {
    Map<String, Enterprise> known = new HashMap<>();
    enterprises
        .all(asked.stream().map(MonthlyReturn::enterprise).toList())
        .forEach(enterprise -> known.put(enterprise.code(), enterprise));
    return asked.stream()
        .map(one -> row(one, Objects.requireNonNull(known.get(one.enterprise()))))
        .toList();
  }

  private Row row(MonthlyReturn one, Enterprise enterprise) {
    Instant at = one.answeredAt();
    return new Row(
        enterprise.code(),
        enterprise.name(),
        enterprise.facts().community(),
        offices.nameOf(enterprise.facts().community()),
        at == null ? "" : MINUTE.format(at.atZone(BusinessClock.ZONE)),
        at != null && YearMonth.from(at.atZone(BusinessClock.ZONE)).isAfter(one.month()),
        one.risks());
  }
}
