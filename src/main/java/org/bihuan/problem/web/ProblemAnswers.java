package org.bihuan.problem.web;

import java.net.URI;
import java.util.List;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

@RestControllerAdvice(annotations = RestController.class, basePackages = "org.bihuan")
@Order(0)
class ProblemAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  @ExceptionHandler
  ProblemDetail refused(RefusedInputException e) {
    ProblemDetail problem =
        problem(HttpStatus.BAD_REQUEST, "输入有误", String.valueOf(e.getMessage()));
    problem.setProperty("errors", e.problems());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    return problem(HttpStatus.BAD_REQUEST, "输入有误", "请求内容不是有效的 JSON 对象");
  }

  @ExceptionHandler
  ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
    return refused(
        new RefusedInputException(
            List.of(
                new FieldProblem(
                    e.getName(), "参数“" + e.getName() + "”的值“" + e.getValue() + "”无效"))));
  }

  @ExceptionHandler
  ProblemDetail missing(MissingServletRequestParameterException e) {
    return refused(
        new RefusedInputException(e.getParameterName(), "缺少参数“" + e.getParameterName() + "”"));
  }

  @ExceptionHandler
  ProblemDetail forbidden(ForbiddenException e) {
    return problem(HttpStatus.FORBIDDEN, "没有权限", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail conflict(ConflictException e) {
    return problem(HttpStatus.CONFLICT, "与他人冲突", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFoundException e) {
    return problem(HttpStatus.NOT_FOUND, "没有找到", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException e) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()))
        .body(
            problem(
                HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁", String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception e) {
    LOG.error("Unexpected failure of a request", e);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统错误", "系统出错，内容未保存，请稍后再试或联系管理员");
  }

  static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setType(URI.create("about:blank"));
    return problem;
  }
}
