package org.bihuan.publicreport;

/** Who does what with reports; the model offers its tasks to the same. */
public final class ReportOffices {

  /** 公共安全办: takes reports in, verifies and answers them (annex 3, 2 (2) 3). */
  public static final String CLERKS = "gonggong-anquan-ban";

  /** 财政所: pays rewards. */
  public static final String PAYERS = "caizheng-suo";

  private ReportOffices() {}
}
