package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.CHANGED_AT;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.CONFIRMATION;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION_STATE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EMAIL_HASH;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.FORM;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.HISTORY;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.PUBLISHED;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.PURGE_AT;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.REGISTRATION_ID;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.STATE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.VERSION;

import java.time.Instant;
import java.util.Locale;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.registration.Confirmation;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Sha256;

/** A registration as an item. */
final class RegistrationItem {
  private RegistrationItem() {}

  static Item write(Registration registration) {
    String state = registration.state().code();
    return Item.create()
        .put(REGISTRATION_ID, registration.id())
        .put(EDITION, registration.edition())
        .put(STATE, state)
        .put(EDITION_STATE, registration.edition() + "#" + state)
        .put(CHANGED_AT, registration.changedAt())
        .put(EMAIL_HASH, emailHash(registration.form().contact().email()))
        .put(VERSION, registration.version())
        .put(FORM, registration.form().submitted())
        .put(CONFIRMATION, writeConfirmation(registration.confirmation()))
        .put(HISTORY, registration.history().stream().map(RegistrationItem::writeEntry).toList())
        .put(PUBLISHED, registration.published().map(ActivityDocument::write).orElse(null))
        .put(PURGE_AT, registration.purgeAt().getEpochSecond());
  }

  static Registration read(Item item, Regions regions) {
    return new Registration(
        item.text(REGISTRATION_ID),
        item.text(EDITION),
        Coded.get(RegistrationState.class, item.text(STATE)),
        (int) item.number(VERSION),
        RegistrationForm.read(item.document(FORM), regions),
        readConfirmation(item.document(CONFIRMATION)),
        item.documents(HISTORY).stream().map(RegistrationItem::readEntry).toList(),
        item.moment(CHANGED_AT),
        item.documentIfAny(PUBLISHED).map(ActivityDocument::read).orElse(null),
        Instant.ofEpochSecond(item.number(PURGE_AT)));
  }

  /**
   * Addresses that differ in case alone reach one mailbox nearly everywhere, so they count as one.
   */
  private static String emailHash(String email) {
    return Sha256.of(email.toLowerCase(Locale.ROOT));
  }

  private static Document writeConfirmation(Confirmation confirmation) {
    return Document.build()
        .put("tokenHash", confirmation.tokenHash())
        .put("expiresAt", confirmation.expiresAt().toString())
        .done();
  }

  private static Confirmation readConfirmation(Document document) {
    return new Confirmation(document.text("tokenHash"), Instant.parse(document.text("expiresAt")));
  }

  private static Document writeEntry(HistoryEntry entry) {
    return Document.build()
        .put("at", entry.at().toString())
        .put("state", entry.state().code())
        .done();
  }

  private static HistoryEntry readEntry(Document document) {
    return new HistoryEntry(
        Instant.parse(document.text("at")),
        Coded.get(RegistrationState.class, document.text("state")));
  }
}
