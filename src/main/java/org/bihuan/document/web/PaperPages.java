package org.bihuan.document.web;

import java.util.UUID;
import org.bihuan.document.Paper;
import org.bihuan.document.PaperKinds;
import org.bihuan.document.PaperStore;
import org.bihuan.document.Papers;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages 文书 and of one paper. */
@Controller
class PaperPages {

  private static final int PAGE = 50;

  private final Papers papers;
  private final PaperKinds kinds;
  private final PaperController views;
  private final CurrentPerson currentPerson;

  PaperPages(
      Papers papers, PaperKinds kinds, PaperController views, CurrentPerson currentPerson) {
    this.papers = papers;
    this.kinds = kinds;
    this.views = views;
    this.currentPerson = currentPerson;
  }

  @GetMapping("/papers")
  String list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    PaperStore.Search search =
        PaperController.search(kind, state, q, Math.max(0, page), PAGE);
    long total = papers.count(search);
    model.addAttribute("lines", papers.search(search).stream().map(views::brief).toList());
    model.addAttribute("total", total);
    model.addAttribute("kinds", kinds.all());
    model.addAttribute("issuable", papers.issuable());
    model.addAttribute("states", Paper.State.values());
    model.addAttribute("kind", kind);
    model.addAttribute("state", state);
    model.addAttribute("q", q);
    model.addAttribute("subject", subject);
    model.addAttribute("before", search.page() > 0 ? search.page() - 1 : -1);
    model.addAttribute("next", (search.page() + 1L) * PAGE < total ? search.page() + 1 : -1);
    model.addAttribute(
        "mayKeepTemplates", currentPerson.find().filter(Person::actsForSafetyOffice).isPresent());
    return "papers";
  }

  @GetMapping("/papers/{id}")
  String one(@PathVariable UUID id, Model model) {
    PaperController.PaperView paper = views.one(id);
    model.addAttribute("paper", paper);
    model.addAttribute("kind", kinds.require(paper.kind()));
    return "paper";
  }
}
