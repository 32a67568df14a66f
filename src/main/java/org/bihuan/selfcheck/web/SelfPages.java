package org.bihuan.selfcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.selfcheck.MonthlyReturn;
import org.bihuan.selfcheck.MonthlyReturns;
import org.bihuan.selfcheck.SelfChecks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of an enterprise with a link, and what is shown to who has none. */
@Controller
class SelfPages {

  private final SelfChecks checks;
  private final MonthlyReturns returns;

  SelfPages(SelfChecks checks, MonthlyReturns returns) {
    this.checks = checks;
    this.returns = returns;
  }

  /** A return that is asked for. */
  record Asked(String month, LocalDate until, boolean answered) {

    static Asked of(MonthlyReturn one) {
      return new Asked(one.month().toString(), one.month().atEndOfMonth(), one.isAnswered());
    }
  }

  @GetMapping("/self")
  String self(HttpServletRequest request, Model model) {
    Optional<Enterprise> holder = SelfGate.holder(request);
    if (holder.isEmpty()) {
      return "self-enter";
    }
    Enterprise enterprise = holder.get();
    List<Asked> asked =
        returns.ofEnterprise(enterprise).stream().map(Asked::of).toList();
    model.addAttribute("name", enterprise.name());
    model.addAttribute("hazards", checks.openHazards(enterprise));
    model.addAttribute("asked", asked);
    model.addAttribute(
        "due", asked.stream().filter(one -> !one.answered()).toList());
    return "self";
  }
}
