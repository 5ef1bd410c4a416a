package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Highlights;
import nl.weektegenkindermishandeling.registration.HighlightStore;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps which activities are highlighted, and tells lists that it changed. */
public record DynamoDbHighlights(Database database) implements HighlightStore {
  @Override
  public Highlights find(String edition) {
    return HighlightsItem.read(database.read(ActivitiesTable.DEFINITION, CountsItem.key(edition)));
  }

  /** Of the whole programme, and of each region in which the activity is. */
  private static List<String> versions(Registration about) {
    Stream<String> regions =
        about.published().stream()
            .flatMap(activity -> activity.details().regions().stream())
            .map(CountsItem::version);
    return Stream.concat(Stream.of(CountsItem.VERSION), regions).toList();
  }

  @Override
  public boolean save(Registration about, Highlights before, Highlights after) {
    String activities = database.table(ActivitiesTable.DEFINITION);
    ConditionCheck unchanged =
        ConditionCheck.builder()
            .tableName(database.table(RegistrationsTable.DEFINITION))
            .key(Item.create().put(RegistrationsTable.REGISTRATION_ID, about.id()).attributes())
            .conditionExpression("#version = :seen")
            .expressionAttributeNames(Map.of("#version", RegistrationsTable.VERSION))
            .expressionAttributeValues(Map.of(":seen", Item.numberValue(about.version())))
            .build();
    List<TransactWriteItem> writes =
        List.of(
            TransactWriteItem.builder().conditionCheck(unchanged).build(),
            HighlightsItem.replace(activities, about.edition(), before, after, versions(about)));
    try {
      database.write(writes);
      return true;
    } catch (TransactionCanceledException e) {
      if (Cancellation.isByConditionOf(e, 0) || Cancellation.isByConditionOf(e, 1)) {
        return false;
      }
      throw e;
    }
  }
}
