package nl.weektegenkindermishandeling.local.gateway;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.Contract;

/** The contract's example of a registration, moved to the second day of an edition. */
final class Example {
  private Example() {}

  static Document registration(Edition edition) {
    String date = edition.week().from().plusDays(1).toString();
    return Document.build()
        .putAll(Contract.registrationExample())
        .put("sessions", List.of(Map.of("start", date + "T14:00", "end", date + "T16:00")))
        .put("acceptedConditions", edition.conditionsVersion())
        .done();
  }
}
