package nl.weektegenkindermishandeling.local.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.lambda.Invocation;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Hands a batch of records to a function until it has dealt with all of them, or tried too often.
 */
final class StreamBatch {
  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final LocalFunction function;
  private final String streamArn;

  StreamBatch(LocalFunction function, String streamArn) {
    this.function = function;
    this.streamArn = streamArn;
  }

  void deliver(List<Record> records) throws InterruptedException {
    List<Record> left = records;
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      left = failed(left, function.invoke(event(left)).join());
      if (left.isEmpty()) {
        return;
      }
      if (attempt == ATTEMPTS) {
        function.tell("gave up on " + left.size() + " records of its stream");
        return;
      }
      Thread.sleep(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  /**
   * What must be handed over again: all from the first failure on; everything if the function
   * failed as a whole.
   */
  private static List<Record> failed(List<Record> records, Invocation.Result result) {
    return switch (result) {
      case Invocation.Failure failure -> records;
      case Invocation.Success success ->
          firstFailure(success)
              .map(sequenceNumber ->
                  records.stream()
                      .dropWhile(record -> !sequenceNumber(record).equals(sequenceNumber))
                      .toList())
              .orElse(List.of());
    };
  }

  /** The lowest of the failures that were reported; they come in the order of the batch. */
  private static Optional<String> firstFailure(Invocation.Success success) {
    return Json.readTrusted(success.payload()).documents("batchItemFailures").stream()
        .map(failure -> failure.text("itemIdentifier"))
        .findFirst();
  }

  private static String sequenceNumber(Record record) {
    return record.dynamodb().sequenceNumber();
  }

  private byte[] event(List<Record> records) {
    return Json.write(
        Document.build()
            .putDocuments("Records", records.stream().map(this::write).toList())
            .done());
  }

  private Document write(Record record) {
    return Document.build()
        .put("eventID", record.eventID())
        .put("eventName", record.eventNameAsString())
        .put("eventVersion", record.eventVersion())
        .put("eventSource", "aws:dynamodb")
        .put("awsRegion", record.awsRegion())
        .put(
            "dynamodb",
            Document.build()
                .put(
                    "ApproximateCreationDateTime",
                    record.dynamodb().approximateCreationDateTime().getEpochSecond())
                .put("Keys", AttributeJson.write(record.dynamodb().keys()))
                .put("SequenceNumber", sequenceNumber(record))
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString())
                .done())
        .put("eventSourceARN", streamArn)
        .done();
  }
}
