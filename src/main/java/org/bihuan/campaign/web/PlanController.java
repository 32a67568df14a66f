package org.bihuan.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.plan.CampaignPlan;
import org.bihuan.plan.PlanLibrary;
import org.bihuan.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plans that a campaign can be started from, and what is wrong with them. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

  private final PlanLibrary library;
  private final CurrentPerson currentPerson;

  PlanController(PlanLibrary library, CurrentPerson currentPerson) {
    this.library = library;
    this.currentPerson = currentPerson;
  }

  /**
   * A plan in numbers.
   *
   * @param problem file, line and reason; null for a sound plan, whose numbers are there
   * @param duties how many duties its rows became
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlanView(
      String code,
      @Nullable String name,
      @Nullable LocalDate start,
      @Nullable Integer subjects,
      @Nullable Integer phases,
      @Nullable Integer duties,
      @Nullable Integer indicators,
      @Nullable List<CampaignView.FileView> files,
      @Nullable String problem) {}

  @GetMapping
  List<PlanView> plans() {
    if (currentPerson.find().filter(Person::readsEverything).isEmpty()) {
      throw new ForbiddenException("只有街道安委办、街道领导和监督人员可以查看方案");
    }
    return library.codes().stream().map(this::view).toList();
  }

  private PlanView view(String code) {
    try {
      CampaignPlan plan = library.read(code);
      return new PlanView(
          code,
          plan.name(),
          plan.start(),
          (int) plan.subjects().stream().filter(subject -> !subject.isWhole()).count(),
          plan.phases().size(),
          plan.duties().size(),
          plan.indicators().size(),
          plan.files().entrySet().stream()
              .map(file -> new CampaignView.FileView(file.getKey(), file.getValue().size()))
              .sorted(java.util.Comparator.comparing(CampaignView.FileView::file))
              .toList(),
          null);
    } catch (InvalidDataFileException e) {
      return new PlanView(
          code, null, null, null, null, null, null, null, String.valueOf(e.getMessage()));
    }
  }
}
