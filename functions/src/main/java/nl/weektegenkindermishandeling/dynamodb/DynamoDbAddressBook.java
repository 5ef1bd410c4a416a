package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.GuardsTable.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.delivery.AddressRecord;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import nl.weektegenkindermishandeling.delivery.DeliveryProblem;
import nl.weektegenkindermishandeling.delivery.Permission;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.text.Coded;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each address that a mail went to, by the address's hash. */
public record DynamoDbAddressBook(Database database) implements AddressBook {
  private static final int ATTEMPTS = 20;

  /** Until after the next edition. */
  private static final Duration KEPT = Duration.ofDays(500);

  @Override
  public Permission ask(Mail mail) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Item item = read(mail.emailHash());
      AddressRecord known = record(item);
      Instant now = database.clock().instant();
      Permission permission = known.permit(mail, now);
      boolean counted = known.recent().containsKey(mail.id());
      if (!(permission instanceof Permission.Granted) || counted || count(item, mail, now)) {
        return permission;
      }
    }
    throw new IllegalStateException("the address's item changed with every attempt");
  }

  private Item read(String emailHash) {
    return database.read(DEFINITION, key(emailHash));
  }

  private static AddressRecord record(Item item) {
    return new AddressRecord(
        item.textIfAny(CONFIRMED_AT).isPresent(),
        problem(item).orElse(null),
        moments(item).stream()
            .map(text -> text.split("@", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> Instant.parse(parts[1]))));
  }

  private static List<String> moments(Item item) {
    AttributeValue list = item.attributes().get(MOMENTS);
    return list == null ? List.of() : list.l().stream().map(AttributeValue::s).toList();
  }

  /** Adds a mail to those that went to the address, unless somebody else changed the item. */
  private boolean count(Item before, Mail mail, Instant now) {
    AttributeValue was = before.attributes().get(MOMENTS);
    boolean confirmed = before.attributes().containsKey(CONFIRMED_AT);
    boolean keep = confirmed || before.attributes().containsKey(PROBLEM);
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
            .tableName(database.table(DEFINITION))
            .key(key(mail.emailHash()))
            .updateExpression("SET #moments = :moments, #expiresAt = :expiresAt")
            .conditionExpression(
                (was == null ? "attribute_not_exists(#moments)" : "#moments = :was")
                    + (confirmed
                        ? " AND attribute_exists(#confirmedAt)"
                        : " AND attribute_not_exists(#confirmedAt)")
                    + (before.attributes().containsKey(PROBLEM)
                        ? " AND attribute_exists(#problem)"
                        : " AND attribute_not_exists(#problem)"))
            .expressionAttributeNames(
                Map.of(
                    "#moments", MOMENTS,
                    "#expiresAt", EXPIRES_AT,
                    "#confirmedAt", CONFIRMED_AT,
                    "#problem", PROBLEM))
            .expressionAttributeValues(values)
            .build();
    return ConditionalUpdate.run(database.client(), request).isPresent();
  }

  @Override
  public void note(String emailHash, DeliveryProblem.Kind kind) {
    Instant now = database.clock().instant();
    Map<String, AttributeValue> values =
        new HashMap<>(
            Item.create()
                .put(":kind", kind.code())
                .put(":now", now)
                .put(":expiresAt", now.plus(KEPT).getEpochSecond())
                .attributes());
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(database.table(DEFINITION))
            .key(key(emailHash))
            .updateExpression("SET #problem = :kind, #problemAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#problem", PROBLEM,
                    "#problemAt", PROBLEM_AT,
                    "#expiresAt", EXPIRES_AT));
    if (!kind.stopsMails()) {
      values.put(":same", Item.textValue(kind.code()));
      request.conditionExpression("attribute_not_exists(#problem) OR #problem = :same");
    }
    var _ =
        ConditionalUpdate.run(database.client(), request.expressionAttributeValues(values).build());
  }

  @Override
  public Optional<DeliveryProblem> problem(String emailHash) {
    return problem(read(emailHash));
  }

  private static Optional<DeliveryProblem> problem(Item item) {
    return item.textIfAny(PROBLEM)
        .map(kind ->
            new DeliveryProblem(
                Coded.get(DeliveryProblem.Kind.class, kind), item.moment(PROBLEM_AT)));
  }

  @Override
  public void lift(String emailHash) {
    database
        .client()
        .updateItem(update ->
            update
                .tableName(database.table(DEFINITION))
                .key(key(emailHash))
                .updateExpression("REMOVE #problem, #problemAt")
                .expressionAttributeNames(Map.of("#problem", PROBLEM, "#problemAt", PROBLEM_AT)));
  }

  /** The write that notes, with what confirms it, that an address is somebody's own. */
  static TransactWriteItem confirm(Database database, String emailHash, Instant now) {
    Update update =
        Update.builder()
            .tableName(database.table(DEFINITION))
            .key(key(emailHash))
            .updateExpression("SET #confirmedAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#confirmedAt", CONFIRMED_AT,
                    "#expiresAt", EXPIRES_AT))
            .expressionAttributeValues(
                Item.create()
                    .put(":now", now)
                    .put(":expiresAt", now.plus(KEPT).getEpochSecond())
                    .attributes())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static Map<String, AttributeValue> key(String emailHash) {
    return GuardItem.ADDRESS.key(emailHash);
  }
}
