package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.mail.AddressBook;
import nl.weektegenkindermishandeling.mail.AddressRecord;
import nl.weektegenkindermishandeling.mail.DailyLimit;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.Permission;
import nl.weektegenkindermishandeling.mail.Trouble;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each address that a mail went to, by the address's hash. */
public final class DynamoDbAddressBook implements AddressBook {
  private static final int ATTEMPTS = 20;

  /** Until after the next edition. */
  private static final Duration KEPT = Duration.ofDays(500);

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  public DynamoDbAddressBook(DynamoDbClient client, Tables tables, Clock clock) {
    this.client = client;
    this.table = tables.name(GuardsTable.DEFINITION);
    this.clock = clock;
  }

  @Override
  public Permission ask(Mail mail) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Item item = read(mail.addressHash());
      AddressRecord known = record(item);
      Instant now = clock.instant();
      Permission permission = known.permit(mail, now);
      boolean counted = known.recent().containsKey(mail.id());
      if (!(permission instanceof Permission.Granted) || counted || count(item, mail, now)) {
        return permission;
      }
    }
    throw new IllegalStateException("the address's item changed with every attempt");
  }

  private Item read(String addressHash) {
    return new Item(
        client
            .getItem(get -> get.tableName(table).key(key(addressHash)).consistentRead(true))
            .item());
  }

  private static AddressRecord record(Item item) {
    return new AddressRecord(
        item.textIfAny(GuardsTable.CONFIRMED_AT).isPresent(),
        trouble(item).orElse(null),
        moments(item).stream()
            .map(text -> text.split("@", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> Instant.parse(parts[1]))));
  }

  private static List<String> moments(Item item) {
    AttributeValue list = item.attributes().get(GuardsTable.MOMENTS);
    return list == null ? List.of() : list.l().stream().map(AttributeValue::s).toList();
  }

  /** Adds a mail to those that went to the address, unless somebody else changed the item. */
  private boolean count(Item before, Mail mail, Instant now) {
    AttributeValue was = before.attributes().get(GuardsTable.MOMENTS);
    boolean confirmed = before.attributes().containsKey(GuardsTable.CONFIRMED_AT);
    boolean keep = confirmed || before.attributes().containsKey(GuardsTable.TROUBLE);
    List<AttributeValue> moments =
        Stream.concat(
                moments(before).stream()
                    .filter(text ->
                        Instant.parse(text.split("@", 2)[1]).plus(DailyLimit.WINDOW).isAfter(now)),
                Stream.of(mail.id() + "@" + now))
            .map(AttributeValue::fromS)
            .toList();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":moments", AttributeValue.fromL(moments));
    values.put(
        ":expiresAt",
        Item.numberValue(now.plus(keep ? KEPT : DailyLimit.WINDOW).getEpochSecond() + 1));
    if (was != null) {
      values.put(":was", was);
    }
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(mail.addressHash()))
            .updateExpression("SET #moments = :moments, #expiresAt = :expiresAt")
            .conditionExpression(
                (was == null ? "attribute_not_exists(#moments)" : "#moments = :was")
                    + (confirmed
                        ? " AND attribute_exists(#confirmedAt)"
                        : " AND attribute_not_exists(#confirmedAt)")
                    + (before.attributes().containsKey(GuardsTable.TROUBLE)
                        ? " AND attribute_exists(#trouble)"
                        : " AND attribute_not_exists(#trouble)"))
            .expressionAttributeNames(
                Map.of(
                    "#moments", GuardsTable.MOMENTS,
                    "#expiresAt", GuardsTable.EXPIRES_AT,
                    "#confirmedAt", GuardsTable.CONFIRMED_AT,
                    "#trouble", GuardsTable.TROUBLE))
            .expressionAttributeValues(values)
            .build();
    return ConditionalUpdate.run(client, request).isPresent();
  }

  @Override
  public void note(String addressHash, Trouble.Kind kind) {
    Map<String, AttributeValue> values =
        new HashMap<>(
            Item.create()
                .put(":kind", kind.code())
                .put(":now", clock.instant())
                .put(":expiresAt", clock.instant().plus(KEPT).getEpochSecond())
                .attributes());
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(addressHash))
            .updateExpression("SET #trouble = :kind, #troubleAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#trouble", GuardsTable.TROUBLE,
                    "#troubleAt", GuardsTable.TROUBLE_AT,
                    "#expiresAt", GuardsTable.EXPIRES_AT));
    if (!kind.stopsMails()) {
      values.put(":same", Item.textValue(kind.code()));
      request.conditionExpression("attribute_not_exists(#trouble) OR #trouble = :same");
    }
    var _ = ConditionalUpdate.run(client, request.expressionAttributeValues(values).build());
  }

  @Override
  public Optional<Trouble> trouble(String addressHash) {
    return trouble(read(addressHash));
  }

  private static Optional<Trouble> trouble(Item item) {
    return item.textIfAny(GuardsTable.TROUBLE)
        .map(kind ->
            new Trouble(Coded.get(Trouble.Kind.class, kind), item.moment(GuardsTable.TROUBLE_AT)));
  }

  @Override
  public void lift(String addressHash) {
    client.updateItem(update ->
        update
            .tableName(table)
            .key(key(addressHash))
            .updateExpression("REMOVE #trouble, #troubleAt")
            .expressionAttributeNames(
                Map.of("#trouble", GuardsTable.TROUBLE, "#troubleAt", GuardsTable.TROUBLE_AT)));
  }

  /** The write that notes, with what confirms it, that an address is somebody's own. */
  static TransactWriteItem confirm(String table, String addressHash, Instant now) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key(addressHash))
            .updateExpression("SET #confirmedAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#confirmedAt", GuardsTable.CONFIRMED_AT,
                    "#expiresAt", GuardsTable.EXPIRES_AT))
            .expressionAttributeValues(
                Item.create()
                    .put(":now", now)
                    .put(":expiresAt", now.plus(KEPT).getEpochSecond())
                    .attributes())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static Map<String, AttributeValue> key(String addressHash) {
    return Item.create().put(GuardsTable.KEY, "address#" + addressHash).attributes();
  }
}
