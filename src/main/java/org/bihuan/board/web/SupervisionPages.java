package org.bihuan.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.board.Board;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.CampaignProgress;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyPage;
import org.bihuan.campaign.DutySearch;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.IndicatorValue;
import org.bihuan.identity.Person;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What supervisors follow one by one: major hazards, overdue ones, and a campaign's phases, duties, indicators. */
@Controller
class SupervisionPages {

  private static final int PAGE = 50;

  private final Board board;
  private final FollowedHazards followed;
  private final CampaignStore campaigns;
  private final CampaignProgress progress;
  private final DutyStore duties;
  private final WorkingOffices offices;
  private final BusinessClock clock;

  SupervisionPages(
      Board board,
      FollowedHazards followed,
      CampaignStore campaigns,
      CampaignProgress progress,
      DutyStore duties,
      WorkingOffices offices,
      BusinessClock clock) {
    this.board = board;
    this.followed = followed;
    this.campaigns = campaigns;
    this.progress = progress;
    this.duties = duties;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/board/majors")
  String majors(@RequestParam(defaultValue = "0") int page, Model model) {
    int shown = Math.max(0, page);
    return followed("majors", followed.majors(shown, PAGE), shown, model);
  }

  @GetMapping("/board/overdue")
  String overdue(@RequestParam(defaultValue = "0") int page, Model model) {
    int shown = Math.max(0, page);
    return followed("overdue", followed.overdue(shown, PAGE), shown, model);
  }

  private static String followed(
      String which, FollowedHazards.FollowedPage found, int page, Model model) {
    model.addAttribute("which", which);
    model.addAttribute("hazards", found.items());
    pages(model, page, found.total());
    return "board-followed";
  }

  private static void pages(Model model, int page, long total) {
    model.addAttribute("total", total);
    model.addAttribute("before", page > 0 ? page - 1 : -1);
    model.addAttribute("next", (page + 1L) * PAGE < total ? page + 1 : -1);
  }

  /** A subject of a campaign. */
  record SubjectView(
      String code,
      String name,
      String lead,
      List<PhaseView> phases,
      int duties,
      int planned,
      int open,
      int overdue,
      int done) {}

  /** A phase of a subject. */
  record PhaseView(String name, LocalDate from, LocalDate to, String state, String stateName, boolean late) {}

  /** An indicator with its latest value. */
  record IndicatorView(
      String name,
      String target,
      @Nullable LocalDate by,
      String owner,
      String value,
      @Nullable LocalDate on,
      boolean missed,
      boolean met,
      String source) {}

  @GetMapping("/board/campaign")
  String campaign(@RequestParam(required = false) @Nullable String key, Model model) {
    board.requireReader();
    List<Campaign> all = campaigns.all();
    model.addAttribute("campaigns", all);
    Campaign campaign = choose(all, key);
    model.addAttribute("campaign", campaign);
    if (campaign != null) {
      model.addAttribute("subjects", subjects(campaign));
      model.addAttribute(
          "indicators", progress.indicators(campaign).stream().map(this::view).toList());
    }
    return "board-campaign";
  }

  /** The one asked for, else the newest that has not ended, else the newest; null without any. */
  private static @Nullable Campaign choose(List<Campaign> all, @Nullable String key) {
    if (key != null && !key.isBlank()) {
      return all.stream()
          .filter(one -> one.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new NotFoundException("没有编号为 " + key + " 的专项行动"));
    }
    return all.stream()
        .filter(one -> one.endedAt() == null)
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  private List<SubjectView> subjects(Campaign campaign) {
    Map<String, CampaignProgress.DutyNumbers> numbers = progress.dutiesBySubject(campaign);
    List<CampaignPhase> phases = campaigns.phases(campaign.key());
    return campaigns.subjects(campaign.key()).stream()
        .map(
            subject -> {
              CampaignProgress.DutyNumbers of =
                  numbers.getOrDefault(
                      subject.code(), new CampaignProgress.DutyNumbers(Map.of(), 0));
              return new SubjectView(
                  subject.code(),
                  subject.name(),
                  offices.nameOf(subject.lead()),
                  phases.stream()
                      .filter(phase -> phase.subject().equals(subject.code()))
                      .map(this::view)
                      .toList(),
                  of.total(),
                  of.of(Duty.State.PLANNED),
                  of.of(Duty.State.OPEN),
                  of.overdue(),
                  of.of(Duty.State.DONE));
            })
        .toList();
  }

  private PhaseView view(CampaignPhase phase) {
    return new PhaseView(
        phase.name(),
        phase.startsOn(),
        phase.endsOn(),
        phase.state().code(),
        phase.state().label(),
        phase.state() == CampaignPhase.State.OPEN && clock.today().isAfter(phase.endsOn()));
  }

  private IndicatorView view(CampaignProgress.IndicatorProgress one) {
    IndicatorValue latest = one.latest();
    return new IndicatorView(
        one.indicator().name(),
        one.indicator().targetText(),
        one.indicator().by(),
        offices.nameOf(one.indicator().owner()),
        latest == null || latest.value() == null
            ? ""
            : latest.value().stripTrailingZeros().toPlainString() + one.indicator().unit(),
        latest == null ? null : latest.onDay(),
        latest != null && latest.isMissed(),
        latest != null && Objects.equals(latest.met(), true),
        one.indicator().source());
  }

  /** A duty as a line of the list. */
  record DutyLine(
      String title,
      String source,
      String owner,
      LocalDate dueOn,
      String state,
      boolean overdue,
      String deliverable,
      String result) {}

  /** Something to choose from. */
  record Choice(String code, String label) {}

  @GetMapping("/board/duties")
  String duties(
      @RequestParam String campaign,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Person person = board.requireReader();
    Campaign of = choose(campaigns.all(), campaign);
    int shown = Math.max(0, page);
    DutySearch search =
        new DutySearch(
            campaign, blankToNull(subject), blankToNull(owner), state(state), overdue, null, shown, PAGE);
    DutyPage found = duties.search(search, person, clock.today());
    model.addAttribute("campaign", of);
    model.addAttribute("search", search);
    model.addAttribute("duties", found.duties().stream().map(this::view).toList());
    model.addAttribute(
        "subjects",
        campaigns.subjects(campaign).stream()
            .map(one -> new Choice(one.code(), one.name()))
            .toList());
    model.addAttribute("owners", owners(campaign));
    model.addAttribute("states", Duty.State.values());
    pages(model, shown, found.total());
    return "board-duties";
  }

  private List<Choice> owners(String campaign) {
    return duties.offices(campaign, clock.today()).stream()
        .map(count -> new Choice(count.office(), offices.nameOf(count.office())))
        .toList();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Duty.@Nullable State state(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return Duty.State.of(code);
    } catch (IllegalArgumentException e) {
      throw new RefusedInputException("state", "参数“state”有误：" + e.getMessage());
    }
  }

  private DutyLine view(Duty duty) {
    return new DutyLine(
        duty.title(),
        duty.source(),
        offices.nameOf(duty.owner()),
        duty.dueOn(),
        duty.state().label(),
        duty.isOverdue(clock.today()),
        duty.deliverable(),
        duty.result());
  }
}
