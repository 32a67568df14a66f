package org.bihuan.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the page of an application the nonce that its own header names. The vendor keeps one for the
 * whole server between header and page: two requests at a time get each other's, and the browser
 * then refuses the page's scripts and shows nothing.
 */
class PageNonceFilter extends OncePerRequestFilter {

  private static final Pattern PAGE = Pattern.compile("/camunda/app/[^.]*(index\\.html)?");
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([A-Za-z0-9_-]+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
  private static final String POLICY = "Content-Security-Policy";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PAGE.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, held);
    String policy = held.getHeader(POLICY);
    Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
    byte[] page = held.getContentAsByteArray();
    if (page.length > 0 && nonce.find()) {
      // Only what is ASCII is looked at and changed; every other byte stays as it is.
      byte[] own =
          IN_PAGE
              .matcher(new String(page, StandardCharsets.ISO_8859_1))
              .replaceAll("nonce=\"" + nonce.group(1) + "\"")
              .getBytes(StandardCharsets.ISO_8859_1);
      held.resetBuffer();
      held.getOutputStream().write(own);
    }
    held.copyBodyToResponse();
  }
}
