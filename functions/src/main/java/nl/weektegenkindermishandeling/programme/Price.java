package nl.weektegenkindermishandeling.programme;

import java.math.BigDecimal;

/**
 * What it costs to come, for one person.
 *
 * @param amount in whole cents; it keeps two decimals, so that equal prices are equal
 */
public record Price(BigDecimal amount, Currency currency) {}
