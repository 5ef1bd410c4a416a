package nl.weektegenkindermishandeling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        " =1+1",
        "\"=1+1\"",
        "|x",
        "\n\n=1+1",
        "＝1+1"
      })
  void whatASpreadsheetCouldRunIsText(String text) {
    assertThat(cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+31 6 12345678", "+31612345678", "0301234567", "06"})
  void aPhoneNumberKeepsItsZero(String text) {
    assertThat(cell(text)).isEqualTo("'" + text);
  }

  /** What separates cells is in quotes there, so what follows it is no start of a cell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theater",
        "a=b",
        "06-12345678",
        "113",
        "14 030",
        "",
        "2027-11-16",
        "een; twee",
        "Show;=1+1",
        "Show\t@A1",
        "first\r\n- second",
        "eerste\n=tweede"
      })
  void otherTextStaysAsItIs(String text) {
    assertThat(cell(text)).isEqualTo(text);
  }

  @Test
  void numbersAreNumbersAsTheReaderWritesThem() {
    assertThat(CsvCell.of(new BigDecimal("-12.50"), CsvDialect.COMMA)).isEqualTo("-12.50");
    assertThat(CsvCell.of(52.123, CsvDialect.SEMICOLON)).isEqualTo("52,123");
    assertThat(CsvCell.of(120, CsvDialect.SEMICOLON)).isEqualTo("120");
  }

  @Test
  void onlyWhoNamesDutchGetsWhatADutchSpreadsheetOpens() {
    assertThat(CsvDialect.of(Optional.of(Language.NL))).isEqualTo(CsvDialect.SEMICOLON);
    assertThat(CsvDialect.of(Optional.of(Language.EN))).isEqualTo(CsvDialect.COMMA);
    assertThat(CsvDialect.of(Optional.empty())).isEqualTo(CsvDialect.COMMA);
  }

  private static String cell(String text) {
    return CsvCell.of(text, CsvDialect.COMMA);
  }
}
