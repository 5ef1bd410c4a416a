package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;

/**
 * Things to remember for a while, by hashes: which requests were done, what a manage link opens,
 * how often something was asked, what is known of an address, when the next mail may go out, what
 * was announced and how far announcing is.
 */
public final class GuardsTable {
  static final String KEY = "key";
  static final String BODY_HASH = "bodyHash";
  static final String REGISTRATION_ID = "registrationId";
  static final String EMAIL_HASH = "emailHash";
  static final String MOMENTS = "moments";
  static final String STRANGER_MOMENTS = "strangerMoments";
  static final String CONFIRMED_AT = "confirmedAt";
  static final String PROBLEM = "trouble";
  static final String PROBLEM_AT = "troubleAt";
  static final String PLACE = "place";
  static final String NEXT_SLOT = "nextSlot";
  static final String COUNT = "count";
  static final String EXPIRES_AT = "expiresAt";

  public static final TableDefinition DEFINITION =
      new TableDefinition("Guards", new Key(KEY, null), List.of(), false, EXPIRES_AT);

  private GuardsTable() {}
}
