package nl.weektegenkindermishandeling.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What it costs to come, for one person. The currency is a code of ISO 4217.
 *
 * @param amount in whole cents; it keeps two decimals, so that equal prices are equal
 */
public record Price(BigDecimal amount, String currency) {
  public Price {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
