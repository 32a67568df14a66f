package org.bihuan.people.web;

import org.bihuan.people.AccountStore;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate behind the sign-in and before everything that acts for a person. */
@Configuration(proxyBeanMethods = false)
class AccountGateConfiguration {

  private static final int BEHIND_SIGN_IN = 90;

  @Bean
  FilterRegistrationBean<AccountGate> accountGate(AccountStore store) {
    FilterRegistrationBean<AccountGate> filter =
        new FilterRegistrationBean<>(new AccountGate(store));
    filter.addUrlPatterns("/*");
    filter.setOrder(BEHIND_SIGN_IN);
    return filter;
  }
}
