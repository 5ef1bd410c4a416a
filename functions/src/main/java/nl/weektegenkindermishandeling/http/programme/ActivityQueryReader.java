package nl.weektegenkindermishandeling.http.programme;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldFilter;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.PageLimit;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Circle;
import nl.weektegenkindermishandeling.programme.Point;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import nl.weektegenkindermishandeling.programme.Words;
import org.jspecify.annotations.Nullable;

/** Reads which activities a caller asks for. */
public record ActivityQueryReader(Editions editions) {
  public static final String HIGHLIGHTED = "highlighted";

  /** The parameters by which lists and feeds are filtered. */
  public static final Set<String> NAMES = Set.copyOf(names());

  private static final Set<String> PAGING = Set.of(PageLimit.PARAMETER, Cursor.PARAMETER);

  /** In the Netherlands in Europe, in degrees. */
  private static final Pattern POSITION =
      Pattern.compile("(5[0-3](?:\\.\\d{1,8})?), ?([3-7](?:\\.\\d{1,8})?)");

  private static final double DEFAULT_RADIUS = 10;
  private static final double MAX_RADIUS = 100;

  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(List.of("edition", "region", "date", "from", "to", "q", "near", "radius"));
    ActivityFields.FILTERS.forEach(field -> names.add(field.filter().orElseThrow().parameter()));
    return names;
  }

  /** A page of activities. */
  public ActivityQuery page(QueryParameters query) {
    Set<String> allowed = new TreeSet<>(NAMES);
    allowed.addAll(PAGING);
    allowed.add(HIGHLIGHTED);
    query.one(
        HIGHLIGHTED,
        text -> Optional.of(text).filter("true"::equals),
        InputError.UNKNOWN_VALUE,
        "true");
    query.allowOnly(allowed);
    return read(query, PageLimit.read(query), Cursor.read(query, Position::parse).orElse(null));
  }

  /** The same filters, for all activities that they let pass up to a limit. */
  public ActivityQuery all(QueryParameters query, int limit) {
    query.allowOnly(NAMES);
    return read(query, limit, null);
  }

  private ActivityQuery read(QueryParameters query, int limit, @Nullable Position after) {
    Edition edition =
        query.one("edition", editions::find, InputError.UNKNOWN_EDITION).orElse(editions.current());
    Optional<LocalDate> date = date(query, "date");
    Optional<LocalDate> from = date(query, "from");
    Optional<LocalDate> to = date(query, "to");
    if (query.has("date") && (query.has("from") || query.has("to"))) {
      query.fail("date", InputError.NOT_TOGETHER, "from/to");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      query.fail("to", InputError.REVERSED);
    }
    ActivityQuery read =
        new ActivityQuery(
            edition.id(),
            new TreeSet<>(regions(query, edition)),
            date.or(() -> from).orElse(null),
            date.or(() -> to).orElse(null),
            filter(query, edition),
            limit,
            after);
    Rejection.ifAny(query.errors());
    return read;
  }

  private static ActivityFilter filter(QueryParameters query, Edition edition) {
    Map<Field<?>, Set<String>> codes = new HashMap<>();
    for (Field<?> field : ActivityFields.FILTERS) {
      Set<String> asked = codes(query, field.filter().orElseThrow(), edition);
      if (!asked.isEmpty()) {
        codes.put(field, asked);
      }
    }
    return new ActivityFilter(
        codes,
        query.one("q", Words::asked, InputError.NO_WORDS, Words.LONGEST).orElse(null),
        near(query));
  }

  private static Set<String> codes(QueryParameters query, FieldFilter<?> filter, Edition edition) {
    return query
        .some(
            filter.parameter(),
            filter.most(),
            code -> filter.isKnown().test(edition, code),
            filter.otherwise(),
            filter.arguments().apply(edition).toArray())
        .stream()
        .map(filter.indexed())
        .collect(toSet());
  }

  private static @Nullable Circle near(QueryParameters query) {
    Optional<Point> centre =
        query.one("near", ActivityQueryReader::centre, InputError.UNKNOWN_POSTCODE);
    double radius =
        query
            .one(
                "radius", ActivityQueryReader::radius, InputError.OUT_OF_RANGE, 1, (int) MAX_RADIUS)
            .orElse(DEFAULT_RADIUS);
    if (query.has("radius") && !query.has("near")) {
      query.fail("radius", InputError.ONLY_TOGETHER, "near");
    }
    return centre.map(point -> new Circle(point, radius)).orElse(null);
  }

  /** A postcode, or a position as {@code 52.09,5.12}. */
  private static Optional<Point> centre(String text) {
    Matcher position = POSITION.matcher(text);
    return position.matches()
        ? Optional.of(
            new Point(Double.parseDouble(position.group(1)), Double.parseDouble(position.group(2))))
        : PostcodeCentres.find(text);
  }

  private static Optional<Double> radius(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,3}(\\.\\d{1,2})?"))
        .map(Double::valueOf)
        .filter(radius -> radius >= 1 && radius <= MAX_RADIUS);
  }

  private static List<String> regions(QueryParameters query, Edition edition) {
    List<String> regions = query.all("region");
    if (!regions.stream().allMatch(edition.regions()::has)) {
      query.fail("region", InputError.UNKNOWN_REGION);
    }
    return regions;
  }

  private static Optional<LocalDate> date(QueryParameters query, String name) {
    return query.one(name, DateType::find, InputError.INVALID_DATE);
  }
}
