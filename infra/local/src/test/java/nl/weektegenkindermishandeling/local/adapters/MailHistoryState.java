package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.lambda.CallContext;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions of one history, the world that fails them, and what they did. */
abstract class MailHistoryState {
  static final Pattern LINK =
      Pattern.compile("/(confirm|manage)#registration=([0-9A-Z]{26})&token=([A-Za-z0-9_-]{43})");
  static final List<String> TABLES = List.of("Registrations", "Outbox", "Guards", "Activities");

  final MailWorld world;

  final int seed;

  final SplittableRandom random;

  final FaultyDynamoDb faults;

  final TestTime time = new TestTime();

  final DynamoDbClient client;

  final Parts parts;

  final RequestStreamHandler registration;

  final RequestStreamHandler editorial;

  final RequestStreamHandler mail;

  final RequestStreamHandler feedback;

  final RequestStreamHandler schedule;

  final int mailsBefore;

  /** All mails that were ever in the outbox, as they were added, by id. */
  final Map<String, Document> added = new LinkedHashMap<>();

  final Set<String> told = new HashSet<>();

  /** How many mails had been accepted when an address bounced. */
  final Map<String, Integer> bounced = new HashMap<>();

  /** Those of which the function heard, though it may have died of it. */
  final Set<String> mayHaveBounced = new HashSet<>();

  MailHistoryState(MailWorld world, int seed) {
    this.world = world;
    this.seed = seed;
    random = new SplittableRandom(seed);
    faults = new FaultyDynamoDb(random.split());
    client = world.backend().client();
    parts =
        world
            .backend()
            .parts(
                time,
                random.split(),
                Map.of(Settings.DIGEST_ADDRESSES, ""),
                faults::wrap,
                time::pass);
    registration = new RegistrationFunction(parts.context());
    editorial = new EditorialFunction(parts.context());
    mail = new MailFunction(parts.context());
    feedback = new MailFeedbackFunction(parts.context());
    schedule = new ScheduleFunction(parts.context());
    TABLES.forEach(this::empty);
    world.newChances(random.split());
    mailsBefore = world.backend().mailbox().all().size();
  }

  void empty(String table) {
    String key =
        Map.of("Registrations", "registrationId", "Outbox", "mailId", "Guards", "key")
            .getOrDefault(table, "activityId");
    client
        .scan(scan -> scan.tableName(table))
        .items()
        .forEach(item -> {
          Map<String, AttributeValue> itemKey = new HashMap<>(Map.of(key, item.get(key)));
          if (table.equals("Activities")) {
            itemKey.put("date", item.get("date"));
          }
          client.deleteItem(delete -> delete.tableName(table).key(itemKey));
        });
  }

  List<SentMail> accepted() {
    List<SentMail> all = world.backend().mailbox().all();
    return all.subList(mailsBefore, all.size());
  }

  List<MatchResult> links(String page) {
    return accepted().stream()
        .flatMap(sent -> LINK.matcher(sent.text()).results())
        .filter(link -> link.group(1).equals(page))
        .toList();
  }

  <T> Optional<T> pick(List<T> from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  List<Registration> registrations() {
    return rows("Registrations").stream()
        .flatMap(row -> find(row.get("registrationId").s()).stream())
        .toList();
  }

  Optional<Registration> find(String id) {
    faults.revive();
    boolean faulty = faults.switchTo(false);
    Optional<Registration> found = parts.registrations().find(id);
    faults.switchTo(faulty);
    return found;
  }

  /** The mails of the outbox, and not what the edge is told. */
  List<Map<String, AttributeValue>> mails() {
    return rows("Outbox").stream().filter(row -> !EdgeUpdate.isId(row.get("mailId").s())).toList();
  }

  List<Map<String, AttributeValue>> rows(String table) {
    return client.scan(scan -> scan.tableName(table).consistentRead(true)).items();
  }

  void call(
      RequestStreamHandler function,
      String route,
      Optional<String> registrationId,
      Map<String, String> headers,
      Optional<Document> body) {
    Map<String, String> allHeaders = new HashMap<>(headers);
    allHeaders.put("content-type", "application/json");
    Document.Builder event =
        Document.build()
            .put("version", "2.0")
            .put("routeKey", route)
            .put("rawPath", "/")
            .put("rawQueryString", "")
            .put("headers", allHeaders)
            .put(
                "requestContext",
                Document.build()
                    .put("requestId", "history")
                    .put(
                        "authorizer",
                        Map.of(
                            "jwt",
                            Map.of(
                                "claims",
                                Map.of(
                                    "sub", "editor",
                                    "cognito:groups", "[editors]",
                                    "email", "editor@example.org"))))
                    .put("http", Map.of("method", "POST", "path", "/", "sourceIp", "192.0.2.1"))
                    .done())
            .put("isBase64Encoded", false);
    registrationId.ifPresent(id -> event.put("pathParameters", Map.of("registrationId", id)));
    body.ifPresent(document -> event.put("body", new String(Json.write(document), UTF_8)));
    run(function, new String(Json.write(event.done()), UTF_8));
  }

  /** Answers whether the function lived and did not throw. */
  boolean run(RequestStreamHandler function, String event) {
    faults.revive();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)),
          new ByteArrayOutputStream(),
          new CallContext("test"));
      return true;
    } catch (FaultyDynamoDb.Killed | RuntimeException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      faults.revive();
    }
  }
}
