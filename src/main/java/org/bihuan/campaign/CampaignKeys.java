package org.bihuan.campaign;

import java.util.regex.Pattern;
import org.bihuan.plan.PhaseKey;

/**
 * The business keys of a campaign's processes: each tells campaign, subject and duty, for example
 * {@code XD-2026-01/s10-xiaofang/t-a9-2-1-5-07@2026-09:shequ-1}.
 */
public final class CampaignKeys {

  private static final Pattern CAMPAIGN = Pattern.compile("XD-\\d{4}-\\d{2,}");
  private static final String PHASE = "phase-";
  private static final String SUMMARY = "summary-";
  private static final String MEASURE = "measure-";

  private CampaignKeys() {}

  static String campaign(int year, int number) {
    return String.format("XD-%d-%02d", year, number);
  }

  public static String subject(String campaign, String subject) {
    return campaign + '/' + subject;
  }

  public static String phase(String campaign, String subject, PhaseKey phase) {
    return subject(campaign, subject) + '/' + PHASE + phase.code();
  }

  /**
   * A duty's key.
   *
   * @param window empty for what is done once
   * @param member empty unless each member of a collective has a duty of its own
   */
  static String duty(
      String campaign, String subject, String strand, String window, String member) {
    return subject(campaign, subject)
        + '/'
        + strand
        + (window.isEmpty() ? "" : '@' + window)
        + (member.isEmpty() ? "" : ':' + member);
  }

  /** The key of a duty's part of another period. */
  static String inWindow(String duty, String window) {
    return duty.replaceFirst("@[^:]*", "@" + window);
  }

  static String indicator(String campaign, String subject, String indicator) {
    return subject(campaign, subject) + '/' + indicator;
  }

  static String summary(String campaign, int year) {
    return campaign + '/' + SUMMARY + year;
  }

  /** The key of a measure. */
  public static String measure(String campaign, String subject, long number) {
    return subject(campaign, subject) + '/' + MEASURE + number;
  }

  /** The number at the end of a measure's key; 0 for any other key. */
  public static long measureNumber(String key) {
    String number = last(key).replaceFirst("^" + MEASURE, "");
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  /** Whether a key is that of something in a campaign. */
  public static boolean isOfCampaign(String key) {
    int slash = key.indexOf('/');
    return slash > 0 && CAMPAIGN.matcher(key.substring(0, slash)).matches();
  }

  /** The campaign that a key is of. */
  public static String campaignOf(String key) {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /** The subject that a key is of; empty where it is of the campaign alone. */
  public static String subjectOf(String key) {
    String[] parts = key.split("/", 3);
    return parts.length < 2 || isSummary(key) ? "" : parts[1];
  }

  static boolean isPhase(String key) {
    return last(key).startsWith(PHASE) && key.split("/").length == 3;
  }

  static boolean isSummary(String key) {
    return last(key).startsWith(SUMMARY) && key.split("/").length == 2;
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
