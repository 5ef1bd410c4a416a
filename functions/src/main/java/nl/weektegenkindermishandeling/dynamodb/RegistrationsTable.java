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
  static final String CHANGED_AT = "changedAt";
  static final String EMAIL_HASH = "emailHash";
  static final String VERSION = "version";
  static final String FORM = "form";
  static final String CONFIRMATION = "confirmation";
  static final String HISTORY = "history";
  static final String PUBLISHED = "published";
  static final String PURGE_AT = "purgeAt";

  static final Index BY_STATE =
      new Index("by-state", new Key(EDITION_STATE, CHANGED_AT), Projection.KEYS_ONLY);
  static final Index BY_EMAIL =
      new Index("by-email", new Key(EMAIL_HASH, null), Projection.KEYS_ONLY);

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Registrations",
          new Key(REGISTRATION_ID, null),
          List.of(BY_STATE, BY_EMAIL),
          false,
          PURGE_AT);

  private RegistrationsTable() {}
}
