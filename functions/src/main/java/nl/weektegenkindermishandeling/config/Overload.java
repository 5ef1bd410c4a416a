package nl.weektegenkindermishandeling.config;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Failures that pass when less is asked. The SDK has then tried for as long as is wise. */
final class Overload {
  /** Why DynamoDB cancels a transaction that is too much at the moment. */
  static final Set<String> REASONS = Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private Overload() {}

  static boolean causes(Throwable failure) {
    return switch (failure) {
      case TransactionCanceledException cancelled ->
          cancelled.hasCancellationReasons()
              && cancelled.cancellationReasons().stream()
                  .anyMatch(reason -> REASONS.contains(reason.code()));
      case AwsServiceException service -> service.isThrottlingException();
      case ApiCallTimeoutException timeout -> true;
      default -> false;
    };
  }
}
