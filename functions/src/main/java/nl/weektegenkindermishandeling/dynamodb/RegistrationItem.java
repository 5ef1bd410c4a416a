package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.registration.PlaceKey;
import nl.weektegenkindermishandeling.registration.Publication;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Coded;
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
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(RegistrationsTable.REGISTRATION_ID, registration.id())
        .put(RegistrationsTable.EDITION, edition)
        .put(RegistrationsTable.STATE, state.code())
        .put(RegistrationsTable.EDITION_STATE, editionState(edition, state))
        .put(
            RegistrationsTable.EDITION_STATE_REGION,
            editionStateRegion(edition, state, form.details().region()))
        .put(RegistrationsTable.EDITION_PLACE, editionPlace(edition, PlaceKey.of(form.details())))
        .put(RegistrationsTable.SINCE, registration.since())
        .put(RegistrationsTable.EMAIL_HASH, state.isConfirmed() ? form.contact().emailHash() : null)
        .put(RegistrationsTable.VERSION, registration.version())
        .put(RegistrationsTable.FORM, form.write())
        .put(
            RegistrationsTable.CONFIRMATION,
            ConfirmationDocument.write(registration.confirmation()))
        .put(RegistrationsTable.HANDOVER, ConfirmationDocument.write(registration.handover()))
        .put(
            RegistrationsTable.APPROVED_FORM,
            publication == null ? null : publication.form().write())
        .put(
            RegistrationsTable.PUBLISHED,
            registration.published().map(ActivityDocument::writeWithSequence).orElse(null))
        .put(
            RegistrationsTable.HINTS,
            registration.hints().stream().map(HistoryDocument::write).toList())
        .put(
            RegistrationsTable.HISTORY,
            registration.history().stream().map(HistoryDocument::write).toList())
        .put(RegistrationsTable.PURGE_AT, registration.purgeAt().getEpochSecond());
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
        item.text(RegistrationsTable.REGISTRATION_ID),
        item.text(RegistrationsTable.EDITION),
        Coded.get(RegistrationState.class, item.text(RegistrationsTable.STATE)),
        (int) item.number(RegistrationsTable.VERSION),
        RegistrationForm.read(item.document(RegistrationsTable.FORM), regions),
        ConfirmationDocument.read(item.document(RegistrationsTable.CONFIRMATION)),
        item.documentIfAny(RegistrationsTable.HANDOVER)
            .map(ConfirmationDocument::readHandover)
            .orElse(null),
        readPublication(item, regions),
        item.documents(RegistrationsTable.HINTS).stream().map(HistoryDocument::readHint).toList(),
        item.documents(RegistrationsTable.HISTORY).stream().map(HistoryDocument::read).toList(),
        item.moment(RegistrationsTable.SINCE),
        Instant.ofEpochSecond(item.number(RegistrationsTable.PURGE_AT)));
  }

  private static @Nullable Publication readPublication(Item item, Regions regions) {
    return item.documentIfAny(RegistrationsTable.PUBLISHED)
        .map(activity ->
            new Publication(
                RegistrationForm.read(item.document(RegistrationsTable.APPROVED_FORM), regions),
                ActivityDocument.read(activity)))
        .orElse(null);
  }
}
