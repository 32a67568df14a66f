package org.bihuan.selfcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.evidence.Upload;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.selfcheck.Links;
import org.bihuan.selfcheck.MonthlyReturns;
import org.bihuan.selfcheck.SelfChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an enterprise does with its link; {@link SelfGate} tells which enterprise it is. */
@RestController
@RequestMapping("/self")
class SelfController {

  private final Links links;
  private final SelfChecks checks;
  private final MonthlyReturns returns;

  SelfController(Links links, SelfChecks checks, MonthlyReturns returns) {
    this.links = links;
    this.checks = checks;
    this.returns = returns;
  }

  record Reported(String number) {}

  /** The token comes in the body, out of the part of the link that is in no log. */
  @PostMapping("/enter")
  ResponseEntity<Void> enter(
      @RequestBody Map<String, @Nullable Object> request, HttpServletRequest from) {
    String token = String.valueOf(request.get("token"));
    if (links.holder(token).isEmpty()) {
      throw new ForbiddenException("链接无效或者已经失效，请向社区或街道安委办索取新的链接");
    }
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie(token, from).toString())
        .build();
  }

  @PostMapping("/leave")
  ResponseEntity<Void> leave(HttpServletRequest from) {
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie("", from).toString())
        .build();
  }

  private static ResponseCookie cookie(String token, HttpServletRequest from) {
    ResponseCookie.ResponseCookieBuilder cookie =
        ResponseCookie.from(SelfGate.COOKIE, token)
            .path("/self")
            .httpOnly(true)
            .secure(from.isSecure())
            .sameSite("Strict");
    return token.isEmpty() ? cookie.maxAge(0).build() : cookie.build();
  }

  @GetMapping("/hazards")
  List<SelfChecks.OwnHazard> hazards(HttpServletRequest request) {
    return checks.openHazards(holder(request));
  }

  @PostMapping(path = "/hazards", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Reported report(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> before,
      @RequestParam(required = false) @Nullable List<MultipartFile> after,
      HttpServletRequest request) {
    Map<String, @Nullable Object> input = new LinkedHashMap<>(fields);
    input.put("fixedOnSpot", "true".equals(fields.get("fixedOnSpot")));
    return new Reported(
        checks.report(holder(request), input, uploads(before), uploads(after)));
  }

  @PostMapping(
      path = "/hazards/{number}/rectification",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rectified(
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> after,
      @RequestParam(required = false) @Nullable List<MultipartFile> document,
      HttpServletRequest request) {
    checks.rectified(holder(request), number, fields, uploads(after), uploads(document));
  }

  @PostMapping("/returns/{month}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @PathVariable String month,
      @RequestBody Map<String, @Nullable Object> answers,
      HttpServletRequest request) {
    returns.answer(holder(request), month, answers);
  }

  private static Enterprise holder(HttpServletRequest request) {
    return SelfGate.holder(request)
        .orElseThrow(() -> new IllegalStateException("没有链接的请求越过了检查"));
  }

  private static List<Upload> uploads(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().filter(file -> !file.isEmpty()).map(SelfController::upload).toList();
  }

  private static Upload upload(MultipartFile file) {
    String name = file.getOriginalFilename();
    return Upload.of(name == null ? "" : name, file.getSize(), file);
  }
}
