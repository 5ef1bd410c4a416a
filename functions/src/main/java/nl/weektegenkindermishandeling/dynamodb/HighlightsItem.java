package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.programme.Highlights;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The highlighted activities of an edition, in the item of its counts, which is read for every list
 * anyway: the set of their ids, and the position of each by its id. So one that ends is taken out
 * without a look at the others.
 */
final class HighlightsItem {
  static final String IDS = "highlighted";
  private static final String POSITION = "position#";
  private static final String CHANGES = "highlightChanges";

  private HighlightsItem() {}

  static Highlights read(Item counts) {
    List<String> ids =
        ids(counts.attributes()).stream()
            .sorted(Comparator.comparingLong(id -> counts.number(POSITION + id)))
            .toList();
    return new Highlights(ids, counts.has(CHANGES) ? counts.number(CHANGES) : 0);
  }

  static Set<String> ids(Map<String, AttributeValue> counts) {
    AttributeValue ids = counts.get(IDS);
    return ids == null ? Set.of() : Set.copyOf(ids.ss());
  }

  /** Whether an attribute of the counts is about this. */
  static boolean owns(String attribute) {
    return attribute.equals(IDS) || attribute.equals(CHANGES) || attribute.startsWith(POSITION);
  }

  /** What an update of the counts does too when an activity takes place no more. */
  static String end(String id, Map<String, String> names, Map<String, AttributeValue> values) {
    names.put("#highlighted", IDS);
    names.put("#position", POSITION + id);
    values.put(":highlighted", AttributeValue.fromSs(List.of(id)));
    return " DELETE #highlighted :highlighted REMOVE #position";
  }

  /**
   * Others in place of those that were seen.
   *
   * @param versions attributes of the counts that tell lists of a change
   */
  static TransactWriteItem replace(
      String table, String edition, Highlights before, Highlights after, List<String> versions) {
    Map<String, String> names = new HashMap<>(Map.of("#changes", CHANGES, "#ids", IDS));
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":one", Item.numberValue(1)));
    List<String> set = new ArrayList<>();
    for (String id : after.ids()) {
      int position = set.size() + 1;
      names.put("#in" + position, POSITION + id);
      values.put(":in" + position, Item.numberValue(position));
      set.add("#in%1$d = :in%1$d".formatted(position));
    }
    List<String> remove = new ArrayList<>();
    for (String id : before.without(after.ids()).ids()) {
      names.put("#out" + remove.size(), POSITION + id);
      remove.add("#out" + remove.size());
    }
    if (after.ids().isEmpty()) {
      remove.add("#ids");
    } else {
      values.put(":ids", AttributeValue.fromSs(after.ids()));
      set.add("#ids = :ids");
    }
    List<String> add = new ArrayList<>(List.of("#changes :one"));
    for (String version : versions) {
      names.put("#version" + add.size(), version);
      add.add("#version" + add.size() + " :one");
    }
    values.put(":seen", Item.numberValue(before.version()));
    String expression =
        (set.isEmpty() ? "" : "SET " + String.join(", ", set) + " ")
            + (remove.isEmpty() ? "" : "REMOVE " + String.join(", ", remove) + " ")
            + "ADD "
            + String.join(", ", add);
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(CountsItem.key(edition))
                .updateExpression(expression)
                .conditionExpression(
                    before.version() == 0
                        ? "#changes = :seen OR attribute_not_exists(#changes)"
                        : "#changes = :seen")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }
}
