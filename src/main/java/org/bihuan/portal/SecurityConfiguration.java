package org.bihuan.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * Everything needs a sign-in except the health of the server, the sign-in page itself and the pages of
 * those who have no account: the public and enterprises with a link.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, AuthenticationProvider passwords)
      throws Exception {
    AuthenticationEntryPoint entryPoint = entryPoint();
    http.authenticationProvider(passwords)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .requestMatchers(
                        path("/login"), path("/css/**"), path("/favicon.ico"), path("/error"))
                    .permitAll()
                    // The ways in for who has no account; each checks for itself what it gives away.
                    .requestMatchers(
                        path("/report"),
                        path("/report/state"),
                        path("/self"),
                        path("/self/**"),
                        path("/js/page.js"),
                        path("/js/report.js"),
                        path("/js/self.js"))
                    .permitAll()
                    // Creates an administrator without asking who wants it (CVE-2026-77226).
                    .requestMatchers(path("/camunda/api/admin/setup/**"))
                    .denyAll()
                    // The applications' own sign-in would be a second one beside the platform's.
                    .requestMatchers(path("/camunda/api/admin/auth/user/*/login/**"))
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        request ->
                            "POST".equals(request.getMethod())
                                && (request.getServletPath().equals("/logout")
                                    || request
                                        .getRequestURI()
                                        .matches(".*/camunda/api/admin/auth/user/[^/]+/logout")))
                    .logoutSuccessUrl("/login?logout"))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied()))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new CrossOriginFilter(), SecurityContextHolderFilter.class)
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
        .requestCache(Customizer.withDefaults());
    return http.build();
  }

  private static AntPathRequestMatcher path(String pattern) {
    return new AntPathRequestMatcher(pattern);
  }

  /** A person's browser is led to the sign-in page; a program is told to sign in. */
  private static AuthenticationEntryPoint entryPoint() {
    LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
    return (request, response, failure) -> {
      if (isPage(request)) {
        page.commence(request, response, failure);
        return;
      }
      if (!isApplication(request)) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Bihuan\", charset=\"UTF-8\"");
      }
      Answers.problem(response, 401, "没有登录", reason(failure));
    };
  }

  private static String reason(Exception failure) {
    return failure instanceof org.springframework.security.authentication.LockedException
            || failure
                instanceof org.springframework.security.authentication.BadCredentialsException
        ? String.valueOf(failure.getMessage())
        : "请先登录";
  }

  private static AccessDeniedHandler denied() {
    return (request, response, failure) -> Answers.problem(response, 403, "没有权限", "您没有使用此功能的权限");
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String path = request.getRequestURI();
    return "GET".equals(request.getMethod())
        && accept != null
        && accept.contains("text/html")
        && !path.startsWith("/api/")
        && !path.startsWith("/engine-rest")
        && !path.startsWith("/camunda/api/");
  }

  /** The web applications' own calls must not make the browser ask for a password. */
  private static boolean isApplication(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/camunda/");
  }
}
