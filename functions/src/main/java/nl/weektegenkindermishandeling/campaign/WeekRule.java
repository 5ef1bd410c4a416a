package nl.weektegenkindermishandeling.campaign;

import java.time.MonthDay;
import nl.weektegenkindermishandeling.document.Document;

/**
 * When the week is each year: Monday to Sunday of the week with a day.
 *
 * @param around that day
 * @param windowDays how many days before and after the week an activity may be
 * @param deadlineDaysBefore how many days before the week registration closes
 */
public record WeekRule(MonthDay around, int windowDays, int deadlineDaysBefore) {
  static WeekRule read(Document document) {
    return new WeekRule(
        MonthDay.parse("--" + document.text("around")),
        document.number("windowDays").intValueExact(),
        document.number("deadlineDaysBefore").intValueExact());
  }
}
