package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.field.FieldFilter;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.Circle;
import nl.weektegenkindermishandeling.programme.Point;
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
    filter.codes().forEach((field, codes) -> add(field.filter().orElseThrow(), codes));
    Circle near = filter.near();
    if (near != null) {
      Point low = near.southWest();
      Point high = near.northEast();
      addRange(ActivitiesTable.LATITUDE, low.latitude(), high.latitude());
      addRange(ActivitiesTable.LONGITUDE, low.longitude(), high.longitude());
    }
  }

  /** No code is a part of another, so text will do for a set. */
  private void add(FieldFilter<?> filter, Set<String> codes) {
    String attribute = filter.attribute();
    names.put("#" + attribute, attribute);
    List<String> each = new ArrayList<>();
    for (String code : codes) {
      String value = ":" + attribute + each.size();
      values.put(value, Item.textValue(code));
      each.add((filter.many() ? "contains(#%s, %s)" : "#%s = %s").formatted(attribute, value));
    }
    conditions.put(
        attribute,
        each.stream().collect(joining(filter.asksForAll() ? " AND " : " OR ", "(", ")")));
  }

  /**
   * Of rows of former formats, which have the position of what only invited people come to, the
   * activity itself tells.
   */
  private void addRange(String attribute, double low, double high) {
    conditions.put(
        attribute,
        "(#%1$s BETWEEN :%1$sLow AND :%1$sHigh OR #format < :public OR attribute_not_exists(#format))"
            .formatted(attribute));
    names.put("#" + attribute, attribute);
    values.put(":" + attribute + "Low", Item.numberValue(low));
    values.put(":" + attribute + "High", Item.numberValue(high));
    names.put("#format", StoredFormat.ATTRIBUTE);
    values.put(":public", Item.numberValue(StoredFormat.WITH_PUBLIC_PLACES));
  }

  /** Adds the filter to the names and values of a key condition. */
  QueryRequest.Builder addTo(
      QueryRequest.Builder request,
      Map<String, String> keyNames,
      Map<String, AttributeValue> keyValues) {
    names.putAll(keyNames);
    values.putAll(keyValues);
    if (!conditions.isEmpty()) {
      request.filterExpression(conditions.values().stream().sorted().collect(joining(" AND ")));
    }
    return request.expressionAttributeNames(names).expressionAttributeValues(values);
  }
}
