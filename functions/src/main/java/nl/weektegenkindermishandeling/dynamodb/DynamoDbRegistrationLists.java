package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.RegistrationsTable.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Finds registrations by the table's indexes, which hold keys, and then reads them as they are now.
 */
public record DynamoDbRegistrationLists(Database database, Editions editions)
    implements RegistrationLists {
  private static final int MOST_AT_A_PLACE = 50;

  @Override
  public QueuePage queue(QueueQuery query) {
    QueryRequest.Builder request = request(index(query), partition(query)).limit(query.limit() + 1);
    if (query.after() != null) {
      request.exclusiveStartKey(startKey(query, query.after()));
    }
    List<Item> keys =
        database.client().query(request.build()).items().stream().map(Item::new).toList();
    List<Item> shown = keys.subList(0, Math.min(keys.size(), query.limit()));
    List<String> ids = shown.stream().map(DynamoDbRegistrationLists::id).toList();
    return new QueuePage(
        reader().find(ids).stream().filter(query::asksFor).toList(),
        keys.size() > query.limit() ? position(shown.getLast(), index(query)) : null);
  }

  private static Index index(QueueQuery query) {
    if (query.unseen()) {
      return UNSEEN;
    }
    return query.region() == null ? BY_STATE : BY_STATE_AND_REGION;
  }

  private static String partition(QueueQuery query) {
    if (query.unseen()) {
      return query.edition();
    }
    return query.region() == null
        ? RegistrationItem.editionState(query.edition(), query.state())
        : RegistrationItem.editionStateRegion(query.edition(), query.state(), query.region());
  }

  private static Map<String, AttributeValue> startKey(QueueQuery query, QueuePosition after) {
    return Item.create()
        .put(REGISTRATION_ID, after.registrationId())
        .put(sort(index(query)), after.since())
        .put(index(query).key().partition(), partition(query))
        .attributes();
  }

  private static QueuePosition position(Item key, Index index) {
    return new QueuePosition(key.moment(sort(index)), id(key));
  }

  private static String sort(Index index) {
    return Objects.requireNonNull(index.key().sort());
  }

  @Override
  public int count(String edition, RegistrationState state) {
    return count(request(BY_STATE, RegistrationItem.editionState(edition, state)));
  }

  @Override
  public int countUnseen(String edition) {
    return count(request(UNSEEN, edition));
  }

  private int count(QueryRequest.Builder request) {
    QueryRequest counting = request.select(Select.COUNT).build();
    return database.client().queryPaginator(counting).stream().mapToInt(QueryResponse::count).sum();
  }

  @Override
  public List<Registration> atPlace(String edition, String place) {
    QueryRequest newest =
        request(BY_PLACE, RegistrationItem.editionPlace(edition, place))
            .scanIndexForward(false)
            .limit(MOST_AT_A_PLACE)
            .build();
    return reader().find(ids(database.client().query(newest)));
  }

  @Override
  public Optional<Registration> find(String id) {
    return reader().find(id);
  }

  @Override
  public List<Registration> inStateSinceBefore(
      String edition, RegistrationState state, Instant moment, int limit) {
    QueryRequest oldest =
        QueryRequest.builder()
            .tableName(database.table(DEFINITION))
            .indexName(BY_STATE.name())
            .keyConditionExpression("#partition = :partition AND #since < :moment")
            .expressionAttributeNames(
                Map.of(
                    "#partition", EDITION_STATE,
                    "#since", SINCE))
            .expressionAttributeValues(
                Item.create()
                    .put(":partition", RegistrationItem.editionState(edition, state))
                    .put(":moment", moment)
                    .attributes())
            .limit(limit)
            .build();
    return reader().find(ids(database.client().query(oldest))).stream()
        .filter(each -> each.state() == state)
        .toList();
  }

  @Override
  public List<Registration> ofAddress(String emailHash) {
    return reader().find(ids(request(BY_EMAIL, emailHash).build())).stream()
        .filter(each -> each.form().contact().emailHash().equals(emailHash))
        .toList();
  }

  private QueryRequest.Builder request(Index index, String partition) {
    return QueryRequest.builder()
        .tableName(database.table(DEFINITION))
        .indexName(index.name())
        .keyConditionExpression("#partition = :partition")
        .expressionAttributeNames(Map.of("#partition", index.key().partition()))
        .expressionAttributeValues(Map.of(":partition", Item.textValue(partition)));
  }

  private List<String> ids(QueryRequest request) {
    List<String> ids = new ArrayList<>();
    database.client().queryPaginator(request).forEach(page -> ids.addAll(ids(page)));
    return ids;
  }

  private static List<String> ids(QueryResponse page) {
    return page.items().stream().map(Item::new).map(DynamoDbRegistrationLists::id).toList();
  }

  private static String id(Item key) {
    return key.text(REGISTRATION_ID);
  }

  private RegistrationReader reader() {
    return new RegistrationReader(database, editions);
  }
}
