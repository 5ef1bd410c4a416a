package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.APPROVED_FORM;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.CONFIRMATION;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION_PLACE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION_STATE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EDITION_STATE_REGION;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.EMAIL_HASH;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.FORM;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.HANDOVER;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.HINTS;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.HISTORY;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.PUBLISHED;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.PURGE_AT;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.REGISTRATION_ID;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.SINCE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.STATE;
import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.VERSION;

import java.time.Instant;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.registration.PlaceKey;
import nl.weektegenkindermishandeling.registration.Publication;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/** A registration as an item. */
final class RegistrationItem {
  private RegistrationItem() {}

  static Item write(Registration registration) {
    String edition = registration.edition();
    RegistrationState state = registration.state();
    RegistrationForm form = registration.form();
    Publication publication = registration.publication();
    return Item.create()
        .put(REGISTRATION_ID, registration.id())
        .put(EDITION, edition)
        .put(STATE, state.code())
        .put(EDITION_STATE, editionState(edition, state))
        .put(EDITION_STATE_REGION, editionStateRegion(edition, state, form.details().region()))
        .put(EDITION_PLACE, editionPlace(edition, PlaceKey.of(form.details())))
        .put(SINCE, registration.since())
        .put(EMAIL_HASH, state.isConfirmed() ? form.contact().addressHash() : null)
        .put(VERSION, registration.version())
        .put(FORM, form.submitted())
        .put(CONFIRMATION, LifeDocument.write(registration.confirmation()))
        .put(HANDOVER, LifeDocument.write(registration.handover()))
        .put(APPROVED_FORM, publication == null ? null : publication.form().submitted())
        .put(PUBLISHED, registration.published().map(ActivityDocument::writeStored).orElse(null))
        .put(HINTS, registration.hints().stream().map(LifeDocument::write).toList())
        .put(HISTORY, registration.history().stream().map(LifeDocument::write).toList())
        .put(PURGE_AT, registration.purgeAt().getEpochSecond());
  }

  static String editionState(String edition, RegistrationState state) {
    return edition + "#" + state.code();
  }

  static String editionStateRegion(String edition, RegistrationState state, String region) {
    return editionState(edition, state) + "#" + region;
  }

  static String editionPlace(String edition, String place) {
    return edition + "#" + place;
  }

  static Registration read(Item item, Regions regions) {
    return new Registration(
        item.text(REGISTRATION_ID),
        item.text(EDITION),
        Coded.get(RegistrationState.class, item.text(STATE)),
        (int) item.number(VERSION),
        RegistrationForm.read(item.document(FORM), regions),
        LifeDocument.readConfirmation(item.document(CONFIRMATION)),
        item.documentIfAny(HANDOVER).map(LifeDocument::readHandover).orElse(null),
        readPublication(item, regions),
        item.documents(HINTS).stream().map(LifeDocument::readHint).toList(),
        item.documents(HISTORY).stream().map(LifeDocument::readEntry).toList(),
        item.moment(SINCE),
        Instant.ofEpochSecond(item.number(PURGE_AT)));
  }

  private static @Nullable Publication readPublication(Item item, Regions regions) {
    return item.documentIfAny(PUBLISHED)
        .map(activity ->
            new Publication(
                RegistrationForm.read(item.document(APPROVED_FORM), regions),
                ActivityDocument.read(activity)))
        .orElse(null);
  }
}
