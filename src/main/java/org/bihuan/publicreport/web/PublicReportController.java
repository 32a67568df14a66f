package org.bihuan.publicreport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.evidence.Upload;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.publicreport.IntakeLimits;
import org.bihuan.publicreport.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What anybody may do without an account: report, and ask for the state of an own report. */
@RestController
class PublicReportController {

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_KEY = 100;

  private final Reports reports;
  private final IntakeLimits limits;

  PublicReportController(Reports reports, IntakeLimits limits) {
    this.reports = reports;
    this.limits = limits;
  }

  record StandingView(
      String number, String state, String stateName, Instant since, String answer, String reward) {}

  @PostMapping(path = "/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Reports.Receipt report(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> photos,
      HttpServletRequest request) {
    limits.report(request.getRemoteAddr(), Math.max(0, request.getContentLengthLong()));
    Map<String, @Nullable Object> input = new LinkedHashMap<>(fields);
    input.put("urgent", "true".equals(fields.get("urgent")) || "on".equals(fields.get("urgent")));
    String key = fields.getOrDefault("key", "");
    List<Upload> uploads =
        photos == null
            ? List.of()
            : photos.stream()
                .filter(photo -> !photo.isEmpty())
                .map(PublicReportController::upload)
                .toList();
    try {
      return reports.receive(input, uploads, key.length() > LONGEST_KEY ? "" : key);
    } catch (RefusedInputException e) {
      limits.giveBack(request.getRemoteAddr());
      throw e;
    }
  }

  private static Upload upload(MultipartFile file) {
    return Upload.of("", file.getSize(), file);
  }

  /** Posted, so that number and code are in no address and no log. */
  @PostMapping(path = "/report/state", consumes = MediaType.APPLICATION_JSON_VALUE)
  StandingView state(
      @RequestBody Map<String, @Nullable Object> request, HttpServletRequest from) {
    limits.question(from.getRemoteAddr());
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("number", "受理编号");
    labels.put("code", "查询码");
    FieldReader fields = new FieldReader(request, labels);
    String number = fields.text("number", true, LONGEST_WORD);
    String code = fields.text("code", true, LONGEST_WORD);
    fields.refuseProblems();
    Reports.Standing standing = reports.standing(number, code);
    return new StandingView(
        standing.number(),
        standing.state().code(),
        standing.state().label(),
        standing.since(),
        standing.answer(),
        standing.reward().label());
  }
}
