package nl.weektegenkindermishandeling.aws.mails;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.tables.Tables;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMappingOptions;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The stream of the outbox drives the Mail function. Without these limits Lambda would repeat a bad
 * batch for a day, and hold up all mails behind it; with them a mail that fails gets to a queue,
 * and the others pass.
 */
public final class OutboxSource extends Construct {
  /**
   * What the event source does in the function's name. CDK's own grant would be on all streams of
   * the account.
   */
  private static final List<String> STREAM_ACTIONS =
      List.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  /**
   * What the edge is told of settings waits until they are in force; mails need not wait for it.
   */
  private static final int LANES = 3;

  private final Queue failures;

  @SuppressWarnings("this-escape")
  public OutboxSource(Construct scope, String id, Tables.DefinedTable outbox, JavaFunction mail) {
    super(scope, id);
    failures = DeadLetters.of(this);
    String stream = Objects.requireNonNull(outbox.table().getTableStreamArn());
    mail.allow(STREAM_ACTIONS, stream);
    mail.alias()
        .addEventSourceMapping(
            "Outbox",
            EventSourceMappingOptions.builder()
                .eventSourceArn(stream)
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .filters(
                    List.of(
                        FilterCriteria.filter(Map.of("eventName", FilterRule.isEqual("INSERT")))))
                .batchSize(10)
                .parallelizationFactor(LANES)
                .bisectBatchOnError(true)
                .reportBatchItemFailures(true)
                .retryAttempts(10)
                .maxRecordAge(Duration.hours(6))
                .onFailure(new SqsDlq(failures))
                .build());
  }

  /** Of which mails the stream could not tell. */
  public Queue failures() {
    return failures;
  }
}
