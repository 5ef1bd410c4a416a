package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.PageLimit;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Coded;

/** Reads which registrations an editor asks for. */
record QueueQueryReader(Editions editions) {
  private static final String UNSEEN = "unseen";
  private static final Set<String> NAMES =
      Set.of("edition", "state", UNSEEN, "region", PageLimit.PARAMETER, Cursor.PARAMETER);

  QueueQuery read(QueryParameters query) {
    query.allowOnly(NAMES);
    Edition edition = edition(query);
    boolean unseen = query.flag(UNSEEN);
    for (String other : List.of("state", "region")) {
      if (unseen && query.has(other)) {
        query.fail(UNSEEN, InputError.NOT_TOGETHER, other);
      }
    }
    QueueQuery read =
        new QueueQuery(
            edition.id(),
            query
                .one(
                    "state",
                    code -> Coded.find(RegistrationState.class, code),
                    InputError.UNKNOWN_VALUE,
                    Coded.codes(RegistrationState.class))
                .orElse(RegistrationState.SUBMITTED),
            unseen,
            query
                .one(
                    "region",
                    code -> Optional.of(code).filter(edition.regions()::has),
                    InputError.UNKNOWN_REGION)
                .orElse(null),
            PageLimit.read(query),
            Cursor.read(query, QueuePosition::parse).orElse(null));
    Rejection.ifAny(query.errors());
    return read;
  }

  /** The edition asked for, or the current one. */
  Edition edition(QueryParameters query) {
    return query
        .one("edition", editions::find, InputError.UNKNOWN_EDITION)
        .orElse(editions.current());
  }
}
