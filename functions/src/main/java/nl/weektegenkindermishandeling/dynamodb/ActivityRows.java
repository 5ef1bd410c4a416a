package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.*;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.PURGE_AT;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.REMOVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a change of an activity means for the rows of the programme. */
record ActivityRows(Database database) {

  static String editionRegion(String edition, String region) {
    return edition + "#" + region;
  }

  /** The writes that replace what was online by what comes online, and count it. */
  List<TransactWriteItem> replace(Optional<Activity> before, Optional<Activity> after) {
    if (before.equals(after)) {
      return List.of();
    }
    String table = database.table(DEFINITION);
    Set<LocalDate> kept = after.stream().flatMap(ActivityRows::dates).collect(toSet());
    List<TransactWriteItem> writes = new ArrayList<>();
    before.ifPresent(activity ->
        dates(activity)
            .filter(date -> !kept.contains(date))
            .forEach(date -> writes.add(delete(table, activity, date))));
    after.ifPresent(activity -> rows(activity).forEach(row -> writes.add(row.putInto(table))));
    CountsItem.update(table, before, after).ifPresent(writes::add);
    return writes;
  }

  /** What tells that an activity was taken down, as long as its registration is kept. */
  TransactWriteItem tombstone(String activityId, Instant until) {
    return new Item(tombstoneKey(activityId))
        .put(PURGE_AT, until.getEpochSecond())
        .putInto(database.table(DEFINITION));
  }

  /** It is online again. */
  TransactWriteItem withoutTombstone(String activityId) {
    Delete delete =
        Delete.builder()
            .tableName(database.table(DEFINITION))
            .key(tombstoneKey(activityId))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  static Map<String, AttributeValue> tombstoneKey(String activityId) {
    return Item.create().put(ACTIVITY_ID, activityId).put(DATE, REMOVED).attributes();
  }

  /** The rows of an activity: one for each of its dates. */
  static Stream<Item> rows(Activity activity) {
    String text = ActivityRow.write(activity);
    return activity.appearances().stream().map(date -> row(activity, date, text));
  }

  private static Stream<LocalDate> dates(Activity activity) {
    return activity.appearances().stream().map(Activity.Appearance::date);
  }

  private static Item row(Activity activity, Activity.Appearance appearance, String text) {
    Position position = Position.of(appearance.date(), appearance.time(), activity.id());
    List<String> regions =
        activity.details().regions().stream()
            .map(region -> editionRegion(activity.edition(), region))
            .toList();
    String region = regions.getFirst();
    boolean isFirst = appearance.previous().isEmpty();
    Item row =
        new Item(key(activity, appearance.date()))
            .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
            .put(EDITION, activity.edition())
            .put(EDITION_REGION, region)
            .put(OTHER_EDITION_REGION, regions.size() > 1 ? regions.getLast() : null)
            .put(FIRST_EDITION, isFirst ? activity.edition() : null)
            .put(FIRST_EDITION_REGION, isFirst ? region : null)
            .put(POSITION, position.text())
            .put(PREVIOUS_DATE, appearance.previous().map(LocalDate::toString).orElse(null))
            .putCompact(ACTIVITY, text);
    if (activity.sequence() > 0) {
      row.put(SEQUENCE, activity.sequence()); // most have none, and every byte is read
    }
    ActivityFields.FILTERS.forEach(field -> putCodes(row, field, activity.details()));
    Optional.ofNullable(activity.details().location())
        .flatMap(PostcodeCentres::point)
        .ifPresent(point -> row.put(LATITUDE, point.latitude()).put(LONGITUDE, point.longitude()));
    return row;
  }

  private static <T> void putCodes(Item row, Field<T> field, ActivityDetails details) {
    List<String> codes = field.foundBy(details.values().find(field));
    if (!codes.isEmpty()) {
      row.put(field.filter().orElseThrow().attribute(), String.join(" ", codes));
    }
  }

  private static TransactWriteItem delete(String table, Activity activity, LocalDate date) {
    Delete delete = Delete.builder().tableName(table).key(key(activity, date)).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static Map<String, AttributeValue> key(Activity activity, LocalDate date) {
    return Item.create().put(ACTIVITY_ID, activity.id()).put(DATE, date.toString()).attributes();
  }
}
