package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.WaysToOrganisers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes rows anew, each unless somebody changed it meanwhile: what is published now has none. */
public record DynamoDbWaysToOrganisers(Database database, Editions editions)
    implements WaysToOrganisers {
  private static final int PAGE = 50;

  @Override
  public Optional<String> end(String edition, Optional<String> after) {
    QueryRequest.Builder page =
        QueryRequest.builder()
            .tableName(database.table(DEFINITION))
            .indexName(BY_DATE.name())
            .keyConditionExpression("#edition = :edition AND #position > :after")
            .expressionAttributeNames(Map.of("#edition", EDITION, "#position", POSITION))
            .expressionAttributeValues(
                Map.of(
                    ":edition", Item.textValue(edition),
                    ":after", Item.textValue(after.orElse("0"))))
            .limit(PAGE);
    QueryResponse response = database.client().query(page.build());
    Known known = editions.find(edition).map(Edition::known).orElse(Known.OF_CAMPAIGN);
    List<ActivityRow> rows =
        response.items().stream().map(item -> new ActivityRow(new Item(item), known)).toList();
    Set<String> regions = new TreeSet<>();
    rows.forEach(row -> end(row, regions));
    if (!regions.isEmpty()) {
      raiseVersions(edition, regions);
    }
    return response.lastEvaluatedKey().isEmpty()
        ? Optional.empty()
        : Optional.of(rows.getLast().position().text());
  }

  private void end(ActivityRow row, Set<String> regions) {
    Activity shown = row.activity();
    Activity kept = shown.withoutContacts();
    if (!kept.equals(shown)) {
      replace(row.item(), ActivityRow.write(kept));
      regions.addAll(shown.details().regions());
    }
  }

  private void replace(Item row, String text) {
    ConditionalUpdate.run(
        database.client(),
        UpdateItemRequest.builder()
            .tableName(database.table(DEFINITION))
            .key(
                Item.create()
                    .put(ACTIVITY_ID, row.text(ACTIVITY_ID))
                    .put(DATE, row.text(DATE))
                    .attributes())
            .updateExpression("SET #activity = :text, #format = :format")
            .conditionExpression("#activity = :before")
            .expressionAttributeNames(
                Map.of("#activity", ACTIVITY, "#format", StoredFormat.ATTRIBUTE))
            .expressionAttributeValues(
                Map.of(
                    ":text", CompactText.write(text),
                    ":format", Item.numberValue(StoredFormat.CURRENT),
                    ":before", row.attributes().get(ACTIVITY)))
            .build());
  }

  /** What functions keep of lists is of an older version from now on. */
  private void raiseVersions(String edition, Set<String> regions) {
    Map<String, String> names = new HashMap<>(Map.of("#0", CountsItem.VERSION));
    regions.forEach(region -> names.put("#" + names.size(), CountsItem.version(region)));
    Map<String, AttributeValue> values = Map.of(":up", Item.numberValue(1));
    database
        .client()
        .updateItem(update ->
            update
                .tableName(database.table(DEFINITION))
                .key(CountsItem.key(edition))
                .updateExpression("ADD " + String.join(" :up, ", names.keySet()) + " :up")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }
}
