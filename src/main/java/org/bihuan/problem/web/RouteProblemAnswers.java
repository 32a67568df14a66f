package org.bihuan.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests that no controller takes, below {@code /api} and what the pages of the public and of
 * enterprises send; pages have the page of errors.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
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

  @ExceptionHandler
  ProblemDetail wrongType(HttpMediaTypeNotSupportedException e) {
    return ProblemAnswers.problem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "格式不支持",
        "请以 "
            + e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE)
            + " 提交");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongAnswer(HttpMediaTypeNotAcceptableException e) {
    return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemAnswers.problem(
                HttpStatus.NOT_ACCEPTABLE, "格式不支持", "此地址不能以所要求的格式（Accept）回答"));
  }

  @ExceptionHandler
  ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
    return ProblemAnswers.problem(
        HttpStatus.PAYLOAD_TOO_LARGE, "文件太大", "每个文件不能超过 20 MB，一次上传合计不能超过 120 MB");
  }

  @ExceptionHandler
  ProblemDetail cutOff(MultipartException e) {
    return ProblemAnswers.problem(
        HttpStatus.BAD_REQUEST, "上传中断", "文件没有传完，没有保存，请重新上传");
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || (!"GET".equals(request.getMethod())
            && (path.startsWith("/report") || path.startsWith("/self")));
  }
}
