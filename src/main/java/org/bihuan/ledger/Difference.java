package org.bihuan.ledger;

/**
 * Something of a hazard in which the register and the engine disagree.
 *
 * @param number the hazard's number, or that of the process where there is none
 * @param what state, task, deadline …, in Chinese
 * @param register what the register says, in Chinese
 * @param engine what the engine says, in Chinese
 */
public record Difference(String number, String what, String register, String engine) {

  /** One sentence of it. */
  public String sentence() {
    return number + " " + what + "：台账为“" + register + "”，流程为“" + engine + "”";
  }
}
