package nl.weektegenkindermishandeling.local.gateway;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.Contract;

/**
 * A registration that can be sent in now: the contract's example, at a place, on the second day of
 * an edition.
 */
final class Example {
  private static final Document LOCATION =
      Document.build()
          .put("name", "Theater De Voorbeeldzaal")
          .put("street", "Voorbeeldstraat")
          .put("houseNumber", "1a")
          .put("postcode", "3511 AB")
          .put("place", "Utrecht")
          .put("municipality", "GM0344")
          .done();

  private Example() {}

  static Document registration(Edition edition) {
    String date = edition.week().from().plusDays(1).toString();
    return Document.build()
        .putAll(Contract.registrationExample())
        .put("title", "Theatervoorstelling ‘Wat ik niet zei’")
        .put("type", "theatre")
        .put("attendance", "in-person")
        .put("location", LOCATION)
        .put("sessions", List.of(Map.of("start", date + "T14:00", "end", date + "T16:00")))
        .put("acceptedConditions", edition.conditionsVersion())
        .done();
  }
}
