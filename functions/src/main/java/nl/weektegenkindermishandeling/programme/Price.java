package nl.weektegenkindermishandeling.programme;

import java.math.BigDecimal;

/** What it costs to come, for one person. The currency is a code of ISO 4217. */
public record Price(BigDecimal amount, String currency) {}
