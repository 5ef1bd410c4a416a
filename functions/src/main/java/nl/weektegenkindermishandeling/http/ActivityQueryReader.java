package nl.weektegenkindermishandeling.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ActivityType;
import nl.weektegenkindermishandeling.programme.Attendance;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.Circle;
import nl.weektegenkindermishandeling.programme.Point;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import nl.weektegenkindermishandeling.programme.Words;
import nl.weektegenkindermishandeling.registration.Fault;
import org.jspecify.annotations.Nullable;

/** Reads which activities a caller asks for. */
final class ActivityQueryReader {
  private static final Set<String> NAMES =
      Set.of(
          "edition",
          "region",
          "municipality",
          "date",
          "from",
          "to",
          "type",
          "audience",
          "attendance",
          "q",
          "near",
          "radius");
  private static final Set<String> PAGING = Set.of(PageLimit.PARAMETER, Cursor.PARAMETER);
  private static final int LONGEST_SEARCH = 100;
  private static final double DEFAULT_RADIUS = 10;
  private static final double MAX_RADIUS = 100;

  private final Editions editions;

  ActivityQueryReader(Editions editions) {
    this.editions = editions;
  }

  /** A page of activities. */
  ActivityQuery page(QueryParameters query) {
    query.allowOnly(union(NAMES, PAGING));
    return read(query, PageLimit.read(query), Cursor.read(query, Position::parse).orElse(null));
  }

  /** The same filters, for all activities that they let pass up to a limit. */
  ActivityQuery all(QueryParameters query, int limit) {
    query.allowOnly(NAMES);
    return read(query, limit, null);
  }

  private ActivityQuery read(QueryParameters query, int limit, @Nullable Position after) {
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
    ActivityFilter filter = filter(query, edition);
    ActivityQuery read =
        new ActivityQuery(
            edition.id(),
            Partitions.of(new TreeSet<>(regions(query, edition)), filter, edition),
            date.or(() -> from).orElse(null),
            date.or(() -> to).orElse(null),
            filter,
            limit,
            after);
    Rejection.ifAny(query.errors());
    return read;
  }

  private static ActivityFilter filter(QueryParameters query, Edition edition) {
    return new ActivityFilter(
        query
            .one("municipality", edition.regions()::municipality, Fault.UNKNOWN_MUNICIPALITY)
            .map(Municipality::code)
            .orElse(null),
        choice(query, "type", ActivityType.class),
        choice(query, "audience", Audience.class),
        choice(query, "attendance", Attendance.class),
        query.one("q", ActivityQueryReader::words, Fault.NO_WORDS, LONGEST_SEARCH).orElse(null),
        near(query));
  }

  private static <E extends Enum<E> & Coded> @Nullable E choice(
      QueryParameters query, String name, Class<E> type) {
    return query
        .one(name, code -> Coded.find(type, code), Fault.UNKNOWN_VALUE, Coded.codes(type))
        .orElse(null);
  }

  private static Optional<Words> words(String text) {
    return Optional.of(text)
        .filter(each -> each.length() <= LONGEST_SEARCH)
        .map(Words::of)
        .filter(words -> !words.prefixes().isEmpty());
  }

  private static @Nullable Circle near(QueryParameters query) {
    Optional<Point> centre = query.one("near", PostcodeCentres::find, Fault.UNKNOWN_POSTCODE);
    double radius =
        query
            .one("radius", ActivityQueryReader::radius, Fault.OUT_OF_RANGE, 1, (int) MAX_RADIUS)
            .orElse(DEFAULT_RADIUS);
    if (query.has("radius") && !query.has("near")) {
      query.fail("radius", Fault.ONLY_TOGETHER, "near");
    }
    return centre.map(point -> new Circle(point, radius)).orElse(null);
  }

  private static Optional<Double> radius(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,3}(\\.\\d{1,2})?"))
        .map(Double::valueOf)
        .filter(radius -> radius >= 1 && radius <= MAX_RADIUS);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
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
