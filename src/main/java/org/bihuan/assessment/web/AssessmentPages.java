package org.bihuan.assessment.web;

import org.bihuan.assessment.Assessments;
import org.bihuan.bulletin.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 考核. */
@Controller
class AssessmentPages {

  private final Assessments assessments;
  private final AssessmentViews views;

  AssessmentPages(Assessments assessments, AssessmentViews views) {
    this.assessments = assessments;
    this.views = views;
  }

  @GetMapping("/assessment")
  String list(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Model model) {
    Period period = assessments.read(AssessmentController.days(from, to));
    AssessmentViews.AssessmentView shown = views.of(assessments.of(period));
    model.addAttribute("shown", shown);
    model.addAttribute("published", assessments.published().stream().map(views::of).toList());
    model.addAttribute("mayPublish", !shown.published() && assessments.mayPublish());
    return "assessment";
  }
}
