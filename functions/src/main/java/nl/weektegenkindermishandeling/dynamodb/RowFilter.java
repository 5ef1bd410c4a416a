package nl.weektegenkindermishandeling.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.Circle;
import nl.weektegenkindermishandeling.programme.Point;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The part of a filter that DynamoDB can check: rows that do not pass cost read units, but are not
 * sent. What it cannot, words and exact distances, is checked of those that are.
 */
final class RowFilter {
  private final Map<String, String> conditions = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  RowFilter(ActivityFilter filter) {
    add(ActivitiesTable.TYPE, code(filter.type()), "#type = :type");
    // No code is a part of another, so text will do for a set.
    add(ActivitiesTable.AUDIENCES, code(filter.audience()), "contains(#audiences, :audiences)");
    add(ActivitiesTable.ATTENDANCE, code(filter.attendance()), "#attendance = :attendance");
    add(ActivitiesTable.MUNICIPALITY, filter.municipality(), "#municipality = :municipality");
    Circle near = filter.near();
    if (near != null) {
      Point low = near.southWest();
      Point high = near.northEast();
      addRange(ActivitiesTable.LATITUDE, low.latitude(), high.latitude());
      addRange(ActivitiesTable.LONGITUDE, low.longitude(), high.longitude());
    }
  }

  private static @Nullable String code(@Nullable Coded value) {
    return value == null ? null : value.code();
  }

  private void add(String attribute, @Nullable String value, String condition) {
    if (value != null) {
      conditions.put(attribute, condition);
      names.put("#" + attribute, attribute);
      values.put(":" + attribute, Item.textValue(value));
    }
  }

  private void addRange(String attribute, double low, double high) {
    conditions.put(attribute, "#%1$s BETWEEN :%1$sLow AND :%1$sHigh".formatted(attribute));
    names.put("#" + attribute, attribute);
    values.put(":" + attribute + "Low", Item.numberValue(low));
    values.put(":" + attribute + "High", Item.numberValue(high));
  }

  /** Adds the filter to the names and values of a key condition. */
  QueryRequest.Builder addTo(
      QueryRequest.Builder request,
      Map<String, String> keyNames,
      Map<String, AttributeValue> keyValues) {
    names.putAll(keyNames);
    values.putAll(keyValues);
    if (!conditions.isEmpty()) {
      request.filterExpression(
          conditions.values().stream().sorted().collect(Collectors.joining(" AND ")));
    }
    return request.expressionAttributeNames(names).expressionAttributeValues(values);
  }
}
