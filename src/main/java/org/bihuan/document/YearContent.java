package org.bihuan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignProgress;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.IndicatorValue;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardTally;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The summary of a year (plan, section 4, last paragraph). Subject: the year. */
@Component
class YearContent implements PaperContent {

  private static final int PERCENT = 100;
  private static final String TO_WRITE = "（由街道安委办补充）";

  private final HazardRegister register;
  private final SectorCatalogue sectors;
  private final CampaignStore campaigns;
  private final CampaignProgress progress;

  YearContent(
      HazardRegister register,
      SectorCatalogue sectors,
      CampaignStore campaigns,
      CampaignProgress progress) {
    this.register = register;
    this.sectors = sectors;
    this.campaigns = campaigns;
    this.progress = progress;
  }

  @Override
  public String about() {
    return "year";
  }

  @Override
  public Draft draft(PaperKind kind, String subject) {
    if (!subject.matches("20\\d\\d")) {
      throw new RefusedInputException("subject", "“年度”须为四位年份，例 2026，不能是“" + subject + "”");
    }
    int year = Integer.parseInt(subject);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("标题", year + "年安全生产专项整治工作总结");
    hazards(year, facts);
    campaign(year, facts);
    for (String chapter : List.of("组织部署", "执法检查", "宣传与制度", "事故情况", "下步打算")) {
      facts.put(chapter, TO_WRITE);
    }
    return new Draft(year + "年度总结", facts);
  }

  private void hazards(int year, Map<String, Object> facts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int major = 0;
    int majorClosed = 0;
    for (Sector sector : sectors.all()) {
      HazardTally tally =
          register.tally(sector.code(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("专题", sector.name());
      row.put("登记", String.valueOf(tally.total()));
      row.put("销号", String.valueOf(tally.closed()));
      row.put("整改率", rate(tally.closed(), tally.total()));
      row.put("重大", String.valueOf(tally.major()));
      row.put("重大销号", String.valueOf(tally.majorClosed()));
      rows.add(row);
      major += tally.major();
      majorClosed += tally.majorClosed();
    }
    facts.put("专题清单", rows);
    facts.put(
        "重大隐患",
        "全年登记重大隐患 " + major + " 条，已销号 " + majorClosed + " 条，销号率 " + rate(majorClosed, major) + "。");
  }

  private static String rate(int part, int whole) {
    return whole == 0 ? "—" : Math.round((double) part * PERCENT / whole) + "%";
  }

  /** The campaign that ran in the year, the latest of several. */
  private void campaign(int year, Map<String, Object> facts) {
    List<Map<String, Object>> indicators = new ArrayList<>();
    int all = 0;
    int done = 0;
    Campaign latest =
        campaigns.all().stream()
            .filter(one -> one.cancelReason().isEmpty())
            .filter(one -> one.startsOn().getYear() <= year)
            .reduce((first, second) -> second)
            .orElse(null);
    if (latest != null) {
      CampaignProgress.Progress standing = progress.of(latest);
      all = standing.duties().total();
      done = standing.duties().of(Duty.State.DONE);
      for (CampaignProgress.IndicatorProgress one : standing.indicators()) {
        IndicatorValue value = one.latest();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("指标", one.indicator().name());
        row.put(
            "目标",
            one.indicator().target().stripTrailingZeros().toPlainString() + one.indicator().unit());
        row.put(
            "完成",
            value == null || value.value() == null
                ? "未报"
                : value.value().stripTrailingZeros().toPlainString() + one.indicator().unit());
        indicators.add(row);
      }
    }
    facts.put("任务数", String.valueOf(all));
    facts.put("完成任务数", String.valueOf(done));
    facts.put("指标清单", indicators);
  }
}
