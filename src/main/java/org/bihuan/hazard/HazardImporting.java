package org.bihuan.hazard;

/** Brings hazards into the loop that are past its beginning. */
public interface HazardImporting {

  /**
   * Enters a hazard at the step that its status says, in the current person's name: its tasks are
   * offered and its clocks run as if it had come there by itself; nothing that lies behind it is
   * done or told again. One that has ended is entered as ended.
   *
   * @param number its number in the register, see {@link HazardRegister#reserveNumbers}
   */
  Hazard enter(String number, FormerHazard hazard);
}
