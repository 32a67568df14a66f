package org.bihuan.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.plan.CampaignPlan;

/** The tables of campaigns, their subjects and phases; written in the transaction of the engine's step. */
public interface CampaignStore {

  /** The next number of a year, from 1; concurrent callers get different ones. */
  int nextNumber(int year);

  /** Inserts a campaign with every row of its plan's files. */
  void insert(Campaign campaign, CampaignPlan plan);

  /** Inserts a subject with its duties by strand. */
  void insertSubject(CampaignSubject subject, int position, CampaignPlan plan);

  void insertPhase(CampaignPhase phase, int position);

  Optional<Campaign> find(String key);

  /** Every campaign, the newest first. */
  List<Campaign> all();

  /**
   * The campaign has ended.
   *
   * @param cancelReason why it was cancelled; empty unless it was
   */
  void setEnded(String key, Instant at, String cancelReason);

  /** The subjects of a campaign in the plan's order, the campaign as a whole among them. */
  List<CampaignSubject> subjects(String campaign);

  Optional<CampaignSubject> subject(String campaign, String code);

  /** Every phase of a campaign, in the order of subjects and phases. */
  List<CampaignPhase> phases(String campaign);

  Optional<CampaignPhase> phase(String matter);

  void update(CampaignPhase phase);

  /** How many rows of each file a campaign's plan had. */
  List<PlanFileCount> files(String campaign);

  /** The plan's duties by strand. */
  List<PlannedStrand> strands(String campaign);

  /** A standing duty recurs from now on. */
  void setPeriod(String campaign, String strand, String period);

  void record(String campaign, CampaignStep step);

  /** Everything that happened to something of a campaign, oldest first. */
  List<CampaignStep> history(String matter);

  /**
   * A file of the plan.
   *
   * @param rows how many rows it had
   */
  record PlanFileCount(String file, int rows) {}

  /**
   * A strand of a duty as the plan has it.
   *
   * @param duty code of the duty's first row
   * @param instead the process that carries it, or the row that it repeats; empty for neither
   * @param rows codes of its rows
   */
  record PlannedStrand(
      String subject,
      String duty,
      String code,
      String kind,
      String title,
      List<String> owners,
      String period,
      String instead,
      List<String> rows,
      String source) {}
}
