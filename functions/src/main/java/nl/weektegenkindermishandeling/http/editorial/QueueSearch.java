package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationSearch;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StateCursor;

/** Finds registrations by more than an index answers. */
record QueueSearch(RegistrationLists registrations, DeskFiles files, Clock clock) {
  /** What a search goes through. */
  private record Source(QueueSearch search, QueueQuery query) implements RegistrationSearch.Source {
    @Override
    public QueuePage page(StateCursor cursor, int limit) {
      return search.registrations.queue(
          query.at(cursor.state(), limit, cursor.after().orElse(null)));
    }

    @Override
    public Map<String, DeskFile.Assignment> assignments(Collection<Registration> found) {
      return search.assignments(found);
    }
  }

  RegistrationSearch.Page find(QueueQueryReader.Search search) {
    StateCursor from =
        Optional.ofNullable(search.from()).orElse(StateCursor.start(search.states()));
    return search.address() == null
        ? search.what().find(new Source(this, search.query()), from, search.query().limit())
        : findAddress(search, search.address());
  }

  /** An index has the addresses that were confirmed; the others are looked for after those. */
  private RegistrationSearch.Page findAddress(QueueQueryReader.Search search, String address) {
    Source source = new Source(this, search.query());
    List<RegistrationState> others =
        search.states().stream().filter(state -> !state.isConfirmed()).toList();
    List<Registration> confirmed =
        search.from() == null ? confirmed(search, source, address) : List.of();
    if (others.isEmpty()) {
      return new RegistrationSearch.Page(confirmed, null);
    }
    StateCursor from = Optional.ofNullable(search.from()).orElse(StateCursor.start(others));
    int room = search.query().limit() - confirmed.size();
    if (room <= 0) {
      return new RegistrationSearch.Page(confirmed, from);
    }
    RegistrationSearch.Page page =
        search.what().find(source, new StateCursor(others, from.state(), from.after()), room);
    return new RegistrationSearch.Page(
        Stream.concat(confirmed.stream(), page.found().stream()).toList(), page.next());
  }

  private List<Registration> confirmed(
      QueueQueryReader.Search search, Source source, String address) {
    QueueQuery query = search.query();
    return search
        .what()
        .fitting(
            source,
            registrations.ofAddress(Contact.emailHash(address)).stream()
                .filter(each -> each.edition().equals(query.edition()))
                .filter(each -> search.states().contains(each.state()))
                .filter(each ->
                    query.region() == null || each.form().details().region().equals(query.region()))
                .toList());
  }

  /** Who has taken each of these up now, by id. */
  Map<String, DeskFile.Assignment> assignments(Collection<Registration> found) {
    Map<String, DeskFile.Assignment> assignments = new HashMap<>();
    files
        .find(found.stream().map(Registration::id).toList())
        .forEach((id, file) ->
            file.assignmentAt(clock.instant())
                .ifPresent(assignment -> assignments.put(id, assignment)));
    return assignments;
  }
}
