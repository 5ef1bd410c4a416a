package nl.weektegenkindermishandeling.dynamodb;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Location;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * How many activities of an edition there are, as one item among them: a number for each region,
 * date, pair of both, municipality, and code of a field that says so; and versions that every
 * change raises, of the whole programme and of each region. It changes in the transaction that
 * publishes, so it is exact.
 */
final class CountsItem {
  private static final String TOTAL = "total";
  private static final String REGION = "region";
  private static final String DATE = "date";
  private static final String MUNICIPALITY = "municipality";

  /** How often the programme of the edition changed. */
  static final String VERSION = "version";

  private CountsItem() {}

  /** How often the programme of a region changed. */
  static String version(String region) {
    return VERSION + "#" + region;
  }

  static Map<String, AttributeValue> key(String edition) {
    return Item.create()
        .put(ActivitiesTable.ACTIVITY_ID, "counts#" + edition)
        .put(ActivitiesTable.DATE, "counts")
        .attributes();
  }

  /** The write that follows a change of what is online. */
  static Optional<TransactWriteItem> update(
      String table, Optional<Activity> before, Optional<Activity> after) {
    SortedMap<String, Integer> changes = new TreeMap<>();
    before.stream()
        .flatMap(CountsItem::counters)
        .forEach(each -> changes.merge(each, -1, Integer::sum));
    after.stream()
        .flatMap(CountsItem::counters)
        .forEach(each -> changes.merge(each, 1, Integer::sum));
    changes.values().removeIf(change -> change == 0);
    changes.put(VERSION, 1);
    Stream.concat(before.stream(), after.stream())
        .flatMap(activity -> activity.details().regions().stream())
        .map(CountsItem::version)
        .forEach(version -> changes.put(version, 1));
    return Stream.concat(before.stream(), after.stream())
        .findFirst()
        .map(activity -> add(table, activity, changes, takesPlace(before) && !takesPlace(after)));
  }

  private static boolean takesPlace(Optional<Activity> activity) {
    return activity.filter(each -> !each.isCancelled()).isPresent();
  }

  private static TransactWriteItem add(
      String table, Activity activity, SortedMap<String, Integer> changes, boolean ends) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringBuilder expression = new StringBuilder("ADD ");
    changes.forEach((counter, change) -> {
      String name = "#" + names.size();
      String value = change > 0 ? ":up" : ":down";
      expression.append(names.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
      names.put(name, counter);
      values.put(value, Item.numberValue(change));
    });
    if (ends) {
      expression.append(HighlightsItem.end(activity.id(), names, values));
    }
    Update update =
        Update.builder()
            .tableName(table)
            .key(key(activity.edition()))
            .updateExpression(expression.toString())
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  /** The names of all numbers that an activity is counted in. */
  private static Stream<String> counters(Activity activity) {
    if (activity.isCancelled()) {
      return Stream.empty();
    }
    ActivityDetails details = activity.details();
    Location location = details.location();
    List<LocalDate> dates = activity.appearances().stream().map(Activity.Appearance::date).toList();
    Stream<String> inMunicipality =
        Stream.ofNullable(location).map(each -> name(MUNICIPALITY, each.municipality().code()));
    Stream<String> onDates = dates.stream().map(date -> name(DATE, date));
    Stream<String> inRegions =
        details.regions().stream()
            .map(region -> name(REGION, region))
            .flatMap(region ->
                Stream.concat(Stream.of(region), dates.stream().map(date -> name(region, date))));
    Stream<String> ofCodes =
        ActivityFields.COUNTED.stream().flatMap(field -> ofCodes(field, details));
    return Stream.of(Stream.of(TOTAL), inMunicipality, onDates, inRegions, ofCodes)
        .flatMap(names -> names);
  }

  private static <T> Stream<String> ofCodes(Field<T> field, ActivityDetails details) {
    T value = details.values().find(field);
    return value == null
        ? Stream.empty()
        : field.type().codes(value).stream()
            .map(code -> name(field.countedAs().orElseThrow(), code.code()));
  }

  private static String name(String of, Object part) {
    return of + "#" + part;
  }

  static ActivityCounts read(Map<String, AttributeValue> item) {
    Map<String, Integer> byRegion = new TreeMap<>();
    Map<LocalDate, Integer> byDate = new TreeMap<>();
    Map<String, Map<LocalDate, Integer>> byRegionAndDate = new TreeMap<>();
    Map<String, Integer> byMunicipality = new TreeMap<>();
    Map<String, Map<String, Integer>> byCode = new TreeMap<>();
    ActivityFields.COUNTED.forEach(
        field -> byCode.put(field.countedAs().orElseThrow(), new TreeMap<>()));
    item.forEach((counter, value) -> {
      if (HighlightsItem.owns(counter)) {
        return;
      }
      int number = value.n() == null ? 0 : Integer.parseInt(value.n());
      String[] name = counter.split("#", -1);
      if (number == 0 || name.length == 1 || name[0].equals(VERSION)) {
        return; // a count that is zero, the key, or the total
      }
      switch (name[0] + " " + name.length) {
        case REGION + " 2" -> byRegion.put(name[1], number);
        case DATE + " 2" -> byDate.put(LocalDate.parse(name[1]), number);
        case MUNICIPALITY + " 2" -> byMunicipality.put(name[1], number);
        case REGION + " 3" ->
            byRegionAndDate
                .computeIfAbsent(name[1], region -> new TreeMap<>())
                .put(LocalDate.parse(name[2]), number);
        default ->
            Optional.ofNullable(byCode.get(name[0]))
                .orElseThrow(() -> new IllegalStateException("no such count: " + counter))
                .put(name[1], number);
      }
    });
    int total = item.containsKey(TOTAL) ? (int) new Item(item).number(TOTAL) : 0;
    return new ActivityCounts(total, byRegion, byDate, byRegionAndDate, byMunicipality, byCode);
  }
}
