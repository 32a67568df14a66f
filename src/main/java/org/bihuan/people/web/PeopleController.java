package org.bihuan.people.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.people.NewMember;
import org.bihuan.people.Staff;
import org.bihuan.people.StaffMember;
import org.bihuan.people.StaffSheet;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.sheet.web.SheetDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Manages people; for administrators. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

  private static final int LONGEST_REASON = 200;
  private static final int MOST_GROUPS = 50;

  private final Staff staff;
  private final StaffSheet sheet;
  private final PeopleDirectory people;

  PeopleController(Staff staff, StaffSheet sheet, PeopleDirectory people) {
    this.staff = staff;
    this.sheet = sheet;
    this.people = people;
  }

  record AccountView(String account, String name, String groups, @Nullable String password) {}

  /** What an import did, or would do; passwords are told once. */
  record ImportView(
      int rows, List<AccountView> accounts, List<String> known, List<FieldProblem> problems) {}

  record EventView(Instant at, String personName, String what, String words) {}

  record GivenBack(int tasks) {}

  record Password(String password) {}

  @GetMapping
  List<StaffMember> list() {
    return staff.all();
  }

  @GetMapping("/{account}/history")
  List<EventView> history(@PathVariable String account) {
    return staff.history(account).stream()
        .map(
            event ->
                new EventView(
                    event.occurredAt(),
                    people.nameOf(event.person()),
                    event.what().label(),
                    event.words()))
        .toList();
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template() {
    staff.requireAdministrator();
    return SheetDownload.of("人员导入模板.xlsx", sheet.template());
  }

  /**
   * Opens the accounts of a sheet, all or none.
   *
   * @param dryRun whether only to say what would be done and what is wrong
   */
  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportView open(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    staff.requireAdministrator();
    if (file == null || file.isEmpty()) {
      throw new RefusedInputException("file", "请选择 Excel 文件");
    }
    StaffSheet.Reading reading;
    try (InputStream content = file.getInputStream()) {
      reading = sheet.read(content);
    }
    if (!dryRun && !reading.problems().isEmpty()) {
      throw new RefusedInputException(reading.problems());
    }
    Map<String, String> passwords = dryRun ? Map.of() : staff.open(reading.fresh());
    return new ImportView(
        reading.fresh().size() + reading.known().size(),
        reading.fresh().stream().map(member -> view(member, passwords)).toList(),
        reading.known(),
        reading.problems());
  }

  private AccountView view(NewMember member, Map<String, String> passwords) {
    return new AccountView(
        member.account(),
        member.name(),
        staff.names(member.groups()),
        passwords.get(member.account()));
  }

  @PostMapping("/{account}/move")
  GivenBack move(
      @PathVariable String account, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    Set<String> groups = groups(reader);
    String reason = reader.text("reason", true, LONGEST_REASON);
    reader.refuseProblems();
    return new GivenBack(staff.move(account, groups, reason));
  }

  @PostMapping("/{account}/leave")
  GivenBack leave(
      @PathVariable String account, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String reason = reader.text("reason", true, LONGEST_REASON);
    reader.refuseProblems();
    return new GivenBack(staff.leave(account, reason));
  }

  @PostMapping("/{account}/return")
  Password returnTo(
      @PathVariable String account, @RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    Set<String> groups = groups(reader);
    String reason = reader.text("reason", true, LONGEST_REASON);
    reader.refuseProblems();
    return new Password(staff.returnTo(account, groups, reason));
  }

  @PostMapping("/{account}/reset")
  Password reset(@PathVariable String account) {
    return new Password(staff.resetPassword(account));
  }

  private static Set<String> groups(FieldReader reader) {
    Set<String> groups = new LinkedHashSet<>();
    if (reader.value("groups") instanceof List<?> list) {
      list.forEach(group -> groups.add(String.valueOf(group)));
    }
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      reader.problem("groups", "须选 1 至 " + MOST_GROUPS + " 项");
    }
    return groups;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("groups", "办所和角色");
    labels.put("reason", "理由");
    return labels;
  }
}
