package org.bihuan.campaign.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignProgress;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.Campaigns;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyPeriods;
import org.bihuan.campaign.DutySearch;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.MeasureStore;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.plan.Cycle;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Starts campaigns and tells how far they are. Staff see the numbers of a campaign and the duties of
 * their own offices; who reads everything sees every duty.
 */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

  private final Campaigns campaigns;
  private final CampaignStore store;
  private final DutyStore duties;
  private final MeasureStore measures;
  private final DutyPeriods periods;
  private final CampaignProgress progress;
  private final CampaignViews views;
  private final WorkingOffices offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  CampaignController(
      Campaigns campaigns,
      CampaignStore store,
      DutyStore duties,
      MeasureStore measures,
      DutyPeriods periods,
      CampaignProgress progress,
      CampaignViews views,
      WorkingOffices offices,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.campaigns = campaigns;
    this.store = store;
    this.duties = duties;
    this.measures = measures;
    this.periods = periods;
    this.progress = progress;
    this.views = views;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** A page of duties. */
  record DutyPageView(List<DutyView> items, long total, int page, int size) {}

  @PostMapping
  ResponseEntity<CampaignView> start(@RequestBody Map<String, @Nullable Object> request) {
    refuseOthers();
    List<FieldProblem> problems = new ArrayList<>();
    String plan = "";
    if (request.get("plan") instanceof String text && !text.isBlank()) {
      plan = text.strip();
    } else {
      problems.add(new FieldProblem("plan", "“方案”（plan）不能为空"));
    }
    LocalDate start = day(request.get("start"), problems);
    request.keySet().stream()
        .filter(field -> !List.of("plan", "start").contains(field))
        .forEach(field -> problems.add(new FieldProblem(field, "没有“" + field + "”这一项")));
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    Campaign campaign = campaigns.start(plan, start);
    return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.key()))
        .body(views.whole(progress.of(campaign)));
  }

  private static @Nullable LocalDate day(@Nullable Object value, List<FieldProblem> problems) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(String.valueOf(value).strip());
    } catch (DateTimeParseException e) {
      problems.add(
          new FieldProblem("start", "“启动日期”（start）不是有效日期（例 2026-01-31）：" + value));
      return null;
    }
  }

  @GetMapping
  List<CampaignView> list() {
    refuseOutsiders();
    return store.all().stream()
        .map(campaign -> views.line(campaign, progress.duties(campaign)))
        .toList();
  }

  @GetMapping("/{id}")
  CampaignView campaign(@PathVariable String id) {
    return views.whole(progress.of(visible(id)));
  }

  @GetMapping("/{id}/duties")
  DutyPageView duties(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String office,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    Campaign campaign = visible(id);
    List<FieldProblem> problems = new ArrayList<>();
    if (page < 0) {
      problems.add(new FieldProblem("page", "参数“page”不能小于 0"));
    }
    if (size < 1 || size > DutySearch.LARGEST_PAGE) {
      problems.add(
          new FieldProblem("size", "参数“size”须在 1 到 " + DutySearch.LARGEST_PAGE + " 之间"));
    }
    if (q != null && !StorableText.isStorable(q)) {
      problems.add(new FieldProblem("q", "参数“q”含有不能查询的字符"));
    }
    DutySearch search =
        new DutySearch(
            id,
            known("subject", subject, code -> store.subject(id, code).isPresent(), problems),
            known("office", office, code -> !offices.of(code).isEmpty(), problems),
            state(state, problems),
            overdue,
            q == null || q.isBlank() ? null : q.strip(),
            page,
            size);
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    var found = duties.search(search, person(), clock.today());
    return new DutyPageView(
        found.duties().stream().map(views::line).toList(), found.total(), page, size);
  }

  private static @Nullable String known(
      String name,
      @Nullable String value,
      Function<String, Boolean> exists,
      List<FieldProblem> problems) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!exists.apply(value)) {
      problems.add(new FieldProblem(name, "参数“" + name + "”的值“" + value + "”无效"));
    }
    return value;
  }

  private static Duty.@Nullable State state(
      @Nullable String value, List<FieldProblem> problems) {
    if (value == null || value.isBlank()) {
      return null;
    }
    for (Duty.State state : Duty.State.values()) {
      if (state.code().equals(value)) {
        return state;
      }
    }
    problems.add(new FieldProblem("state", "参数“state”的值“" + value + "”无效"));
    return null;
  }

  /** What a person may not see is not there for him or her. */
  @GetMapping("/{id}/duties/{subject}/{duty}")
  DutyView duty(
      @PathVariable String id, @PathVariable String subject, @PathVariable String duty) {
    visible(id);
    return views.whole(found(id, subject, duty));
  }

  private Duty found(String id, String subject, String duty) {
    Person person = person();
    return duties
        .find(CampaignKeys.subject(id, subject) + '/' + duty)
        .filter(candidate -> Duty.maySee(person, candidate))
        .orElseThrow(() -> new NotFoundException("没有编号为 " + duty + " 的任务，或您无权查看"));
  }

  @PostMapping("/{id}/cancellation")
  CampaignView cancel(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> request) {
    refuseOthers();
    campaigns.cancel(visible(id).key(), reason(request));
    return views.whole(progress.of(visible(id)));
  }

  @PostMapping("/{id}/duties/{subject}/{duty}/withdrawal")
  DutyView withdraw(
      @PathVariable String id,
      @PathVariable String subject,
      @PathVariable String duty,
      @RequestBody Map<String, @Nullable Object> request) {
    refuseOthers();
    visible(id);
    campaigns.withdraw(found(id, subject, duty), reason(request));
    return views.whole(found(id, subject, duty));
  }

  private static String reason(Map<String, @Nullable Object> request) {
    if (request.get("reason") instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new RefusedInputException("reason", "“撤销原因”（reason）不能为空");
  }

  private void refuseOthers() {
    if (currentPerson.find().filter(Person::actsForSafetyOffice).isEmpty()) {
      throw new ForbiddenException("只有街道安委办和系统管理员可以这样做");
    }
  }

  /** The plan's duties as they were read, by strand: also those that a process carries. */
  @GetMapping("/{id}/plan")
  List<CampaignStore.PlannedStrand> plan(@PathVariable String id) {
    return store.strands(visible(id).key());
  }

  /** Gives a standing duty a period; the answer tells how many pieces of work are to come. */
  @PostMapping("/{id}/plan/{strand}/period")
  Map<String, Object> setPeriod(
      @PathVariable String id,
      @PathVariable String strand,
      @RequestBody Map<String, @Nullable Object> request) {
    refuseOthers();
    Campaign campaign = visible(id);
    if (campaign.endedAt() != null) {
      throw new RefusedInputException("id", "专项行动 " + id + " 已经结束");
    }
    Cycle cycle = cycle(String.valueOf(request.get("period")).strip());
    int coming = periods.set(campaign, strand, cycle);
    return Map.of("strand", strand, "period", cycle.period().toString(), "planned", coming);
  }

  private static Cycle cycle(String text) {
    try {
      return new Cycle(Period.parse(text), 1);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new RefusedInputException(
          "period", "“周期”（period）须为 P1D、P1M、P3M、P6M、P1Y 这样的时段：" + text);
    }
  }

  @GetMapping("/{id}/measures")
  List<MeasureView> measures(@PathVariable String id) {
    return measures.of(visible(id).key()).stream().map(views::line).toList();
  }

  @PostMapping("/{id}/measures")
  ResponseEntity<MeasureView> register(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> entry) {
    visible(id);
    Map<String, @Nullable Object> whole = new HashMap<>(entry);
    if (entry.get("subject") instanceof String subject && !subject.contains("/")) {
      whole.put("subject", CampaignKeys.subject(id, subject));
    }
    Measure measure = campaigns.registerMeasure(whole);
    return ResponseEntity.created(
            URI.create(
                "/api/campaigns/" + id + "/measures/" + CampaignKeys.measureNumber(measure.key())))
        .body(views.whole(measure));
  }

  @GetMapping("/{id}/measures/{number}")
  MeasureView measure(@PathVariable String id, @PathVariable long number) {
    return measures.of(visible(id).key()).stream()
        .filter(measure -> CampaignKeys.measureNumber(measure.key()) == number)
        .findFirst()
        .map(views::whole)
        .orElseThrow(() -> new NotFoundException("没有序号为 " + number + " 的制度措施"));
  }

  private Campaign visible(String id) {
    refuseOutsiders();
    return store
        .find(id)
        .orElseThrow(() -> new NotFoundException("没有编号为 " + id + " 的专项行动"));
  }

  private void refuseOutsiders() {
    if (!person().is(Role.STAFF) && !person().readsEverything()) {
      throw new ForbiddenException("只有街道的工作人员和监督人员可以查看专项行动");
    }
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }
}
