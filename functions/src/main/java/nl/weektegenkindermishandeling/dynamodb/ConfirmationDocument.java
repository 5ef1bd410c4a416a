package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.registration.Confirmation;
import nl.weektegenkindermishandeling.registration.ContactFields;
import nl.weektegenkindermishandeling.registration.Handover;
import org.jspecify.annotations.Nullable;

/** Confirmations and handovers as documents of a registration's item. */
final class ConfirmationDocument {
  private ConfirmationDocument() {}

  static Document write(Confirmation confirmation) {
    return Document.build()
        .put("tokenHash", confirmation.tokenHash())
        .put("expiresAt", confirmation.expiresAt().toString())
        .done();
  }

  static Confirmation read(Document document) {
    return new Confirmation(document.text("tokenHash"), Instant.parse(document.text("expiresAt")));
  }

  static @Nullable Document write(@Nullable Handover handover) {
    return handover == null
        ? null
        : Document.build()
            .putAll(ContactFields.write(handover.contact()))
            .put("confirmation", write(handover.confirmation()))
            .done();
  }

  static Handover readHandover(Document document) {
    return new Handover(ContactFields.read(document), read(document.document("confirmation")));
  }
}
