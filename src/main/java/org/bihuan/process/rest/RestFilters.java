package org.bihuan.process.rest;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters behind the sign-in: in this order after Spring Security. */
@Configuration(proxyBeanMethods = false)
class RestFilters {

  private static final int FIRST = 100;

  @Bean
  FilterRegistrationBean<PageNonceFilter> pageNonceFilter() {
    FilterRegistrationBean<PageNonceFilter> filter =
        new FilterRegistrationBean<>(new PageNonceFilter());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(FIRST);
    return filter;
  }

  @Bean
  FilterRegistrationBean<RefusalFilter> refusalFilter() {
    FilterRegistrationBean<RefusalFilter> filter =
        new FilterRegistrationBean<>(new RefusalFilter());
    filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    filter.setOrder(FIRST);
    return filter;
  }

  @Bean
  FilterRegistrationBean<EngineAuthenticationFilter> engineAuthenticationFilter(
      IdentityService identityService) {
    FilterRegistrationBean<EngineAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new EngineAuthenticationFilter(identityService));
    filter.addUrlPatterns("/*");
    filter.setOrder(FIRST + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppAuthenticationFilter() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            SignedInPerson.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(FIRST + 2);
    return filter;
  }
}
