package org.bihuan.publicreport.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.problem.ProblemJson;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the size of what comes without a sign-in, before any of it is read. */
@Configuration(proxyBeanMethods = false)
class ReportSizeConfiguration {

  /** Six photos as the page sends them, with room to spare. */
  private static final long LARGEST = 64L * 1024 * 1024;

  /** A number and a code. */
  private static final long LARGEST_QUESTION = 2000;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> reportSize() {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new SizeFilter());
    filter.addUrlPatterns("/report", "/report/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  private static final class SizeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if ("POST".equals(request.getMethod())) {
        boolean question = request.getServletPath().endsWith("/state");
        long length = request.getContentLengthLong();
        if (length < 0 || length > (question ? LARGEST_QUESTION : LARGEST)) {
          refuse(response, length < 0 ? 411 : 413);
          return;
        }
      }
      chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
      response.setStatus(status);
      response.setHeader("Connection", "close");
      response.setContentType(ProblemJson.TYPE);
      response
          .getOutputStream()
          .write(ProblemJson.of(status, "输入有误", "提交的内容太大，照片一次总共不能超过 64 MB"));
    }
  }
}
