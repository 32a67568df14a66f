package org.bihuan.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that a page of another site asks of a signed-in person's browser. Browsers say
 * where a request comes from ({@code Sec-Fetch-Site}, {@code Origin}); other programs say nothing and
 * carry no session of a browser.
 */
class CrossOriginFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!SAFE.contains(request.getMethod())
        && comesFromElsewhere(request)
        && !isDesktopProgram(request)) {
      Answers.problem(response, 403, "没有权限", "请求来自其他网站，已拒绝");
      return;
    }
    chain.doFilter(request, response);
  }

  /**
   * Camunda Modeler's window is a local file and says so; a page of the web cannot. It signs in with
   * each request and has no session that could be abused.
   */
  private static boolean isDesktopProgram(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return "file://".equals(request.getHeader("Origin"))
        && authorization != null
        && authorization.startsWith("Basic ")
        && request.getRequestedSessionId() == null;
  }

  private static boolean comesFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !sameHost(origin, request.getHeader("Host"));
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
