package org.bihuan.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.regex.Pattern;
import org.bihuan.people.AccountStore;
import org.bihuan.problem.ProblemJson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind the sign-in: a closed account's session ends at its next request, and who has a
 * password for one sign-in sets an own one before anything else.
 */
class AccountGate extends OncePerRequestFilter {

  /** Files without anything of anybody's. */
  private static final Pattern FILES =
      Pattern.compile("(/css/|/js/|/camunda/(app|lib)/.*\\.).*|/favicon\\.ico|/error|/login|/logout");

  private static final Pattern ACCOUNT = Pattern.compile("/account|/api/account(/.*)?");

  private final AccountStore store;

  AccountGate(AccountStore store) {
    this.store = store;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FILES.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal principal = request.getUserPrincipal();
    AccountStore.State state =
        principal == null
            ? AccountStore.State.ORDINARY
            : store.find(principal.getName()).orElse(AccountStore.State.ORDINARY);
    if (state.closed()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      refuse(request, response, "/login?closed", 401, "账号已停用", "账号已停用，请与系统管理员联系");
    } else if (state.mustChangePassword()
        && !ACCOUNT.matcher(request.getServletPath()).matches()) {
      refuse(request, response, "/account", 403, "须先修改密码", "首次登录须先在“我的账号”设置新密码");
    } else {
      chain.doFilter(request, response);
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      String page,
      int status,
      String title,
      String detail)
      throws IOException {
    String accept = request.getHeader("Accept");
    if ("GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")) {
      response.sendRedirect(request.getContextPath() + page);
      return;
    }
    response.setStatus(status);
    response.setContentType(ProblemJson.TYPE);
    response.getOutputStream().write(ProblemJson.of(status, title, detail));
  }
}
