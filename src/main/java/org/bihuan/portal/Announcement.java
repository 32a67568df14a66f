package org.bihuan.portal;

import org.bihuan.database.TrialMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, last of all, where the platform is and how to sign in. */
@Component
class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final Environment environment;

  Announcement(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce(ApplicationReadyEvent event) {
    String address =
        "http://localhost:" + environment.getProperty("local.server.port", "8080") + "/";
    if (!TrialMode.isOn(environment)) {
      LOG.info("闭环平台已启动：{}", address);
      return;
    }
    String password =
        environment.getProperty("BIHUAN_TRIAL_PASSWORD") == null
            ? "bihuan"
            : "环境变量 BIHUAN_TRIAL_PASSWORD 的值";
    LOG.info(
        """

        ──────────────────────────────────────────────────────────────
          闭环平台已启动（试用）：{}
          试用账号（密码均为 {}）：
            工作人员  gonggong-anquan-ban-1、gonggong-anquan-ban-2（公共安全办）
                      chengguan-ban-1、chengguan-ban-2（城市管理办）
                      其他办所同样：<办所代码>-1、<办所代码>-2；社区：shequ-1-1 …
            安委办    anweiban-1、anweiban-2
            街道领导  leader　　监督人员  supervisor
            建模人员  modeler 　系统管理员 admin
        ──────────────────────────────────────────────────────────────""",
        address,
        password);
  }
}
