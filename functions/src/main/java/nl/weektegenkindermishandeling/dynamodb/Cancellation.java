package nl.weektegenkindermishandeling.dynamodb;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why DynamoDB cancelled a transaction. */
final class Cancellation {
  private static final String CONDITION = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> TOO_MUCH =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private Cancellation() {}

  /** Whether the condition of one of its writes did not hold. */
  static boolean isByConditionOf(TransactionCanceledException cancelled, int write) {
    return is(cancelled.cancellationReasons().get(write), CONDITION);
  }

  static boolean isByCondition(CancellationReason reason) {
    return is(reason, CONDITION);
  }

  /** Whether another transaction had the item at that moment. */
  static boolean isByConflict(CancellationReason reason) {
    return is(reason, CONFLICT);
  }

  /** Whether it was too much at that moment. */
  static boolean isByOverload(TransactionCanceledException cancelled) {
    return cancelled.hasCancellationReasons()
        && cancelled.cancellationReasons().stream().anyMatch(Cancellation::isByOverload);
  }

  /** Whether nothing stands in the way of another attempt. */
  static boolean passes(TransactionCanceledException cancelled) {
    return cancelled.hasCancellationReasons()
        && cancelled.cancellationReasons().stream()
            .allMatch(reason -> is(reason, "None") || isByConflict(reason) || isByOverload(reason));
  }

  private static boolean isByOverload(CancellationReason reason) {
    return TOO_MUCH.contains(reason.code());
  }

  private static boolean is(CancellationReason reason, String code) {
    return code.equals(reason.code());
  }
}
