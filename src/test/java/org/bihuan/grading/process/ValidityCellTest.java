package org.bihuan.grading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[date(\"2018-07-01\")..date(\"2025-10-31\")] | 2018-07-01 | 2025-10-31",
        "[ date( \"2018-07-01\" ) .. date(\"2025-10-31\") ] | 2018-07-01 | 2025-10-31",
        "(date(\"2018-06-30\")..date(\"2025-11-01\")) | 2018-07-01 | 2025-10-31",
        "]date(\"2018-06-30\")..date(\"2025-11-01\")[ | 2018-07-01 | 2025-10-31",
        ">= date(\"2008-02-01\") | 2008-02-01 |",
        "> date(\"2008-01-31\") | 2008-02-01 |",
        "<= date(\"2024-12-12\") | | 2024-12-12",
        "< date(\"2024-12-13\") | | 2024-12-12",
        "- | |",
        "'' | |"
      })
  void daysAreThoseThatTheCellLetsThrough(String cell, LocalDate from, LocalDate to) {
    assertThat(ValidityCell.of(cell)).isEqualTo(new ValidityCell(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">= date(\"2008-02-31\")",
        ">= date(\"yesterday\")",
        "not(date(\"2008-02-01\"))",
        "[date(\"2018-07-01\")..]"
      })
  void cellOfAnotherFormTellsNoDays(String cell) {
    assertThat(ValidityCell.of(cell)).isEqualTo(new ValidityCell(null, null));
  }
}
