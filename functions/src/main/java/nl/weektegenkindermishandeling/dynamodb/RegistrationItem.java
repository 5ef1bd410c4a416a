package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.*;

import java.time.Instant;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.registration.Outcome;
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
    Outcome outcome = registration.outcome();
    return Item.create()
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(REGISTRATION_ID, registration.id())
        .put(EDITION, edition)
        .put(STATE, state.code())
        .put(EDITION_STATE, editionState(edition, state))
        .put(EDITION_STATE_REGION, editionStateRegion(edition, state, form.details().region()))
        .put(EDITION_PLACE, editionPlace(edition, PlaceKey.of(form.details())))
        .put(SINCE, registration.since())
        .put(EMAIL_HASH, state.isConfirmed() ? form.contact().emailHash() : null)
        .put(VERSION, registration.version())
        .put(FORM, form.write())
        .put(CONFIRMATION, ConfirmationDocument.write(registration.confirmation()))
        .put(HANDOVER, ConfirmationDocument.write(registration.handover()))
        .put(APPROVED_FORM, publication == null ? null : publication.form().write())
        .put(SEEN, registration.unseen().map(ActivityFields::write).orElse(null))
        .put(UNSEEN_EDITION, registration.unseenSince().map(moment -> edition).orElse(null))
        .put(UNSEEN_SINCE, registration.unseenSince().map(Item::sortable).orElse(null))
        .put(
            PUBLISHED,
            registration.published().map(ActivityDocument::writeWithSequence).orElse(null))
        .put(OUTCOME, outcome == null ? null : outcome.write())
        .put(HINTS, registration.hints().stream().map(HistoryDocument::write).toList())
        .put(HISTORY, registration.history().stream().map(HistoryDocument::write).toList())
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

  static Registration read(Item item, Known known) {
    return new Registration(
        item.text(REGISTRATION_ID),
        item.text(EDITION),
        Coded.get(RegistrationState.class, item.text(STATE)),
        (int) item.number(VERSION),
        RegistrationForm.read(StoredFormat.read(item.document(FORM), item), known),
        ConfirmationDocument.read(item.document(CONFIRMATION)),
        item.documentIfAny(HANDOVER).map(ConfirmationDocument::readHandover).orElse(null),
        readPublication(item, known),
        item.documentIfAny(OUTCOME).map(Outcome::read).orElse(null),
        item.documents(HINTS).stream().map(HistoryDocument::readHint).toList(),
        item.documents(HISTORY).stream().map(each -> HistoryDocument.read(each, known)).toList(),
        item.moment(SINCE),
        Instant.ofEpochSecond(item.number(PURGE_AT)));
  }

  private static @Nullable Publication readPublication(Item item, Known known) {
    return item.documentIfAny(PUBLISHED)
        .map(activity ->
            new Publication(
                RegistrationForm.read(StoredFormat.read(item.document(APPROVED_FORM), item), known),
                ActivityDocument.read(StoredFormat.read(activity, item), known),
                item.documentIfAny(SEEN)
                    .map(seen -> ActivityFields.read(StoredFormat.read(seen, item), known))
                    .orElse(null)))
        .orElse(null);
  }
}
