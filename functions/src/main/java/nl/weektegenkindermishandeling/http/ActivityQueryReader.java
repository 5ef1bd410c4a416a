package nl.weektegenkindermishandeling.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.registration.Fault;

/** Reads which activities a caller asks for. */
final class ActivityQueryReader {
  private static final Set<String> NAMES =
      Set.of("edition", "region", "date", "from", "to", PageLimit.PARAMETER, Cursor.PARAMETER);

  private final Editions editions;

  ActivityQueryReader(Editions editions) {
    this.editions = editions;
  }

  ActivityQuery read(QueryParameters query) {
    query.allowOnly(NAMES);
    Edition edition =
        query.one("edition", editions::find, Fault.UNKNOWN_EDITION).orElse(editions.current());
    Optional<LocalDate> date = date(query, "date");
    Optional<LocalDate> from = date(query, "from");
    Optional<LocalDate> to = date(query, "to");
    if (query.has("date") && (query.has("from") || query.has("to"))) {
      query.fail("date", Fault.NOT_TOGETHER, "from/to");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      query.fail("to", Fault.REVERSED);
    }
    ActivityQuery read =
        new ActivityQuery(
            edition.id(),
            new TreeSet<>(regions(query, edition)),
            date.or(() -> from).orElse(null),
            date.or(() -> to).orElse(null),
            PageLimit.read(query),
            Cursor.read(query, Position::parse).orElse(null));
    Rejection.ifAny(query.errors());
    return read;
  }

  private static List<String> regions(QueryParameters query, Edition edition) {
    List<String> regions = query.all("region");
    if (!regions.stream().allMatch(edition.regions()::has)) {
      query.fail("region", Fault.UNKNOWN_REGION);
    }
    return regions;
  }

  private static Optional<LocalDate> date(QueryParameters query, String name) {
    return query.one(name, ActivityQueryReader::parseDate, Fault.INVALID_DATE);
  }

  private static Optional<LocalDate> parseDate(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
