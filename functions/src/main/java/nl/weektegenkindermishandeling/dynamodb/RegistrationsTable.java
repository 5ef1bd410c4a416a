package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Projection;

/** What organisers sent in. Private; the indexes hold keys alone, so no details are kept twice. */
public final class RegistrationsTable {
  static final String REGISTRATION_ID = "registrationId";
  static final String EDITION = "edition";
  static final String STATE = "state";
  static final String EDITION_STATE = "editionState";
  static final String EDITION_STATE_REGION = "editionStateRegion";
  static final String EDITION_PLACE = "editionPlace";
  static final String SINCE = "since";
  static final String EMAIL_HASH = "emailHash";
  static final String VERSION = "version";
  static final String FORM = "form";
  static final String CONFIRMATION = "confirmation";
  static final String HANDOVER = "handover";
  static final String APPROVED_FORM = "approvedForm";
  static final String PUBLISHED = "published";
  static final String SEEN = "seen";
  static final String UNSEEN_EDITION = "unseenEdition";
  static final String UNSEEN_SINCE = "unseenSince";
  static final String OUTCOME = "outcome";
  static final String HINTS = "hints";
  static final String HISTORY = "history";
  static final String PURGE_AT = "purgeAt";

  /** The queue of the whole country. */
  public static final Index BY_STATE =
      new Index("by-state", new Key(EDITION_STATE, SINCE), Projection.KEYS_ONLY);

  /** The queue of a region. */
  public static final Index BY_STATE_AND_REGION =
      new Index("by-state-and-region", new Key(EDITION_STATE_REGION, SINCE), Projection.KEYS_ONLY);

  /** What happens at one place. */
  public static final Index BY_PLACE =
      new Index("by-place", new Key(EDITION_PLACE, REGISTRATION_ID), Projection.KEYS_ONLY);

  /** Those of an address that was confirmed: what strangers register in its name is not there. */
  public static final Index BY_EMAIL =
      new Index("by-email", new Key(EMAIL_HASH, null), Projection.KEYS_ONLY);

  /** Those of which something came online that no editor has seen, the longest first. */
  public static final Index UNSEEN =
      new Index("unseen", new Key(UNSEEN_EDITION, UNSEEN_SINCE), Projection.KEYS_ONLY);

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Registrations",
          new Key(REGISTRATION_ID, null),
          List.of(BY_STATE, BY_STATE_AND_REGION, BY_PLACE, BY_EMAIL, UNSEEN),
          false,
          PURGE_AT);

  private RegistrationsTable() {}
}
