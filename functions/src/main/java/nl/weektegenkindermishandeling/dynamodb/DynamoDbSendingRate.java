package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.delivery.SendingRate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One item holds the moment from which the next mail may go out, in milliseconds since 1970. Each
 * mail moves it on by the time between two mails, so all environments together keep the rate. A
 * moment that is further off than any pause is a defect, as of a clock that went wrong, and mends
 * itself.
 */
public final class DynamoDbSendingRate implements SendingRate {
  private static final int ATTEMPTS = 20;

  /** Twice the longest pause that SES asks for. */
  private static final Duration FARTHEST = Duration.ofMinutes(20);

  private static final Map<String, AttributeValue> KEY = GuardItem.SENDING_RATE.key("");

  private final Database database;
  private final long interval;

  /**
   * @param perSecond how many mails may go out in a second
   */
  public DynamoDbSendingRate(Database database, double perSecond) {
    this.database = database;
    this.interval = (long) Math.ceil(1000 / perSecond);
  }

  @Override
  public Optional<Instant> reserve(Duration patience) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long now = database.clock().millis();
      Optional<Long> queued = move(now, now + patience.toMillis());
      if (queued.isPresent()) {
        return queued.map(Instant::ofEpochMilli);
      }
      Optional<Long> next = read();
      boolean isFree = next.filter(slot -> slot >= now && !isDefect(slot, now, patience)).isEmpty();
      if (!isFree && next.filter(slot -> slot > now + patience.toMillis()).isPresent()) {
        return Optional.empty();
      }
      if (isFree && set(next, now + interval)) {
        return Optional.of(Instant.ofEpochMilli(now));
      }
    }
    return Optional.empty();
  }

  private static boolean isDefect(long slot, long now, Duration patience) {
    return slot > now + Math.max(FARTHEST.toMillis(), 2 * patience.toMillis());
  }

  @Override
  public void pause(Duration time) {
    long until = database.clock().millis() + time.toMillis();
    UpdateItemRequest later =
        update()
            .updateExpression("SET #slot = :until")
            .conditionExpression("attribute_not_exists(#slot) OR #slot < :until")
            .expressionAttributeValues(Map.of(":until", Item.numberValue(until)))
            .build();
    var _ = ConditionalUpdate.run(database.client(), later);
  }

  /** Takes the next slot if it lies between two moments. */
  private Optional<Long> move(long from, long to) {
    UpdateItemRequest request =
        update()
            .updateExpression("SET #slot = #slot + :interval")
            .conditionExpression("#slot BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":interval", Item.numberValue(interval),
                    ":from", Item.numberValue(from),
                    ":to", Item.numberValue(to)))
            .returnValues(ReturnValue.UPDATED_OLD)
            .build();
    return ConditionalUpdate.run(database.client(), request)
        .map(item -> new Item(item).number(GuardsTable.NEXT_SLOT));
  }

  private Optional<Long> read() {
    Item item = database.read(GuardsTable.DEFINITION, KEY);
    return item.has(GuardsTable.NEXT_SLOT)
        ? Optional.of(item.number(GuardsTable.NEXT_SLOT))
        : Optional.empty();
  }

  /** No mail waits: the next slot is counted from now. */
  private boolean set(Optional<Long> before, long slot) {
    UpdateItemRequest.Builder request = update().updateExpression("SET #slot = :slot");
    if (before.isEmpty()) {
      request
          .conditionExpression("attribute_not_exists(#slot)")
          .expressionAttributeValues(Map.of(":slot", Item.numberValue(slot)));
    } else {
      request
          .conditionExpression("#slot = :before")
          .expressionAttributeValues(
              Map.of(":slot", Item.numberValue(slot), ":before", Item.numberValue(before.get())));
    }
    return ConditionalUpdate.run(database.client(), request.build()).isPresent();
  }

  private UpdateItemRequest.Builder update() {
    return UpdateItemRequest.builder()
        .tableName(database.table(GuardsTable.DEFINITION))
        .key(KEY)
        .expressionAttributeNames(Map.of("#slot", GuardsTable.NEXT_SLOT));
  }
}
