package org.bihuan.process.access;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often an attacker's code ran: the payloads make an instance of it. */
public class ExpressionTrace {

  static final String PAYLOAD =
      "${''.getClass().forName('org.bihuan.process.access.ExpressionTrace').newInstance()}";

  private static final AtomicInteger RUNS = new AtomicInteger();

  public ExpressionTrace() {
    RUNS.incrementAndGet();
  }

  static int runs() {
    return RUNS.get();
  }
}
