package nl.weektegenkindermishandeling.registration;

import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.programme.ExampleActivity;

/** A registration of {@link ExampleActivity} that can be sent in now. Nobody in it exists. */
public final class ExampleRegistration {
  private ExampleRegistration() {}

  /** The form as an organiser sends it in. */
  public static Document of(Edition edition) {
    return Document.build()
        .put("language", Campaign.current().language().code())
        .putAll(ExampleActivity.form(edition))
        .put(
            "contact",
            Map.of("name", "Sam de Vries", "email", "sam@example.org", "phone", "030 000 00 00"))
        .put("acceptedConditions", edition.conditionsVersion())
        .done();
  }
}
