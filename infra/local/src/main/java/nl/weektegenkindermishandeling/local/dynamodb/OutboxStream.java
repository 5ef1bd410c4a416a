package nl.weektegenkindermishandeling.local.dynamodb;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Hands what is added to the outbox to the Mail function, in batches, as Lambda's event source
 * does: each shard in order, its parent before it, and a batch again from its first failure on.
 */
public final class OutboxStream implements AutoCloseable {
  private static final int BATCH_SIZE = 10;

  /** To look for what was written; in between, to look whether something was. */
  private static final Duration POLL = Duration.ofMillis(100);

  /** What was written is in the stream by then. */
  private static final Duration ARRIVED = Duration.ofSeconds(3);

  /** How often to look even so. */
  private static final Duration SELDOM = Duration.ofSeconds(10);

  private final DynamoDbStreamsClient streams;
  private final BooleanSupplier isQuiet;
  private final String streamArn;
  private final LocalFunction mail;
  private final StreamBatch batches;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final ExecutorService edgeLane =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Thread thread = Thread.ofVirtual().name("outbox-stream").unstarted(this::run);

  /**
   * The stream of the outbox.
   *
   * @param mail hears of it
   */
  public OutboxStream(LocalDynamoDb dynamoDb, DynamoDbClient client, LocalFunction mail) {
    this.streams = dynamoDb.streamsClient();
    this.isQuiet = () -> dynamoDb.isQuietFor(ARRIVED);
    this.mail = mail;
    this.streamArn =
        client
            .describeTable(describe -> describe.tableName(OutboxTable.DEFINITION.name()))
            .table()
            .latestStreamArn();
    this.batches = new StreamBatch(mail, streamArn);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!pollOnce()) {
          sleep();
        }
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /** Until something may be there: a look at the stream is dear, and it is mostly empty. */
  private void sleep() throws InterruptedException {
    long start = System.nanoTime();
    do {
      Thread.sleep(POLL);
    } while (isQuiet.getAsBoolean() && System.nanoTime() - start < SELDOM.toNanos());
  }

  /**
   * Reads what there is. An iterator can go bad, as DynamoDB Local's do on a shard that is still
   * empty; then the shards are opened anew from their start. What comes twice is passed over by the
   * function.
   */
  private boolean pollOnce() throws InterruptedException {
    try {
      openShards();
      return readOnce();
    } catch (RuntimeException e) {
      mail.tell("its stream is read anew: " + e.getClass().getSimpleName());
      iterators.clear();
      return false;
    }
  }

  private void openShards() {
    for (Shard shard : shards()) {
      String parent = shard.parentShardId();
      boolean parentDone = parent == null || finished.contains(parent) || !isKnown(parent);
      if (parentDone && !isKnown(shard.shardId())) {
        iterators.put(shard.shardId(), firstIterator(shard));
      }
    }
  }

  private boolean isKnown(String shardId) {
    return iterators.containsKey(shardId) || finished.contains(shardId);
  }

  private List<Shard> shards() {
    return streams
        .describeStream(describe -> describe.streamArn(streamArn))
        .streamDescription()
        .shards();
  }

  private String firstIterator(Shard shard) {
    return streams
        .getShardIterator(get ->
            get.streamArn(streamArn)
                .shardId(shard.shardId())
                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  /** Reads each open shard once. Answers whether there was anything. */
  private boolean readOnce() throws InterruptedException {
    boolean any = false;
    for (String shardId : new ArrayList<>(iterators.keySet())) {
      GetRecordsResponse page =
          streams.getRecords(get -> get.shardIterator(iterators.get(shardId)).limit(BATCH_SIZE));
      any |= !page.records().isEmpty();
      deliver(added(page));
      advance(shardId, page.nextShardIterator());
    }
    return any;
  }

  /**
   * The event source of the stack has lanes, so that a word to the edge, which waits until settings
   * are in force, holds up few mails. Here it has a lane of its own.
   */
  private void deliver(List<Record> records) throws InterruptedException {
    Map<Boolean, List<Record>> byLane =
        records.stream().collect(partitioningBy(OutboxStream::waits));
    List<Record> waiting = byLane.getOrDefault(true, List.of());
    if (!waiting.isEmpty()) {
      edgeLane.execute(() -> deliverBeside(waiting));
    }
    batches.deliver(byLane.getOrDefault(false, List.of()));
  }

  private void deliverBeside(List<Record> records) {
    try {
      batches.deliver(records);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean waits(Record record) {
    return EdgeUpdate.isId(requireNonNull(record.dynamodb().keys().get(OutboxTable.MAIL_ID)).s());
  }

  /** The event source of the stack filters in the same way. */
  private static List<Record> added(GetRecordsResponse page) {
    return page.records().stream()
        .filter(record -> record.eventName() == OperationType.INSERT)
        .toList();
  }

  private void advance(String shardId, @Nullable String next) {
    if (next == null) {
      iterators.remove(shardId);
      finished.add(shardId);
    } else {
      iterators.put(shardId, next);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    edgeLane.shutdownNow();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    streams.close();
  }
}
