package org.bihuan.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardStanding;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** Bulletins: how the hazards of a period stand, office by office. Subject: two days with a slash. */
@Component
class PeriodContent implements PaperContent {

  /** Who reads everything, as the platform itself does. */
  private static final Person PLATFORM = new Person("system", Set.of(Role.SUPERVISOR.code()));

  private final HazardRegister register;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  PeriodContent(HazardRegister register, OfficeDirectory offices, BusinessClock clock) {
    this.register = register;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public String about() {
    return "period";
  }

  @Override
  public Draft draft(PaperKind kind, String subject) {
    LocalDate[] days = days(subject);
    List<HazardRegister.OfficeTally> tallies =
        register.tallyOffices(days[0], days[1], clock.today());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (HazardRegister.OfficeTally tally : tallies) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("序号", String.valueOf(rows.size() + 1));
      row.put("办所", offices.nameOf(tally.office()));
      row.put("新登记", String.valueOf(tally.reported()));
      row.put("销号", String.valueOf(tally.closed()));
      row.put("在办", String.valueOf(tally.open()));
      row.put("逾期", String.valueOf(tally.overdue()));
      rows.add(row);
    }
    List<Map<String, Object>> late = overdue();
    int overdue = tallies.stream().mapToInt(HazardRegister.OfficeTally::overdue).sum();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("标题", "隐患排查整改情况通报");
    facts.put("起始日期", PaperContent.day(days[0]));
    facts.put("截止日期", PaperContent.day(days[1]));
    facts.put("新登记", sum(tallies.stream().mapToInt(HazardRegister.OfficeTally::reported).sum()));
    facts.put(
        "新登记重大", sum(tallies.stream().mapToInt(HazardRegister.OfficeTally::reportedMajor).sum()));
    facts.put("销号", sum(tallies.stream().mapToInt(HazardRegister.OfficeTally::closed).sum()));
    facts.put("在办", sum(tallies.stream().mapToInt(HazardRegister.OfficeTally::open).sum()));
    facts.put("逾期", sum(overdue));
    facts.put(
        "逾期说明",
        overdue == 0
            ? "没有逾期未整改的隐患。"
            : "共 " + overdue + " 条" + (overdue > late.size() ? "，列出 " + late.size() + " 条。" : "。"));
    facts.put("其他要求", "各责任办所要对照清单逐条整改，按期销号。");
    facts.put("办所清单", rows);
    facts.put("逾期清单", late);
    return new Draft(kind.name() + "　" + days[0] + " 至 " + days[1], facts);
  }

  private static String sum(int count) {
    return String.valueOf(count);
  }

  private List<Map<String, Object>> overdue() {
    List<Map<String, Object>> rows = new ArrayList<>();
    HazardSearch search =
        HazardSearch.of(HazardStanding.OVERDUE, 0, HazardSearch.LARGEST_PAGE);
    for (Hazard hazard : register.search(search, PLATFORM, clock.today()).hazards()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("编号", hazard.number());
      row.put("名称", hazard.facts().title());
      row.put("办所", offices.nameOf(hazard.responsibleOffice()));
      row.put("期限", hazard.dueOn().toString());
      rows.add(row);
    }
    return rows;
  }

  private static LocalDate[] days(String subject) {
    String[] parts = subject.split("/", -1);
    try {
      if (parts.length == 2) {
        LocalDate first = LocalDate.parse(parts[0].strip());
        LocalDate last = LocalDate.parse(parts[1].strip());
        if (!last.isBefore(first)) {
          return new LocalDate[] {first, last};
        }
      }
    } catch (DateTimeException e) {
      throw refused(subject);
    }
    throw refused(subject);
  }

  private static RefusedInputException refused(String subject) {
    return new RefusedInputException(
        "subject", "“起止日期”须为两个日期，例 2026-11-01/2026-11-15，不能是“" + subject + "”");
  }
}
