package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Stores registrations without what else a change writes. */
public final class RegistrationFiller {
  private RegistrationFiller() {}

  /** Stores at most 25. */
  public static void fill(DynamoDbClient client, List<Registration> registrations) {
    List<WriteRequest> writes =
        registrations.stream()
            .map(registration -> RegistrationItem.write(registration).attributes())
            .map(item -> PutRequest.builder().item(item).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    client.batchWriteItem(
        request -> request.requestItems(Map.of(RegistrationsTable.DEFINITION.name(), writes)));
  }
}
