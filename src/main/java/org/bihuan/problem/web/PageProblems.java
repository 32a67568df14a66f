package org.bihuan.problem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page refuses is told by the page of errors; interfaces have answers of their own. */
@ControllerAdvice(annotations = Controller.class, basePackages = "org.bihuan")
@Order(Ordered.LOWEST_PRECEDENCE)
class PageProblems {

  @ExceptionHandler(ForbiddenException.class)
  void forbidden(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  @ExceptionHandler(NotFoundException.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler(RefusedInputException.class)
  void refused(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
