package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads registrations by their id, as they are stored now. */
record RegistrationReader(Database database, Editions editions) {
  private static final int MOST_IN_A_BATCH = 100;
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  Optional<Registration> find(String id) {
    Map<String, AttributeValue> item =
        database.read(RegistrationsTable.DEFINITION, key(id)).attributes();
    return item.isEmpty() ? Optional.empty() : read(item);
  }

  /** Those of these ids that are there, in the order of the ids. */
  List<Registration> find(List<String> ids) {
    Map<String, Registration> found =
        batches(ids).stream()
            .flatMap(batch -> findBatch(batch).stream())
            .collect(Collectors.toMap(Registration::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static List<List<String>> batches(List<String> ids) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_IN_A_BATCH) {
      batches.add(ids.subList(from, Math.min(from + MOST_IN_A_BATCH, ids.size())));
    }
    return batches;
  }

  /** DynamoDB answers what fits in 16 MB or in its throughput, and names the rest. */
  private List<Registration> findBatch(List<String> ids) {
    List<Registration> found = new ArrayList<>();
    Map<String, KeysAndAttributes> rest =
        Map.of(
            database.table(RegistrationsTable.DEFINITION),
            KeysAndAttributes.builder()
                .keys(ids.stream().map(RegistrationReader::key).toList())
                .consistentRead(true)
                .build());
    for (int attempt = 0; !rest.isEmpty(); attempt++) {
      pauseBefore(attempt);
      Map<String, KeysAndAttributes> wanted = rest;
      BatchGetItemResponse response =
          database.client().batchGetItem(get -> get.requestItems(wanted));
      response
          .responses()
          .getOrDefault(database.table(RegistrationsTable.DEFINITION), List.of())
          .stream()
          .flatMap(item -> read(item).stream())
          .forEach(found::add);
      rest = response.unprocessedKeys();
    }
    return found;
  }

  /** What is left over was too much at once; asking again at once would be too. */
  private static void pauseBefore(int attempt) {
    if (attempt == ATTEMPTS) {
      throw new IllegalStateException("the table does not answer in full");
    }
    if (attempt > 0) {
      LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempt);
    }
  }

  /** Items are deleted some time after they expire; until then they must not be read. */
  private Optional<Registration> read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    String edition = item.text(RegistrationsTable.EDITION);
    Edition known =
        editions
            .find(edition)
            .orElseThrow(() -> new IllegalStateException("no edition " + edition));
    return Optional.of(RegistrationItem.read(item, known.known()))
        .filter(each -> database.clock().instant().isBefore(each.purgeAt()));
  }

  private static Map<String, AttributeValue> key(String id) {
    return Item.create().put(RegistrationsTable.REGISTRATION_ID, id).attributes();
  }
}
