package org.bihuan.campaign;

/**
 * How an indicator is measured, from the table {@code indicator-reporting}.
 *
 * @param months months between two measurements
 */
public record ReportingRule(How how, int months) {

  /** Who measures it. */
  public enum How {
    /** The leading office reports the value. */
    REPORT,
    /** The platform computes the value. */
    COMPUTE,
    /** Nobody: a process or rule keeps it. */
    REFERENCE
  }
}
