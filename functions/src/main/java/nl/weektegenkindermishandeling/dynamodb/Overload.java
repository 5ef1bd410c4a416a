package nl.weektegenkindermishandeling.dynamodb;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Failures that pass when less is asked. The SDK has then tried for as long as is wise. */
public final class Overload {
  private Overload() {}

  public static boolean causes(Throwable failure) {
    return switch (failure) {
      case TransactionCanceledException cancelled -> Cancellation.isByOverload(cancelled);
      case AwsServiceException service -> service.isThrottlingException();
      case ApiCallTimeoutException timeout -> true;
      default -> false;
    };
  }
}
