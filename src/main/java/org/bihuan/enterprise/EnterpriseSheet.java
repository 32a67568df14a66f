package org.bihuan.enterprise;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.grading.PlaceKinds;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.sheet.SheetReader;
import org.bihuan.sheet.SheetLayout;
import org.bihuan.sheet.SheetRow;
import org.bihuan.sheet.SheetTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enterprises in an Excel sheet: the template to fill in, and what is read of a filled one. */
@Component
public class EnterpriseSheet {

  private static final int MOST_ROWS = 5000;

  private final EnterpriseReader reader;
  private final EnterpriseStore store;
  private final SectorCatalogue sectors;
  private final PlaceKinds placeKinds;
  private final OfficeDirectory offices;

  EnterpriseSheet(
      EnterpriseReader reader,
      EnterpriseStore store,
      SectorCatalogue sectors,
      PlaceKinds placeKinds,
      OfficeDirectory offices) {
    this.reader = reader;
    this.store = store;
    this.sectors = sectors;
    this.placeKinds = placeKinds;
    this.offices = offices;
  }

  /**
   * What a sheet says.
   *
   * @param fresh enterprises that are not in the register
   * @param changed entries that are to say something else, by code
   * @param same how many rows say what the register says
   * @param problems what is wrong, each with row and column
   */
  public record Reading(
      List<EnterpriseFacts> fresh,
      Map<String, EnterpriseFacts> changed,
      int same,
      List<FieldProblem> problems) {}

  /** An empty sheet with its head, and what may be chosen from. */
  public byte[] template() {
    return SheetTemplate.of(layout());
  }

  private SheetLayout layout() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(label("name"), "与门牌或营业执照一致，不能重复；已登记的单位按名称更新");
    columns.put(label("placeKind"), String.join("、", placeKinds.all()) + "；不清楚可以不填");
    columns.put(label("sector"), "检查所依据的专题，见“专题”表");
    columns.put(label("community"), "见“社区”表");
    columns.put(label("address"), "找得到的具体位置");
    columns.put(label("contactRole"), "联系的岗位，例：安全管理人员；不写姓名和电话");
    columns.put(label("risk"), "红、橙、黄、蓝；没有评估可以不填");
    columns.put(label("monthlyReturn"), "是否每月填报“三自主两公开一承诺”：是、否；不填时人员密集场所为是");
    return new SheetLayout(
        "单位",
        columns,
        List.of(label("name"), label("sector"), label("community"), label("address")),
        MOST_ROWS,
        Map.of(
            "专题", list("专题", sectors.all(), sector -> sector.shortName()),
            "社区", list("社区", offices.communities(), Office::name)));
  }

  private static <T> List<List<String>> list(
      String head, List<T> items, Function<T, String> name) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of(head)));
    items.forEach(item -> rows.add(List.of(name.apply(item))));
    return rows;
  }

  private static String label(String field) {
    return EnterpriseReader.LABELS.getOrDefault(field, field);
  }

  /**
   * Reads the first sheet of a file.
   *
   * @throws RefusedInputException when it is no Excel file, lacks a column or has too many rows
   */
  public Reading read(InputStream file) {
    List<SheetRow> rows = SheetReader.read(file, layout());
    Map<String, Enterprise> known = store.byNames();
    Map<String, Integer> seen = new HashMap<>();
    List<EnterpriseFacts> fresh = new ArrayList<>();
    Map<String, EnterpriseFacts> changed = new LinkedHashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    int same = 0;
    for (SheetRow row : rows) {
      List<FieldProblem> wrong = new ArrayList<>();
      EnterpriseFacts facts = facts(row, wrong);
      if (facts != null) {
        refuseRepetition(row, facts, known, seen, wrong);
      }
      problems.addAll(wrong);
      if (facts == null || !wrong.isEmpty()) {
        continue;
      }
      Enterprise enterprise = known.get(facts.name());
      if (enterprise == null) {
        fresh.add(facts);
      } else if (enterprise.facts().equals(facts)) {
        same++;
      } else {
        changed.put(enterprise.code(), facts);
      }
    }
    return new Reading(fresh, changed, same, problems);
  }

  private @Nullable EnterpriseFacts facts(
      SheetRow row, List<FieldProblem> wrong) {
    Map<String, Object> input = new HashMap<>();
    EnterpriseReader.LABELS.forEach(
        (field, label) -> {
          if (row.isError(label)) {
            wrong.add(problem(row, label, "是公式错误值 " + row.cell(label)));
          }
          input.put(field, row.cell(label));
        });
    if (!wrong.isEmpty()) {
      return null;
    }
    try {
      return reader.read(input);
    } catch (RefusedInputException e) {
      e.problems()
          .forEach(
              found ->
                  wrong.add(
                      new FieldProblem(
                          row.number() + ":" + label(found.field()),
                          "第 " + row.number() + " 行" + found.message())));
      return null;
    }
  }

  private static void refuseRepetition(
      SheetRow row,
      EnterpriseFacts facts,
      Map<String, Enterprise> known,
      Map<String, Integer> seen,
      List<FieldProblem> wrong) {
    Integer earlier = seen.putIfAbsent(facts.name(), row.number());
    Enterprise enterprise = known.get(facts.name());
    if (earlier != null) {
      wrong.add(problem(row, label("name"), "与第 " + earlier + " 行重复：" + facts.name()));
    } else if (enterprise != null && enterprise.isClosed()) {
      wrong.add(
          problem(
              row, label("name"), "“" + facts.name() + "”已从台账注销（" + enterprise.code() + "）"));
    } else if (enterprise != null && !enterprise.name().equals(facts.name())) {
      wrong.add(
          problem(
              row,
              label("name"),
              "“" + facts.name() + "”已更名为“" + enterprise.name() + "”，请用现在的名称"));
    }
  }

  private static FieldProblem problem(SheetRow row, String column, String what) {
    return new FieldProblem(
        row.number() + ":" + column, "第 " + row.number() + " 行“" + column + "”" + what);
  }
}
