package org.bihuan.campaign;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.Platform;
import org.bihuan.TakenFlows;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The platform for tests that move through years: a database of their own, so that no other test's
 * timers are due in their time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "bihuan.data-folder=target/test-data/${random.uuid}",
      "bihuan.plans-folder=" + SmallPlan.PLANS + "${bihuan.fork:0}",
      "bihuan.trial.ledger=false",
      "bihuan.trial.campaign=false",
      "camunda.bpm.job-execution.enabled=false",
      "spring.main.lazy-initialization=false"
    })
@Import({Platform.class, TakenFlows.class, CampaignRun.class})
@interface CampaignTest {}
