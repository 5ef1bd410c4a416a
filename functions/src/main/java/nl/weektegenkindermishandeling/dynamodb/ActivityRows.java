package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.ACTIVITY;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.ACTIVITY_ID;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.ATTENDANCE;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.AUDIENCES;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.DATE;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.EDITION;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.EDITION_REGION;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.FIRST_EDITION;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.FIRST_EDITION_REGION;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.LATITUDE;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.LONGITUDE;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.MUNICIPALITY;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.POSITION;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.PREVIOUS_DATE;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.TYPE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a change of an activity means for the rows of the programme. */
final class ActivityRows {
  private final String table;

  ActivityRows(String table) {
    this.table = table;
  }

  static String editionRegion(String edition, String region) {
    return edition + "#" + region;
  }

  /** The writes that replace what was on line by what comes on line, and count it. */
  List<TransactWriteItem> replace(Optional<Activity> before, Optional<Activity> after) {
    if (before.equals(after)) {
      return List.of();
    }
    Set<LocalDate> kept = after.stream().flatMap(ActivityRows::dates).collect(toSet());
    Stream<TransactWriteItem> deleted =
        before.stream()
            .flatMap(activity ->
                dates(activity)
                    .filter(date -> !kept.contains(date))
                    .map(date -> delete(activity, date)));
    return Stream.of(
            deleted,
            after.stream().flatMap(this::rows),
            CountsItem.update(table, before, after).stream())
        .flatMap(writes -> writes)
        .toList();
  }

  private Stream<TransactWriteItem> rows(Activity activity) {
    String text = new String(Json.write(ActivityDocument.writeStored(activity)), UTF_8);
    return activity.appearances().stream().map(date -> put(activity, date, text));
  }

  private static Stream<LocalDate> dates(Activity activity) {
    return activity.appearances().stream().map(Activity.Appearance::date);
  }

  private TransactWriteItem put(Activity activity, Activity.Appearance appearance, String text) {
    Position position = Position.of(appearance.date(), appearance.time(), activity.id());
    ActivityDetails details = activity.details();
    Location location = details.location();
    String region = editionRegion(activity.edition(), activity.details().region());
    boolean isFirst = appearance.previous().isEmpty();
    Item row =
        new Item(key(activity, appearance.date()))
            .put(EDITION, activity.edition())
            .put(EDITION_REGION, region)
            .put(FIRST_EDITION, isFirst ? activity.edition() : null)
            .put(FIRST_EDITION_REGION, isFirst ? region : null)
            .put(POSITION, position.text())
            .put(PREVIOUS_DATE, appearance.previous().map(LocalDate::toString).orElse(null))
            .put(TYPE, details.type().code())
            .put(AUDIENCES, details.audiences().stream().map(Audience::code).collect(joining(" ")))
            .put(ATTENDANCE, details.attendance().code())
            .put(MUNICIPALITY, location == null ? null : location.municipality().code())
            .put(ACTIVITY, text);
    Optional.ofNullable(location)
        .flatMap(PostcodeCentres::point)
        .ifPresent(point -> row.put(LATITUDE, point.latitude()).put(LONGITUDE, point.longitude()));
    return row.putInto(table);
  }

  private TransactWriteItem delete(Activity activity, LocalDate date) {
    Delete delete = Delete.builder().tableName(table).key(key(activity, date)).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static Map<String, AttributeValue> key(Activity activity, LocalDate date) {
    return Item.create().put(ACTIVITY_ID, activity.id()).put(DATE, date.toString()).attributes();
  }
}
