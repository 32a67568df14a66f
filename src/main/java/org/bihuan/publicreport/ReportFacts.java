package org.bihuan.publicreport;

/**
 * What somebody reports. Checked: texts are trimmed; nothing in it names who reports.
 *
 * @param community code of the community, empty when not known
 * @param enterprise name of the enterprise, empty when none is concerned or it is not known
 * @param urgent whether a way out is blocked or locked or fire equipment is out of use, which is
 *     verified within 24 hours (公安部令第120号, article 15)
 * @param reference number of the hotline's own record, empty for none
 */
public record ReportFacts(
    Channel channel,
    String what,
    String place,
    String community,
    String enterprise,
    boolean urgent,
    String reference) {}
