package org.bihuan.audit.web;

import org.bihuan.audit.AuditDesk;
import org.bihuan.audit.AuditStore;
import org.bihuan.identity.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 审计记录. */
@Controller
class AuditPages {

  private static final int PAGE = 100;

  private final AuditDesk desk;
  private final AuditViews views;

  AuditPages(AuditDesk desk, AuditViews views) {
    this.desk = desk;
    this.views = views;
  }

  @GetMapping("/audit")
  String list(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    AuditStore.Search search =
        AuditController.search(subject, actor, kind, from, until, Math.max(0, page), PAGE);
    long total = desk.count(search);
    model.addAttribute("lines", views.of(desk.search(search)));
    model.addAttribute("total", total);
    model.addAttribute("kinds", Deed.Kind.values());
    model.addAttribute("subject", subject);
    model.addAttribute("actor", actor);
    model.addAttribute("kind", kind);
    model.addAttribute("from", from);
    model.addAttribute("until", until);
    model.addAttribute("before", search.page() > 0 ? search.page() - 1 : -1);
    model.addAttribute("next", (search.page() + 1L) * PAGE < total ? search.page() + 1 : -1);
    return "audit";
  }
}
