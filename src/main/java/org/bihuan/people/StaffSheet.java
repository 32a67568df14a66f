package org.bihuan.people;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.bihuan.sheet.SheetReader;
import org.bihuan.sheet.SheetLayout;
import org.bihuan.sheet.SheetRow;
import org.bihuan.sheet.SheetTemplate;
import org.springframework.stereotype.Component;

/** Staff in an Excel sheet: the template to fill in, and what is read of a filled one. */
@Component
public class StaffSheet {

  private static final String ACCOUNT = "账号";
  private static final String NAME = "姓名";
  private static final String OFFICES = "办所";
  private static final String ROLES = "角色";
  private static final String EMAIL = "邮箱";
  private static final int MOST_ROWS = 2000;
  private static final int LONGEST_NAME = 60;
  private static final Pattern ACCOUNTS = Pattern.compile("[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*");
  private static final int LONGEST_ACCOUNT = 60;

  private final OfficeDirectory offices;
  private final Accounts accounts;

  StaffSheet(OfficeDirectory offices, Accounts accounts) {
    this.offices = offices;
    this.accounts = accounts;
  }

  /**
   * What a sheet says.
   *
   * @param fresh whoever is to get an account
   * @param known accounts that are there already, under the same name
   * @param problems what is wrong, each with row and column
   */
  public record Reading(List<NewMember> fresh, List<String> known, List<FieldProblem> problems) {}

  /** An empty sheet with its head, the codes of offices and roles, and how to fill it in. */
  public byte[] template() {
    return SheetTemplate.of(layout());
  }

  private SheetLayout layout() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(ACCOUNT, "登录用，字母、数字和 - _ .，不能重复");
    columns.put(NAME, "同事认得的姓名");
    columns.put(OFFICES, "办所的名称或代码，几个之间用顿号；办所和角色至少填一项");
    columns.put(ROLES, "街道领导、监督人员、流程建模人员、系统管理员；没有则不填");
    columns.put(EMAIL, "接收通知用，可以不填");
    List<List<String>> names = new ArrayList<>(List.of(List.of("名称", "代码")));
    offices.all().forEach(office -> names.add(List.of(office.name(), office.code())));
    return new SheetLayout(
        "人员", columns, List.of(ACCOUNT, NAME), MOST_ROWS, Map.of("办所名称", names));
  }

  /**
   * Reads the first sheet of a file.
   *
   * @throws RefusedInputException when it is no Excel file, lacks a column or has too many rows
   */
  public Reading read(InputStream file) {
    List<SheetRow> filled = SheetReader.read(file, layout());
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(member -> names.put(member.account(), member.name()));
    Rows rows = new Rows(names);
    filled.forEach(rows::add);
    return new Reading(rows.fresh, rows.known, rows.problems);
  }

  /** The rows of one sheet, as they are read. */
  private final class Rows {
    private final Map<String, String> names;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<NewMember> fresh = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    Rows(Map<String, String> names) {
      this.names = names;
    }

    void add(SheetRow filled) {
      int row = filled.number();
      int before = problems.size();
      String account = account(row, filled.cell(ACCOUNT));
      String name = filled.cell(NAME);
      if (name.isEmpty()) {
        problem(row, NAME, "不能为空");
      } else if (name.length() > LONGEST_NAME || !StorableText.isStorable(name)) {
        problem(row, NAME, "不能超过 " + LONGEST_NAME + " 字，也不能有特殊字符");
      }
      Set<String> groups = new LinkedHashSet<>();
      parts(filled.cell(OFFICES)).forEach(part -> office(row, part, groups));
      parts(filled.cell(ROLES)).forEach(part -> role(row, part, groups));
      String email = filled.cell(EMAIL);
      if (!email.isEmpty() && !Staff.isEmail(email)) {
        problem(row, EMAIL, "不是有效的邮箱地址：" + email);
      }
      String formerName = names.get(account);
      if (formerName != null && problems.size() == before) {
        if (formerName.equals(name)) {
          known.add(account);
        } else {
          problem(row, ACCOUNT, "“" + account + "”已经有人使用（" + formerName + "）");
        }
        return;
      }
      if (groups.isEmpty() && problems.size() == before) {
        problem(row, OFFICES, "和“角色”至少填一项");
      }
      if (problems.size() == before) {
        fresh.add(new NewMember(row, account, name, email, List.copyOf(groups)));
      }
    }

    private String account(int row, String account) {
      if (account.isEmpty()) {
        problem(row, ACCOUNT, "不能为空");
      } else if (account.length() > LONGEST_ACCOUNT || !ACCOUNTS.matcher(account).matches()) {
        problem(row, ACCOUNT, "只能用字母、数字和 - _ .，不超过 " + LONGEST_ACCOUNT + " 个：" + account);
      } else {
        Integer earlier = seen.putIfAbsent(account.toLowerCase(Locale.ROOT), row);
        if (earlier != null) {
          problem(row, ACCOUNT, "与第 " + earlier + " 行重复：" + account);
        }
      }
      return account;
    }

    private void office(int row, String part, Set<String> groups) {
      offices.all().stream()
          .filter(office -> office.code().equals(part) || office.name().equals(part))
          .map(Office::code)
          .findFirst()
          .ifPresentOrElse(groups::add, () -> problem(row, OFFICES, "没有“" + part + "”这个办所"));
    }

    private void role(int row, String part, Set<String> groups) {
      for (Role role : Role.values()) {
        if (role != Role.STAFF && (role.label().equals(part) || role.code().equals(part))) {
          groups.add(role.code());
          return;
        }
      }
      problem(row, ROLES, "没有“" + part + "”这个角色");
    }

    private void problem(int row, String column, String what) {
      problems.add(
          new FieldProblem(row + ":" + column, "第 " + row + " 行“" + column + "”" + what));
    }
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("[、，,;；\\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
