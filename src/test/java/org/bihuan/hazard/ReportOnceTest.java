package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report that is sent again is the same report. */
@PlatformTest
class ReportOnceTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";

  @Autowired Platform platform;

  private Platform.Answer report(String person, String key, Map<String, Object> facts) {
    return platform.post(person, "/api/hazards", facts, "Idempotency-Key", key);
  }

  private static String number(Platform.Answer answer) {
    return answer.body().get("number").asText();
  }

  @Test
  void sameKeyOfTheSamePersonIsTheSameHazard() {
    String key = UUID.randomUUID().toString();

    Platform.Answer first = report(ONE, key, platform.facts());
    Platform.Answer again = report(ONE, key, platform.facts());
    Platform.Answer other = report(TWO, key, platform.facts());

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(number(again)).isEqualTo(number(first));
    assertThat(other.status()).isEqualTo(201);
    assertThat(number(other)).isNotEqualTo(number(first));
  }

  @Test
  void manyAtOnceAreOne() throws Exception {
    String key = UUID.randomUUID().toString();
    ExecutorService phones = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Platform.Answer>> calls =
          IntStream.range(0, 8)
              .mapToObj(i -> (Callable<Platform.Answer>) () -> report(ONE, key, platform.facts()))
              .toList();
      List<Platform.Answer> answers =
          phones.invokeAll(calls).stream().map(ReportOnceTest::get).toList();

      assertThat(answers).extracting(Platform.Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
      assertThat(answers.stream().map(ReportOnceTest::number).collect(Collectors.toSet()))
          .hasSize(1);
    } finally {
      phones.shutdown();
    }
  }

  private static Platform.Answer get(Future<Platform.Answer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keyOfARefusedReportStaysFree() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> faulty = platform.facts();
    faulty.put("title", "");

    assertThat(report(ONE, key, faulty).status()).isEqualTo(400);
    assertThat(report(ONE, key, platform.facts()).status()).isEqualTo(201);
  }

  @Test
  void keyOfOtherFactsIsRefused() {
    String key = UUID.randomUUID().toString();
    report(ONE, key, platform.facts());
    Map<String, Object> changed = platform.facts();
    changed.put("title", "另一处");

    Platform.Answer answer = report(ONE, key, changed);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message()).contains("另一份报告");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space in it", "'; drop table hazard;"})
  void impossibleKeyIsRefused(String key) {
    assertThat(report(ONE, key, platform.facts()).message()).contains("Idempotency-Key");
  }
}
