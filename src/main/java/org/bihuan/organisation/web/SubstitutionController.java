package org.bihuan.organisation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.Substitutions;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names substitutes, shows them and ends them, as the signed-in person may. */
@RestController
@RequestMapping("/api/substitutions")
class SubstitutionController {

  private static final int LONGEST_REASON = 200;

  private final Substitutions substitutions;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  SubstitutionController(
      Substitutions substitutions,
      PeopleDirectory people,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.substitutions = substitutions;
    this.people = people;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  @GetMapping
  List<SubstitutionView> list() {
    return substitutions.mine().stream().map(made -> SubstitutionView.of(made, people)).toList();
  }

  /** Without {@code absent} it is for oneself. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SubstitutionView name(@RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String absent = reader.word("absent", false);
    String substitute = reader.word("substitute", true);
    LocalDate farthest = clock.today().plusYears(2);
    LocalDate firstDay = reader.day("firstDay", clock.today().minusYears(1), farthest);
    LocalDate lastDay = reader.day("lastDay", clock.today().minusYears(1), farthest);
    String reason = reader.text("reason", true, LONGEST_REASON);
    reader.refuseProblems();
    return SubstitutionView.of(
        substitutions.name(
            absent.isEmpty() ? currentPerson.accountOrSystem() : absent,
            substitute,
            firstDay,
            lastDay,
            reason),
        people);
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("absent", "请假人");
    labels.put("substitute", "代理人");
    labels.put("firstDay", "起始日期");
    labels.put("lastDay", "截止日期");
    labels.put("reason", "事由");
    return labels;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id) {
    substitutions.end(uuid(id));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("没有这项代理，或者已经结束");
    }
  }
}
