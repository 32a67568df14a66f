package org.bihuan.inspection.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.Draw;
import org.bihuan.inspection.InspectionPlan;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.inspection.VisitTasks;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Draws and checklists, as the signed-in person may. */
@RestController
@RequestMapping("/api/inspections")
class InspectionController {

  private static final int LONGEST_TEXT = 500;

  private final Inspections inspections;
  private final InspectionStore store;
  private final VisitTasks tasks;

  InspectionController(Inspections inspections, InspectionStore store, VisitTasks tasks) {
    this.inspections = inspections;
    this.store = store;
    this.tasks = tasks;
  }

  /**
   * A draw and how to repeat it.
   *
   * @param rule in Chinese
   */
  record DrawView(
      String rule,
      String seed,
      int wanted,
      List<Draw.Ticket> enterprises,
      Map<String, List<Draw.Ticket>> inspectors,
      Map<String, List<String>> excludedOffices) {}

  record ItemView(
      String code,
      String text,
      String source,
      String result,
      String note,
      @Nullable String hazardNumber) {

    static ItemView of(CheckItem item) {
      return new ItemView(
          item.code(),
          item.text(),
          item.source(),
          item.result().code(),
          item.note(),
          item.hazardNumber());
    }
  }

  /** An inspection of an enterprise. */
  record VisitView(
      String key,
      String title,
      String kindName,
      LocalDate dueOn,
      String outcome,
      @Nullable LocalDate carriedOutOn,
      boolean signed) {}

  /** What an enterprise was inspected for, the latest first. */
  @GetMapping("/visits")
  List<VisitView> visits(@RequestParam String enterprise) {
    inspections.requireReader();
    return store.visitsTo(enterprise).stream().map(this::view).toList();
  }

  private VisitView view(Visit visit) {
    InspectionPlan plan = inspections.require(visit.inspection()).plan();
    return new VisitView(
        visit.key(),
        plan.title(),
        plan.kind().label(),
        plan.dueOn(),
        visit.outcome(),
        visit.carriedOutOn(),
        visit.isSigned());
  }

  @GetMapping("/{key}/draw")
  DrawView draw(@PathVariable String key) {
    inspections.requireReader();
    Inspections.DrawRecord draw = inspections.drawOf(inspections.require(key));
    return new DrawView(
        "单位签号为 SHA-256(种子:单位编号)，人员签号为 SHA-256(种子:单位编号:账号)，十六进制小写；签号从小到大排列，取前几名",
        draw.seed(),
        draw.wanted(),
        draw.enterprises(),
        draw.inspectors(),
        draw.excludedOffices());
  }

  @GetMapping("/visits/{key}/items")
  List<ItemView> items(@PathVariable String key) {
    inspections.requireReader();
    inspections.requireVisit(key);
    return store.items(key).stream().map(ItemView::of).toList();
  }

  @PutMapping("/visits/{key}/items/{code}")
  ItemView answer(
      @PathVariable String key,
      @PathVariable String code,
      @RequestBody Map<String, @Nullable Object> request) {
    FieldReader fields = new FieldReader(request, Map.of("result", "检查结果", "note", "现场情况"));
    String word = fields.word("result", true);
    String note = fields.text("note", false, LONGEST_TEXT);
    fields.refuseProblems();
    CheckItem.Result result =
        CheckItem.Result.find(word)
            .orElseThrow(
                () -> new RefusedInputException("result", "“检查结果”只能是合格、不合格、不涉及、未检查之一"));
    return ItemView.of(inspections.answer(key, code, result, note));
  }

  @PostMapping("/visits/{key}/items")
  @ResponseStatus(HttpStatus.CREATED)
  ItemView addExtra(
      @PathVariable String key, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader fields = new FieldReader(request, Map.of("text", "其他问题"));
    String text = fields.text("text", true, LONGEST_TEXT);
    fields.refuseProblems();
    return ItemView.of(inspections.addExtra(key, text));
  }

  /** Makes a hazard of a failed line; asked again, it is the same hazard. */
  @PostMapping("/visits/{key}/items/{code}/hazard")
  ItemView becomeHazard(@PathVariable String key, @PathVariable String code) {
    return ItemView.of(inspections.becomeHazard(key, code));
  }

  @PostMapping("/visits/{key}/record")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handIn(@PathVariable String key, @RequestBody Map<String, @Nullable Object> request) {
    inspections.requireVisit(key);
    Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    for (String name :
        List.of(
            "outcome", "carriedOutOn", "scene", "handling", "countersigned", "countersignNote")) {
      answers.put(name, request.get(name));
    }
    tasks.handIn(key, answers);
  }
}
