package org.bihuan.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ProblemLanguageTest {

  @Autowired Platform platform;

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/hazards, 405",
    "PUT, /api/hazards/QY-2026-000001, 405",
    "GET, /api/no-such-address, 404"
  })
  void refusalBeforeAnyHandlerIsToldInChinese(String method, String path, int status) {
    Platform.Answer answer = platform.send("supervisor", method, path, null);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("title").asText()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(answer.message()).containsPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void formatsThatArentSpokenAreToldInChinese() {
    Platform.Answer asked =
        platform.send("supervisor", "GET", "/api/hazards", null, "Accept", "text/csv");
    assertThat(asked.status()).isEqualTo(406);
    assertThat(asked.message()).contains("Accept");
    Platform.Answer sent =
        platform.send(
            "admin", "POST", "/api/people/import", "x");
    assertThat(sent.status()).isEqualTo(415);
    assertThat(sent.message()).contains("multipart/form-data");
  }

  /** What the engine's own interface refuses, in the words of whoever works with it. */
  @ParameterizedTest
  @CsvSource({
    "supervisor, GET,    /engine-rest/process-instance/no-such, 404",
    "supervisor, GET,    /engine-rest/task?sortBy=nonsense&sortOrder=asc, 400",
    "supervisor, GET,    /engine-rest/no-such-address, 404",
    "supervisor, GET,    /camunda/api/engine/engine/default/history/variable-instance/x/data, 404",
    "admin,      DELETE, /engine-rest/deployment/no-such, 404",
    "admin,      PUT,    /engine-rest/job/no-such/retries, 500",
    "supervisor, GET,    /camunda/api/cockpit/plugin/base/default/no-such, 404"
  })
  void engineRefusesInChineseAndKeepsItsOwnWordsAside(
      String person, String method, String path, int status) {
    Platform.Answer answer = platform.send(person, method, path, method.equals("PUT") ? "{}" : null);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.message()).as(answer.text()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(answer.message()).doesNotContainPattern("[A-Za-z]{4,}");
  }
}
