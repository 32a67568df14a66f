package org.bihuan.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.bihuan.process.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine act on behalf of the signed-in person for the length of a request. */
public class EngineAuthenticationFilter extends OncePerRequestFilter {

  private final IdentityService identityService;

  public EngineAuthenticationFilter(IdentityService identityService) {
    this.identityService = identityService;
  }

  /** The vendor's applications have a filter of their own; files need no rights in the engine. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/camunda/") || path.startsWith("/css/") || path.startsWith("/js/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      chain.doFilter(request, response);
      return;
    }
    identityService.clearAuthentication();
    identityService.setAuthentication(
        principal.getName(), Memberships.of(principal.getName(), identityService), List.of());
    try {
      chain.doFilter(request, response);
    } finally {
      identityService.clearAuthentication();
    }
  }
}
