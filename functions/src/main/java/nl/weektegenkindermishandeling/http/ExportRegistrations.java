package nl.weektegenkindermishandeling.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/**
 * {@code GET /v1/editorial/registrations.csv}: all whose address was confirmed, state by state.
 * What does not fit in one answer is in the next.
 */
final class ExportRegistrations implements Operation {
  /** Lambda answers at most 6 MB, and the last page of a table can add a lot. */
  private static final int ENOUGH_BYTES = 3 * 1024 * 1024;

  private static final int PAGE = 25;

  private static final List<RegistrationState> STATES =
      Arrays.stream(RegistrationState.values()).filter(RegistrationState::isConfirmed).toList();

  private final RegistrationLists registrations;
  private final QueueQueryReader reader;

  ExportRegistrations(RegistrationLists registrations, Editions editions) {
    this.registrations = registrations;
    this.reader = new QueueQueryReader(editions);
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters query = new QueryParameters(request.rawQuery());
    query.allowOnly(Set.of("edition", Cursor.PARAMETER));
    Edition edition = reader.edition(query);
    Optional<Place> place = Cursor.read(query, Place::parse).or(() -> Optional.of(Place.FIRST));
    Rejection.ifAny(query.errors());
    RegistrationsCsv csv = new RegistrationsCsv();
    while (place.isPresent() && csv.size() < ENOUGH_BYTES) {
      QueuePage page = registrations.queue(place.get().query(edition.id()));
      page.registrations().forEach(csv::add);
      place = place.get().next(page);
    }
    HttpResponse answer =
        HttpResponse.of(200, "text/csv; charset=utf-8", csv.bytes())
            .with("Cache-Control", "no-store")
            .with(
                "Content-Disposition",
                "attachment; filename=\"registrations-" + edition.id() + ".csv\"");
    return place
        .map(Place::text)
        .map(Cursor::write)
        .map(cursor -> answer.with("Link", NextPage.link(request, cursor)))
        .orElse(answer);
  }

  /** Where an export goes on: in a state, after a position if it is not at its start. */
  private record Place(RegistrationState state, Optional<QueuePosition> after) {
    static final Place FIRST = new Place(STATES.getFirst(), Optional.empty());

    QueueQuery query(String edition) {
      return new QueueQuery(edition, state, null, PAGE, after.orElse(null));
    }

    Optional<Place> next(QueuePage page) {
      return page.next()
          .map(position -> new Place(state, Optional.of(position)))
          .or(this::nextState);
    }

    private Optional<Place> nextState() {
      return STATES.stream()
          .skip(STATES.indexOf(state) + 1L)
          .findFirst()
          .map(next -> new Place(next, Optional.empty()));
    }

    String text() {
      return state.code() + "#" + after.map(QueuePosition::text).orElse("");
    }

    static Optional<Place> parse(String text) {
      String[] parts = text.split("#", 2);
      Optional<QueuePosition> after =
          parts.length == 2 ? QueuePosition.parse(parts[1]) : Optional.empty();
      boolean right = parts.length == 2 && (parts[1].isEmpty() || after.isPresent());
      return Coded.find(RegistrationState.class, parts[0])
          .filter(state -> right && STATES.contains(state))
          .map(state -> new Place(state, after));
    }
  }
}
