package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A filter with an expression that may not run would fail for everybody who opens Tasklist. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredFilterExpressionTest {

  private static final String STAFF = "chengguan-ban-1";
  @Autowired Platform platform;
  @Autowired FilterService filterService;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Visitor> visitors = new HashMap<>();

  @AfterEach
  void removeWhatAnAttackStored() {
    filterService.createFilterQuery().filterNameLike("angriff%").list().stream()
        .map(filter -> filter.getId())
        .forEach(filterService::deleteFilter);
  }

  private Visitor visitor(EngineInterface door, String person) {
    return visitors.computeIfAbsent(
        door + person, key -> door.visitor(platform.url(), person));
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> doorsAndPeople() {
    return Arrays.stream(EngineInterface.values())
        .flatMap(
            door ->
                Stream.of(STAFF, "supervisor", "modeler", "admin")
                    .map(person -> arguments(door, person)));
  }

  /** Every place in which a task query may carry the expression. */
  private static List<Map<String, Object>> queries(String property) {
    Map<String, Object> bare = Map.of(property, ExpressionTrace.PAYLOAD);
    return List.of(
        bare,
        Map.of("orQueries", List.of(bare)),
        Map.of("orQueries", List.of(Map.of("assigned", true), bare)),
        Map.of("orQueries", List.of(Map.of("name", "x", property, ExpressionTrace.PAYLOAD))),
        Map.of(property, ExpressionTrace.PAYLOAD.replace("${", "#{")),
        Map.of("orQueries", List.of(Map.of(property, "x" + ExpressionTrace.PAYLOAD))));
  }

  private void refused(HttpResponse<String> answer, int runsBefore, String what) {
    assertThat(ExpressionTrace.runs()).as(what).isEqualTo(runsBefore);
    assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("ExpressionTrace@");
  }

  @ParameterizedTest
  @MethodSource("doorsAndPeople")
  void filterWithAnExpressionOfItsOwnIsNotStored(EngineInterface door, String person) {
    int before = ExpressionTrace.runs();
    for (Map<String, Object> query : queries("assigneeExpression")) {
      String body =
          json(
              Map.of("resourceType", "Task", "name", "angriff", "query", query,
                  "properties", Map.of()));
      refused(
          visitor(door, person).post(door.path("/filter/create"), body), before, "create" + query);
    }
    assertThat(filterService.createFilterQuery().filterName("angriff").count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("doorsAndPeople")
  void filterIsNotChangedToOneWithAnExpressionOfItsOwn(EngineInterface door, String person) {
    int before = ExpressionTrace.runs();
    String id =
        filterService.saveFilter(filterService.newTaskFilter("angriff auf Bestand")).getId();
    for (Map<String, Object> query : queries("assigneeExpression")) {
      String body =
          json(
              Map.of("resourceType", "Task", "name", "angriff auf Bestand", "query", query,
                  "properties", Map.of()));
      refused(
          visitor(door, person).send("PUT", door.path("/filter/" + id), body),
          before,
          "update" + query);
    }
  }
}
