package org.bihuan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.enterprise.EnterpriseFacts;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.identity.Person;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.Inspection;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Visit;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The record of an inspection on the spot (安全生产法, article 68). */
@Component
class VisitContent implements PaperContent {

  private final InspectionStore inspections;
  private final EnterpriseStore enterprises;
  private final SectorCatalogue sectors;
  private final PeopleDirectory people;

  VisitContent(
      InspectionStore inspections,
      EnterpriseStore enterprises,
      SectorCatalogue sectors,
      PeopleDirectory people) {
    this.inspections = inspections;
    this.enterprises = enterprises;
    this.sectors = sectors;
    this.people = people;
  }

  @Override
  public String about() {
    return "visit";
  }

  @Override
  public boolean maySee(Person person, String subject) {
    return PaperContent.super.maySee(person, subject)
        && inspections.findVisit(subject).isPresent();
  }

  @Override
  public boolean mayIssue(Person person, String subject) {
    return person.actsForSafetyOffice()
        || inspections
            .findVisit(subject)
            .filter(visit -> visit.inspectors().contains(person.id()))
            .isPresent();
  }

  @Override
  public Draft draft(PaperKind kind, String subject) {
    Visit visit =
        inspections
            .findVisit(subject)
            .orElseThrow(() -> new NotFoundException("没有现场检查 " + subject));
    if (visit.carriedOutOn() == null || visit.outcome().isEmpty()) {
      throw new RefusedInputException("kind", "不能出具“" + kind.name() + "”：检查还没有进行");
    }
    Inspection inspection = inspections.find(visit.inspection()).orElseThrow();
    EnterpriseFacts enterprise = enterprises.find(visit.enterprise()).orElseThrow().facts();
    List<CheckItem> items = inspections.items(subject);
    List<CheckItem> failed =
        items.stream().filter(item -> item.result() == CheckItem.Result.FAILED).toList();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("单位名称", enterprise.name());
    facts.put("单位地址", enterprise.address());
    facts.put("单位负责人", "");
    facts.put("联系电话", "");
    facts.put("证件号", "");
    facts.put("检查名称", inspection.plan().title());
    facts.put("检查方式", inspection.plan().kind().label());
    facts.put("检查场所", enterprise.address());
    facts.put("检查日期", PaperContent.day(Objects.requireNonNull(visit.carriedOutOn())));
    facts.put(
        "检查人员", visit.inspectors().stream().map(people::nameOf).collect(Collectors.joining("、")));
    facts.put(
        "检查内容",
        sectors.require(inspection.plan().sector()).name() + "检查要点 " + items.size() + " 项");
    facts.put("现场情况", visit.outcome() + "。" + visit.scene());
    facts.put("问题概述", failed.isEmpty() ? "未发现问题。" : "共 " + failed.size() + " 项。");
    facts.put("处理情况", visit.handling().isEmpty() ? "无" : visit.handling());
    facts.put("签字情况", visit.countersigned().isEmpty() ? "待签" : visit.countersigned());
    facts.put("问题清单", rows(failed));
    return new Draft(kind.name() + "　" + enterprise.name(), facts);
  }

  private static List<Map<String, Object>> rows(List<CheckItem> failed) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CheckItem item : failed) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("序号", String.valueOf(rows.size() + 1));
      row.put("问题", item.note().isEmpty() ? item.text() : item.note() + "（" + item.text() + "）");
      row.put("依据", item.source());
      row.put("隐患编号", item.hazardNumber() == null ? "" : item.hazardNumber());
      rows.add(row);
    }
    return rows;
  }
}
