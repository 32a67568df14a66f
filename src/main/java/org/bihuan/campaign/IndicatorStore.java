package org.bihuan.campaign;

import java.util.List;
import java.util.Optional;

/** The tables of indicators and their values. */
public interface IndicatorStore {

  void insertAll(List<Indicator> indicators);

  Optional<Indicator> find(String matter);

  List<Indicator> of(String campaign);

  /** Keeps a value; one for the same day takes its place. */
  void save(IndicatorValue value);

  /** Every value of a campaign's indicators, in the order of their days. */
  List<IndicatorValue> values(String campaign);
}
