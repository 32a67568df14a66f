package org.bihuan.selfcheck.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.problem.ProblemJson;
import org.bihuan.selfcheck.Links;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before what an enterprise with a link may do: the token is asked for again at each request,
 * so that a revoked one is refused at once, and before any of the body is read.
 */
@Configuration(proxyBeanMethods = false)
class SelfGate {

  static final String COOKIE = "bihuan-self";

  private static final String HOLDER = SelfGate.class.getName();
  private static final String ROOT = "/self";
  private static final String ENTER = "/self/enter";
  private static final int LONGEST_ENTER = 2000;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> selfCheckGate(Links links) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new Gate(links));
    filter.addUrlPatterns(ROOT, ROOT + "/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }

  /** Whose link the request carries; empty where it carries none that is valid. */
  static Optional<Enterprise> holder(HttpServletRequest request) {
    return Optional.ofNullable((Enterprise) request.getAttribute(HOLDER));
  }

  private static final class Gate extends OncePerRequestFilter {

    private final Links links;

    Gate(Links links) {
      this.links = links;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String path = request.getServletPath();
      if (path.equals(ENTER)) {
        if (request.getContentLengthLong() < 0
            || request.getContentLengthLong() > LONGEST_ENTER) {
          refuse(response, 413, "链接无效");
          return;
        }
        chain.doFilter(request, response);
        return;
      }
      Optional<Enterprise> holder = token(request).flatMap(links::holder);
      holder.ifPresent(enterprise -> request.setAttribute(HOLDER, enterprise));
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Referrer-Policy", "no-referrer");
      if (holder.isEmpty() && !path.equals(ROOT)) {
        refuse(response, 401, "链接已经失效，请向社区或街道安委办索取新的链接");
        return;
      }
      chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
      Cookie[] cookies = request.getCookies();
      return cookies == null
          ? Optional.empty()
          : Arrays.stream(cookies)
              .filter(cookie -> cookie.getName().equals(COOKIE))
              .map(Cookie::getValue)
              .findFirst();
    }

    private static void refuse(HttpServletResponse response, int status, String detail)
        throws IOException {
      response.setStatus(status);
      response.setContentType(ProblemJson.TYPE);
      response.getOutputStream().write(ProblemJson.of(status, "没有权限", detail));
    }
  }
}
