package org.bihuan.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.MatterRecords;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.bihuan.worklist.WorkDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists tasks and passes them from hand to hand, one or several, as the signed-in person may. */
@RestController
@RequestMapping("/api/tasks")
class WorkController {

  private static final Logger LOG = LoggerFactory.getLogger(WorkController.class);

  private static final int LARGEST_PAGE = 200;
  private static final int MOST = 200;
  private static final List<String> ACTIONS =
      List.of("claim", "giveBack", "handOver", "comment", "agree");

  private final TaskList list;
  private final WorkDesk desk;
  private final PeopleDirectory people;

  WorkController(TaskList list, WorkDesk desk, PeopleDirectory people) {
    this.list = list;
    this.desk = desk;
    this.people = people;
  }

  record PageView(List<TaskCard> tasks, long total) {}

  record ColleagueView(String account, String name) {}

  record OfficeView(String code, String name) {}

  record ChoicesView(
      TaskCard task,
      boolean mayWork,
      @Nullable String delegatedBy,
      boolean mayTakeBack,
      @Nullable String standsInFor,
      List<ColleagueView> colleagues,
      List<OfficeView> offices,
      boolean mayAskForTime) {}

  record StepView(
      Instant at,
      String person,
      String personName,
      String label,
      String outcome,
      Map<String, String> words) {}

  /** What became of one of several tasks; {@code problem} is null where it was done. */
  record ResultView(String id, String matter, String step, @Nullable String problem) {}

  record BulkView(int done, int refused, List<ResultView> results) {}

  @GetMapping
  PageView list(
      @RequestParam(defaultValue = "mine") String which,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int first,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new RefusedInputException("size", "参数“size”须在 1 到 " + LARGEST_PAGE + " 之间");
    }
    if (first < 0) {
      throw new RefusedInputException("first", "参数“first”不能小于 0");
    }
    TaskList.Page page = list.list(which(which), q, first, size);
    return new PageView(page.tasks(), page.total());
  }

  private static TaskList.Which which(String name) {
    return switch (name) {
      case "mine" -> TaskList.Which.MINE;
      case "offered" -> TaskList.Which.OFFERED;
      case "office" -> TaskList.Which.OFFICE;
      default ->
          throw new RefusedInputException("which", "参数“which”只能是 mine、offered、office 之一");
    };
  }

  @GetMapping("/{id}/choices")
  ChoicesView choices(@PathVariable String id) {
    WorkDesk.Choices choices = desk.choices(id);
    return new ChoicesView(
        choices.task(),
        choices.mayWork(),
        choices.delegatedBy().orElse(null),
        choices.mayTakeBack(),
        choices.standsInFor().orElse(null),
        choices.colleagues().stream()
            .map(one -> new ColleagueView(one.account(), one.name()))
            .toList(),
        choices.offices().stream().map(one -> new OfficeView(one.code(), one.name())).toList(),
        choices.mayAskForTime());
  }

  @GetMapping("/{id}/history")
  List<StepView> history(@PathVariable String id) {
    return desk.history(id).stream().map(this::step).toList();
  }

  private StepView step(MatterRecords.Entry entry) {
    return new StepView(
        entry.at(),
        entry.person(),
        people.nameOf(entry.person()),
        entry.label(),
        entry.outcome(),
        entry.words());
  }

  /** To a colleague, {@code to}, or to another office, {@code office}. */
  @PostMapping("/{id}/handover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable String id, @RequestBody Map<String, @Nullable Object> request) {
    handOver(id, new FieldReader(request, labels()));
  }

  private void handOver(String id, FieldReader reader) {
    String to = reader.word("to", false);
    String office = reader.word("office", false);
    String reason = reader.text("reason", true, WorkDesk.LONGEST_TEXT);
    if (to.isEmpty() == office.isEmpty()) {
      reader.problem("to", "和“接收办所”须填且只填一项");
    }
    reader.refuseProblems();
    if (to.isEmpty()) {
      desk.handOverToOffice(id, office, reason);
    } else {
      desk.handOver(id, to, reason);
    }
  }

  @PostMapping("/{id}/delegation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delegate(@PathVariable String id, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String to = reader.word("to", true);
    String reason = reader.text("reason", true, WorkDesk.LONGEST_TEXT);
    reader.refuseProblems();
    desk.delegate(id, to, reason);
  }

  @PostMapping("/{id}/resolution")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resolve(@PathVariable String id, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String comment = reader.text("comment", false, WorkDesk.LONGEST_TEXT);
    reader.refuseProblems();
    desk.resolve(id, comment);
  }

  @PostMapping("/{id}/takeover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOver(@PathVariable String id) {
    desk.takeOver(id);
  }

  @PostMapping("/{id}/comment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void comment(@PathVariable String id, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String comment = reader.text("comment", true, WorkDesk.LONGEST_TEXT);
    reader.refuseProblems();
    desk.comment(id, comment);
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("action", "操作");
    labels.put("ids", "任务");
    labels.put("to", "接收人");
    labels.put("office", "接收办所");
    labels.put("reason", "理由");
    labels.put("comment", "意见");
    return labels;
  }

  /**
   * Does the same with several tasks, each by itself: what one of them is refused does not hold up
   * the others.
   */
  @PostMapping("/bulk")
  BulkView several(@RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String action = reader.choice("action", ACTIONS, true);
    Set<String> ids = ids(reader);
    reader.refuseProblems();
    List<ResultView> results = new ArrayList<>();
    for (String id : ids) {
      results.add(one(id, action, request));
    }
    int refused = (int) results.stream().filter(result -> result.problem() != null).count();
    return new BulkView(results.size() - refused, refused, results);
  }

  private static Set<String> ids(FieldReader reader) {
    Set<String> ids = new LinkedHashSet<>();
    if (reader.value("ids") instanceof List<?> list) {
      list.forEach(id -> ids.add(String.valueOf(id)));
    }
    if (ids.isEmpty()) {
      reader.problem("ids", "至少选一项");
    }
    if (ids.size() > MOST) {
      reader.problem("ids", "一次不能超过 " + MOST + " 项");
    }
    return ids;
  }

  private ResultView one(String id, String action, Map<String, @Nullable Object> request) {
    String matter = "";
    String step = "";
    try {
      TaskCard task = list.require(id);
      matter = task.matter();
      step = task.step();
      act(id, action, request);
      return new ResultView(id, matter, step, null);
    } catch (RefusedInputException
        | ForbiddenException
        | NotFoundException
        | ConflictException refused) {
      return new ResultView(id, matter, step, String.valueOf(refused.getMessage()));
    } catch (RuntimeException failed) {
      LOG.error("A task of several failed", failed);
      return new ResultView(id, matter, step, "系统出错，没有办理，请稍后再试或联系管理员");
    }
  }

  private void act(String id, String action, Map<String, @Nullable Object> request) {
    switch (action) {
      case "claim" -> list.claim(id);
      case "giveBack" -> list.giveBack(id);
      case "handOver" -> handOver(id, new FieldReader(request, labels()));
      case "comment" -> comment(id, request);
      default -> {
        FieldReader reader = new FieldReader(request, labels());
        String comment = reader.text("comment", false, WorkDesk.LONGEST_TEXT);
        reader.refuseProblems();
        desk.agree(id, comment);
      }
    }
  }
}
