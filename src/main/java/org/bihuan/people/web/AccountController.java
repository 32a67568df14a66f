package org.bihuan.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.people.PasswordRules;
import org.bihuan.people.Staff;
import org.bihuan.problem.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes one's own password and address. */
@RestController
@RequestMapping("/api/account")
class AccountController {

  private static final int LONGEST_EMAIL = 120;

  private final Staff staff;

  AccountController(Staff staff) {
    this.staff = staff;
  }

  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String current = secret(reader, "current");
    String password = secret(reader, "password");
    reader.refuseProblems();
    staff.changeOwnPassword(current, password);
  }

  /** As it was typed: spaces count. */
  private static String secret(FieldReader reader, String field) {
    Object value = reader.value(field);
    if (!(value instanceof String text) || text.isEmpty()) {
      reader.problem(field, "不能为空");
      return "";
    }
    if (text.length() > PasswordRules.LONGEST) {
      reader.problem(field, "不能超过 " + PasswordRules.LONGEST + " 个字符");
    }
    return text;
  }

  @PutMapping("/email")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeEmail(@RequestBody Map<String, @Nullable Object> request) {
    FieldReader reader = new FieldReader(request, labels());
    String email = reader.text("email", false, LONGEST_EMAIL);
    reader.refuseProblems();
    staff.changeOwnEmail(email);
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("current", "原密码");
    labels.put("password", "新密码");
    labels.put("email", "邮箱");
    return labels;
  }
}
