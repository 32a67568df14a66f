package org.bihuan.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff in an Excel sheet: the template to fill in, and what is read of a filled one. */
@Component
public class StaffSheet {

  private static final String ACCOUNT = "账号";
  private static final String NAME = "姓名";
  private static final String OFFICES = "办所";
  private static final String ROLES = "角色";
  private static final String EMAIL = "邮箱";
  private static final List<String> COLUMNS = List.of(ACCOUNT, NAME, OFFICES, ROLES, EMAIL);
  private static final Set<String> REQUIRED = Set.of(ACCOUNT, NAME);

  private static final int MOST_ROWS = 2000;
  private static final int LONGEST_NAME = 60;
  private static final Pattern ACCOUNTS = Pattern.compile("[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*");
  private static final int LONGEST_ACCOUNT = 60;
  private static final int WIDTH = 22 * 256;

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
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("人员");
      head(book, sheet, COLUMNS);
      sheet.createFreezePane(0, 1);
      Sheet help = book.createSheet("填写说明");
      head(book, help, List.of("栏目", "怎样填"));
      line(help, ACCOUNT, "登录用，字母、数字和 - _ .，不能重复");
      line(help, NAME, "同事认得的姓名");
      line(help, OFFICES, "办所的名称或代码，几个之间用顿号；办所和角色至少填一项");
      line(help, ROLES, "街道领导、监督人员、流程建模人员、系统管理员；没有则不填");
      line(help, EMAIL, "接收通知用，可以不填");
      Sheet names = book.createSheet("办所名称");
      head(book, names, List.of("名称", "代码"));
      offices.all().forEach(office -> line(names, office.name(), office.code()));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(Workbook book, Sheet sheet, List<String> labels) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    Row row = sheet.createRow(0);
    for (int i = 0; i < labels.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(labels.get(i));
      cell.setCellStyle(style);
      sheet.setColumnWidth(i, WIDTH);
    }
  }

  private static void line(Sheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  /**
   * Reads the first sheet of a file.
   *
   * @throws RefusedInputException when it is no Excel file, lacks a column or has too many rows
   */
  public Reading read(InputStream file) {
    try (Workbook book = WorkbookFactory.create(file)) {
      return read(book.getSheetAt(0));
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedInputException refused) {
        throw refused;
      }
      throw new RefusedInputException("file", "“文件”不是能打开的 Excel 文件，请用模板填写后上传");
    }
  }

  private Reading read(Sheet sheet) {
    DataFormatter text = new DataFormatter(Locale.CHINA);
    text.setUseCachedValuesForFormulaCells(true);
    Map<String, Integer> columns = columns(sheet.getRow(0), text);
    if (sheet.getLastRowNum() > MOST_ROWS) {
      throw new RefusedInputException("file", "“文件”不能超过 " + MOST_ROWS + " 行");
    }
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(member -> names.put(member.account(), member.name()));
    Rows rows = new Rows(names);
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      Map<String, String> cells = new LinkedHashMap<>();
      columns.forEach(
          (label, column) ->
              cells.put(
                  label,
                  row == null ? "" : text.formatCellValue(row.getCell(column)).strip()));
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(i + 1, cells);
      }
    }
    if (rows.isEmpty()) {
      throw new RefusedInputException("file", "“文件”的第一个工作表没有人员");
    }
    return new Reading(rows.fresh, rows.known, rows.problems);
  }

  private static Map<String, Integer> columns(
      @Nullable Row head, DataFormatter text) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    if (head != null) {
      head.forEach(
          cell -> {
            String label = text.formatCellValue(cell).strip();
            if (COLUMNS.contains(label)) {
              columns.putIfAbsent(label, cell.getColumnIndex());
            }
          });
    }
    COLUMNS.stream()
        .filter(REQUIRED::contains)
        .filter(label -> !columns.containsKey(label))
        .findFirst()
        .ifPresent(
            label -> {
              throw new RefusedInputException("file", "“文件”第一行没有“" + label + "”一栏，请用模板填写");
            });
    return columns;
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

    boolean isEmpty() {
      return fresh.isEmpty() && known.isEmpty() && problems.isEmpty();
    }

    void add(int row, Map<String, String> cells) {
      int before = problems.size();
      String account = account(row, cells.getOrDefault(ACCOUNT, ""));
      String name = cells.getOrDefault(NAME, "");
      if (name.isEmpty()) {
        problem(row, NAME, "不能为空");
      } else if (name.length() > LONGEST_NAME || !StorableText.isStorable(name)) {
        problem(row, NAME, "不能超过 " + LONGEST_NAME + " 字，也不能有特殊字符");
      }
      Set<String> groups = new LinkedHashSet<>();
      parts(cells.getOrDefault(OFFICES, "")).forEach(part -> office(row, part, groups));
      parts(cells.getOrDefault(ROLES, "")).forEach(part -> role(row, part, groups));
      String email = cells.getOrDefault(EMAIL, "");
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
