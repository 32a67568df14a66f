package org.bihuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole platform on an embedded PostgreSQL and a free port, with the trial accounts, without the
 * trial ledger. Timers fire only when a test lets them. All such tests share one platform: each works
 * on hazards of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "bihuan.data-folder=target/test-data/${random.uuid}",
      "bihuan.trial.ledger=false",
      "bihuan.trial.campaign=false",
      "bihuan.plans-folder=src/test/resources/plans",
      "bihuan.notification.digest=false",
      "bihuan.papers.print=false",
      "bihuan.notification.webhook-hosts=localhost,oapi.dingtalk.com",
      "camunda.bpm.job-execution.enabled=false",
      "server.forward-headers-strategy=native",
      "spring.main.lazy-initialization=false"
    })
@TestExecutionListeners(
    listeners = LedgerAgrees.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({Platform.class, TakenFlows.class, PastHazards.class})
public @interface PlatformTest {}
