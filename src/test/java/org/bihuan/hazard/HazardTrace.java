package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;

/** Reads what the interface tells of a hazard. */
record HazardTrace(Platform platform, String number) {

  Stream<JsonNode> history() {
    return StreamSupport.stream(platform.hazard(number).get("history").spliterator(), false);
  }

  List<String> steps() {
    return history().map(step -> step.get("step").asText()).toList();
  }

  List<String> outcomes(String kind) {
    return all(kind).map(step -> step.get("outcome").asText()).toList();
  }

  Stream<JsonNode> all(String kind) {
    return history().filter(step -> step.get("step").asText().equals(kind));
  }

  JsonNode last(String kind) {
    return all(kind)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no step " + kind + " in " + steps()));
  }

  String word(String kind, String label) {
    return last(kind).path("words").path(label).asText();
  }

  Instant at(String kind) {
    return OffsetDateTime.parse(last(kind).get("at").asText()).toInstant();
  }

  LocalDate dueOn() {
    return LocalDate.parse(platform.hazard(number).get("dueOn").asText());
  }

  /** The last day of a running clock. */
  LocalDate clock(String step) {
    return StreamSupport.stream(platform.hazard(number).get("clocks").spliterator(), false)
        .filter(clock -> clock.get("step").asText().equals(step))
        .map(clock -> LocalDate.parse(clock.get("dueOn").asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no clock " + step));
  }
}
