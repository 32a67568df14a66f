package org.bihuan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plan, whole and consistent.
 *
 * @param code name of its folder
 * @param start the day that a campaign's own start is set against
 * @param graceDays days after the start of a campaign in which a duty that was due before is not
 *     pressed for
 * @param context rows of {@code duties.csv} that only give the context of others
 * @param files every row of every file, by file, each as its cells by column
 */
public record CampaignPlan(
    String code,
    String name,
    String document,
    LocalDate issuedOn,
    LocalDate start,
    int graceDays,
    SummaryRule summary,
    List<PlanSubject> subjects,
    List<PlanPhase> phases,
    List<PlanDuty> duties,
    List<PlanRow> context,
    List<PlanIndicator> indicators,
    List<KeyProject> keyProjects,
    Map<String, List<Map<String, String>>> files) {

  public CampaignPlan {
    subjects = List.copyOf(subjects);
    phases = List.copyOf(phases);
    duties = List.copyOf(duties);
    context = List.copyOf(context);
    indicators = List.copyOf(indicators);
    keyProjects = List.copyOf(keyProjects);
    files = Map.copyOf(files);
  }

  /** What stands for the campaign as a whole. */
  public PlanSubject whole() {
    return subjects.stream().filter(PlanSubject::isWhole).findFirst().orElseThrow();
  }

  /** The phases of a subject; one without its own goes by those of the campaign. */
  public List<PlanPhase> phasesOf(String subject) {
    List<PlanPhase> own = own(subject);
    return own.isEmpty() ? own(whole().code()) : own;
  }

  private List<PlanPhase> own(String subject) {
    return phases.stream().filter(phase -> phase.subject().equals(subject)).toList();
  }

  /** The code of the duty row that a row of {@code recurring.csv} is about; empty for an unknown one. */
  public String rowOfRecurring(String code) {
    return files.getOrDefault("recurring.csv", List.of()).stream()
        .filter(row -> code.equals(row.get("code")))
        .map(row -> row.getOrDefault("task", ""))
        .findFirst()
        .orElse("");
  }

  /** First day of a subject's first phase. */
  public LocalDate startOf(String subject) {
    return Objects.requireNonNull(
        phasesOf(subject).stream().map(PlanPhase::start).min(LocalDate::compareTo).orElse(null));
  }

  /** Last day of a subject's last phase. */
  public LocalDate endOf(String subject) {
    return Objects.requireNonNull(
        phasesOf(subject).stream().map(PlanPhase::end).max(LocalDate::compareTo).orElse(null));
  }
}
