package org.bihuan.selfcheck;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The table of monthly returns. */
public interface ReturnStore {

  /** Asks for a return; who has been asked is not asked again. */
  void ask(YearMonth month, String enterprise);

  Optional<MonthlyReturn> find(YearMonth month, String enterprise);

  void answer(MonthlyReturn answer);

  /** Of all that were asked in a month, by code of the enterprise. */
  List<MonthlyReturn> of(YearMonth month);

  /** What an enterprise was asked for, the latest first. */
  List<MonthlyReturn> ofEnterprise(String enterprise, int count);

  /** Months with returns, the latest first. */
  List<YearMonth> months();
}
