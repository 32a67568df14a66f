package org.bihuan.supervision;

import java.util.List;

/** Whoever keeps records of matters beside the engine, and can tell whether the two agree. */
public interface AgreementCheck {

  /** In what records and engine disagree about a matter, in Chinese; empty when they agree. */
  List<String> differences(String matter);
}
