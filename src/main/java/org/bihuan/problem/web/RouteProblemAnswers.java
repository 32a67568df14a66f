package org.bihuan.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests below {@code /api} that no controller takes; pages have the page of errors. */
@RestControllerAdvice
class RouteProblemAnswers {

  @ExceptionHandler
  ProblemDetail wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    if (!isApi(request)) {
      throw e;
    }
    return ProblemAnswers.problem(
        HttpStatus.METHOD_NOT_ALLOWED, "方法不支持", "此地址不支持 " + e.getMethod());
  }

  @ExceptionHandler
  ProblemDetail noSuchAddress(NoResourceFoundException e, HttpServletRequest request)
      throws NoResourceFoundException {
    if (!isApi(request)) {
      throw e;
    }
    return ProblemAnswers.problem(HttpStatus.NOT_FOUND, "没有找到", "没有这个地址");
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
