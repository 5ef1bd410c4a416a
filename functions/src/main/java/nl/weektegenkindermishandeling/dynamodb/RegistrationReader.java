package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads registrations by their id, as they are stored now. */
record RegistrationReader(Database database, Editions editions) {
  Optional<Registration> find(String id) {
    Map<String, AttributeValue> item =
        database.read(RegistrationsTable.DEFINITION, key(id)).attributes();
    return item.isEmpty() ? Optional.empty() : read(item);
  }

  /** Those of these ids that are there, in the order of the ids. */
  List<Registration> find(List<String> ids) {
    Map<String, Registration> found =
        new BatchReader(database)
                .read(
                    RegistrationsTable.DEFINITION,
                    ids.stream().map(RegistrationReader::key).toList())
                .stream()
                .flatMap(item -> read(item).stream())
                .collect(Collectors.toMap(Registration::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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
