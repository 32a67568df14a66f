package org.bihuan.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.Platform;
import org.bihuan.PlatformTest;
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
}
