package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import nl.weektegenkindermishandeling.settings.SettingsDesk;
import nl.weektegenkindermishandeling.settings.SettingsVersion;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps the settings that apply, each version of them, and each text of conditions. */
public record DynamoDbSettingsDesk(Database database) implements SettingsDesk {
  /** A function that began to read just before reads what was there before. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  @Override
  public Optional<SettingsVersion> current(String edition) {
    Item applying = database.read(EditionsTable.DEFINITION, SettingsItem.currentKey(edition));
    return applying.attributes().isEmpty()
        ? Optional.empty()
        : find(edition, (int) applying.number(EditionsTable.NUMBER));
  }

  @Override
  public Optional<SettingsVersion> find(String edition, int number) {
    Item item = database.read(EditionsTable.DEFINITION, SettingsItem.versionKey(edition, number));
    return item.attributes().isEmpty()
        ? Optional.empty()
        : Optional.of(SettingsItem.readVersion(edition, item));
  }

  @Override
  public List<SettingsVersion> latest(String edition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(database.table(EditionsTable.DEFINITION))
            .keyConditionExpression("#key = :desk")
            .expressionAttributeNames(Map.of("#key", EditionsTable.KEY))
            .expressionAttributeValues(
                Map.of(":desk", Item.textValue(EditionsTable.DESK + edition)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(LATEST + 1)
            .build();
    return database.client().query(query).items().stream()
        .map(item -> SettingsItem.readVersion(edition, new Item(item)))
        .toList();
  }

  @Override
  public Optional<Translated> conditions(String edition, String version) {
    Item item =
        database.read(EditionsTable.DEFINITION, SettingsItem.conditionsKey(edition, version));
    return item.attributes().isEmpty()
        ? Optional.empty()
        : Optional.of(SettingsItem.conditionsText(item));
  }

  @Override
  public boolean save(SettingsChange change) {
    SettingsVersion after = change.after();
    String table = database.table(EditionsTable.DEFINITION);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(applying(change));
    writes.add(SettingsItem.version(after).putInto(table));
    change.seed().ifPresent(seed -> writes.add(SettingsItem.version(seed).putInto(table)));
    Conditions former = change.before().settings().conditions();
    Conditions now = after.settings().conditions();
    if (!former.version().equals(now.version())) {
      writes.add(text(after.edition(), former));
    }
    writes.add(text(after.edition(), now));
    EdgeUpdate update =
        EdgeUpdate.after(
            "%s-%d-%d"
                .formatted(after.edition(), after.number(), after.changedAt().getEpochSecond()),
            after.changedAt(),
            after.changedAt().plus(StoredEditions.FRESH).plus(MARGIN));
    writes.add(OutboxItem.write(update).putInto(database.table(OutboxTable.DEFINITION)));
    try {
      database.write(writes);
      return true;
    } catch (TransactionCanceledException e) {
      if (Cancellation.isByConditionOf(e, 0)) {
        return false;
      }
      throw e;
    }
  }

  /** The settings that apply from now on, if those that were seen still do. */
  private TransactWriteItem applying(SettingsChange change) {
    Put.Builder put =
        Put.builder()
            .tableName(database.table(EditionsTable.DEFINITION))
            .item(SettingsItem.current(change).attributes());
    int before = change.before().version();
    return TransactWriteItem.builder()
        .put(
            before == 0
                ? put.conditionExpression("attribute_not_exists(#key)")
                    .expressionAttributeNames(Map.of("#key", EditionsTable.KEY))
                    .build()
                : put.conditionExpression("#number = :before")
                    .expressionAttributeNames(Map.of("#number", EditionsTable.NUMBER))
                    .expressionAttributeValues(Map.of(":before", Item.numberValue(before)))
                    .build())
        .build();
  }

  /** A text that somebody may have accepted, which never changes. */
  private TransactWriteItem text(String edition, Conditions conditions) {
    return SettingsItem.conditions(
            edition, conditions.version(), Objects.requireNonNull(conditions.text()))
        .putInto(database.table(EditionsTable.DEFINITION));
  }
}
