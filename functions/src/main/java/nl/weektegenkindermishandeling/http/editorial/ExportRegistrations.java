package nl.weektegenkindermishandeling.http.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.NextPage;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StateCursor;

/**
 * {@code GET /v1/editorial/registrations.csv}: all whose address was confirmed, state by state.
 * What does not fit in one answer is in the next.
 */
record ExportRegistrations(RegistrationLists registrations, Editions editions)
    implements Operation {
  /** Bytes: Lambda answers at most 6 MB, of which base64 leaves three quarters. */
  private static final int ENOUGH = 3 * 1024 * 1024;

  private static final int PAGE = 25;

  private static final List<RegistrationState> STATES =
      Arrays.stream(RegistrationState.values()).filter(RegistrationState::isConfirmed).toList();

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters query = new QueryParameters(request.rawQuery());
    query.allowOnly(Set.of("edition", Cursor.PARAMETER));
    Edition edition = new QueueQueryReader(editions).edition(query);
    Optional<StateCursor> place =
        Cursor.read(query, text -> StateCursor.parse(STATES, text))
            .or(() -> Optional.of(StateCursor.start(STATES)));
    Rejection.ifAny(query.errors());
    RegistrationsCsv csv =
        new RegistrationsCsv(CsvDialect.of(request.namedLanguage()), request.language());
    while (place.isPresent() && csv.size() < ENOUGH) {
      QueuePage page = registrations.queue(place.get().query(edition.id(), PAGE));
      page.registrations().forEach(csv::add);
      place = place.get().next(page);
    }
    HttpResponse answer =
        HttpResponse.of(200, "text/csv; charset=utf-8", csv.bytes())
            .with("Cache-Control", "no-store")
            .with("Vary", "Accept-Language")
            .with(
                "Content-Disposition",
                "attachment; filename=\"registrations-" + edition.id() + ".csv\"");
    return place
        .map(StateCursor::text)
        .map(Cursor::write)
        .map(cursor -> answer.with("Link", NextPage.link(request.path(), query, cursor)))
        .orElse(answer);
  }
}
