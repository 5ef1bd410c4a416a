package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.PageLimit;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.Words;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationSearch;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StateCursor;
import nl.weektegenkindermishandeling.text.Coded;
import org.jspecify.annotations.Nullable;

/** Reads which registrations an editor asks for. */
record QueueQueryReader(Editions editions) {
  private static final String UNSEEN = "unseen";
  private static final String WORDS = "q";
  private static final String ASSIGNEE = "assignee";
  private static final List<RegistrationState> ALL = List.of(RegistrationState.values());
  private static final Set<String> NAMES =
      Set.of(
          "edition",
          "state",
          UNSEEN,
          "region",
          WORDS,
          ASSIGNEE,
          PageLimit.PARAMETER,
          Cursor.PARAMETER);

  /**
   * What is looked for, and where.
   *
   * @param query the edition, the region, and how many a page has
   * @param states in which to look
   * @param from where to go on; null at the start
   * @param address the whole e-mail address that is looked for, or null
   */
  record Search(
      RegistrationSearch what,
      QueueQuery query,
      List<RegistrationState> states,
      @Nullable StateCursor from,
      @Nullable String address) {}

  /** Whether more is asked for than an index answers. */
  static boolean isSearch(QueryParameters query) {
    return query.has(WORDS) || query.has(ASSIGNEE);
  }

  QueueQuery read(QueryParameters query) {
    query.allowOnly(NAMES);
    boolean unseen = query.flag(UNSEEN);
    for (String other : List.of("state", "region")) {
      if (unseen && query.has(other)) {
        query.fail(UNSEEN, InputError.NOT_TOGETHER, other);
      }
    }
    QueueQuery read =
        query(
            query,
            state(query).orElse(RegistrationState.SUBMITTED),
            unseen,
            Cursor.read(query, QueuePosition::parse).orElse(null));
    Rejection.ifAny(query.errors());
    return read;
  }

  /**
   * Words are looked for in every state if none is named; else in those that wait.
   *
   * @param me how the editor who asks is named
   */
  Search search(QueryParameters query, String me) {
    query.allowOnly(NAMES);
    if (query.flag(UNSEEN)) {
      query.fail(UNSEEN, InputError.NOT_TOGETHER, query.has(WORDS) ? WORDS : ASSIGNEE);
    }
    List<RegistrationState> states =
        state(query)
            .map(List::of)
            .orElse(query.has(WORDS) ? ALL : List.of(RegistrationState.SUBMITTED));
    Optional<Words> words = query.one(WORDS, Words::asked, InputError.NO_WORDS, Words.LONGEST);
    String address = query.all(WORDS).stream().filter(EmailAddress::isOne).findFirst().orElse(null);
    RegistrationSearch what =
        new RegistrationSearch(
            address == null ? words.orElse(null) : null,
            address == null ? null : Contact.emailHash(address),
            query
                .one(
                    ASSIGNEE,
                    name -> Optional.of(assignee(name, me)),
                    InputError.UNKNOWN_VALUE,
                    "me, none")
                .orElse(null));
    Search search =
        new Search(
            what,
            query(query, states.getFirst(), false, null),
            states,
            Cursor.read(query, text -> StateCursor.parse(states, text)).orElse(null),
            address);
    Rejection.ifAny(query.errors());
    return search;
  }

  private static RegistrationSearch.Assignee assignee(String name, String me) {
    return switch (name) {
      case "none" -> new RegistrationSearch.Assignee.Nobody();
      case "me" -> new RegistrationSearch.Assignee.Editor(me);
      default -> new RegistrationSearch.Assignee.Editor(name);
    };
  }

  private QueueQuery query(
      QueryParameters query,
      RegistrationState state,
      boolean unseen,
      @Nullable QueuePosition after) {
    Edition edition = edition(query);
    return new QueueQuery(
        edition.id(),
        state,
        unseen,
        query
            .one(
                "region",
                code -> Optional.of(code).filter(edition.regions()::has),
                InputError.UNKNOWN_REGION)
            .orElse(null),
        PageLimit.read(query),
        after);
  }

  private static Optional<RegistrationState> state(QueryParameters query) {
    return query.one(
        "state",
        code -> Coded.find(RegistrationState.class, code),
        InputError.UNKNOWN_VALUE,
        Coded.codes(RegistrationState.class));
  }

  /** The edition asked for, or the current one. */
  Edition edition(QueryParameters query) {
    return query
        .one("edition", editions::find, InputError.UNKNOWN_EDITION)
        .orElse(editions.current());
  }
}
