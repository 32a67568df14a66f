package org.bihuan.publicreport;

/**
 * A place at which a code to be scanned hangs.
 *
 * @param key what the code names it by; tells nothing to who guesses
 * @param community code of the community
 */
public record ReportPoint(String key, String place, String community) {}
