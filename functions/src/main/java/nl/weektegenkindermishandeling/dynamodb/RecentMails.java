package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Which mails went in the last 24 hours, as a list of ids and moments in an item of the table of
 * guards.
 */
record RecentMails(Database database, String attribute) {

  /** The ids of the mails, and when they went. */
  Map<String, Instant> read(Item item) {
    return moments(item).stream()
        .collect(toMap(text -> text.split("@", 2)[0], RecentMails::moment));
  }

  private static Instant moment(String text) {
    return Instant.parse(text.split("@", 2)[1]);
  }

  private List<String> moments(Item item) {
    AttributeValue list = item.attributes().get(attribute);
    return list == null ? List.of() : list.l().stream().map(AttributeValue::s).toList();
  }

  /**
   * Adds a mail. Answers false, and changes nothing, if the item is no longer as it was.
   *
   * @param same other attributes that must still be there, or still not be there
   */
  boolean add(
      Map<String, AttributeValue> key,
      Item before,
      String mailId,
      Instant now,
      Duration kept,
      List<String> same) {
    Map<String, String> names = new HashMap<>();
    names.put("#moments", attribute);
    names.put("#expiresAt", GuardsTable.EXPIRES_AT);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":moments", moments(before, mailId, now));
    values.put(":expiresAt", Item.numberValue(now.plus(kept).getEpochSecond() + 1));
    StringBuilder condition = new StringBuilder();
    AttributeValue was = before.attributes().get(attribute);
    if (was == null) {
      condition.append("attribute_not_exists(#moments)");
    } else {
      condition.append("#moments = :was");
      values.put(":was", was);
    }
    for (String other : same) {
      names.put("#" + other, other);
      condition
          .append(before.has(other) ? " AND attribute_exists(#" : " AND attribute_not_exists(#")
          .append(other)
          .append(")");
    }
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .key(key)
            .updateExpression("SET #moments = :moments, #expiresAt = :expiresAt")
            .conditionExpression(condition.toString())
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return ConditionalUpdate.run(database.client(), request).isPresent();
  }

  private AttributeValue moments(Item before, String mailId, Instant now) {
    Stream<String> counting =
        moments(before).stream().filter(text -> DailyLimit.counts(moment(text), now));
    return AttributeValue.fromL(
        Stream.concat(counting, Stream.of(mailId + "@" + now)).map(AttributeValue::fromS).toList());
  }
}
