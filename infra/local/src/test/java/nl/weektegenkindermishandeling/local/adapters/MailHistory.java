package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.OutboxPeek;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.local.ses.Simulator;
import nl.weektegenkindermishandeling.registration.HistoryEvent;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One random history of some organisers and an editor, and what must have been mailed by its end.
 */
final class MailHistory {
  private static final Pattern LINK =
      Pattern.compile("/(confirm|manage)#registration=([0-9A-Z]{26})&token=([A-Za-z0-9_-]{43})");
  private static final List<String> TABLES =
      List.of("Registrations", "Outbox", "Guards", "Activities");

  private final MailWorld world;
  private final int seed;
  private final SplittableRandom random;
  private final FaultyDynamoDb faults;
  private final TestTime time = new TestTime();
  private final DynamoDbClient client;
  private final Parts parts;
  private final RequestStreamHandler registration;
  private final RequestStreamHandler editorial;
  private final RequestStreamHandler mail;
  private final RequestStreamHandler feedback;
  private final RequestStreamHandler schedule;
  private final int mailsBefore;

  /** All mails that were ever in the outbox, as they were added, by id. */
  private final Map<String, Document> added = new LinkedHashMap<>();

  private final Set<String> told = new HashSet<>();

  /** How many mails had been accepted when an address bounced. */
  private final Map<String, Integer> bounced = new HashMap<>();

  /** Those of which the function heard, though it may have died of it. */
  private final Set<String> mayHaveBounced = new HashSet<>();

  MailHistory(MailWorld world, int seed) {
    this.world = world;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.faults = new FaultyDynamoDb(random.split());
    this.client = world.backend().client();
    this.parts =
        world
            .backend()
            .parts(
                time,
                random.split(),
                Map.of(Settings.DIGEST_ADDRESSES, ""),
                faults::wrap,
                time::pass);
    this.registration = new RegistrationFunction(parts.context());
    this.editorial = new EditorialFunction(parts.context());
    this.mail = new MailFunction(parts.context());
    this.feedback = new MailFeedbackFunction(parts.context());
    this.schedule = new ScheduleFunction(parts.context());
    TABLES.forEach(this::empty);
    world.newChances(random.split());
    this.mailsBefore = world.backend().mailbox().all().size();
  }

  private void empty(String table) {
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

  void step() {
    faults.switchTo(true);
    world.sesFaults().set(0.15, 0.05, 0.05);
    switch (random.nextInt(12)) {
      case 0, 1 -> register();
      case 2, 3 -> confirm();
      case 4 -> decide();
      case 5 -> end();
      case 6 -> time.pass(Duration.ofMinutes(random.nextInt(120)));
      case 7 -> bounce();
      case 8, 9, 10 -> tellStream();
      default -> run(schedule, "{}");
    }
    faults.switchTo(false);
    look();
  }

  /** What is in the outbox now, before it is sent and forgotten. */
  private void look() {
    for (Map<String, AttributeValue> row : rows("Outbox")) {
      if (row.containsKey("message")) {
        Document message = OutboxPeek.message(row);
        added.putIfAbsent(
            row.get("mailId").s(),
            Document.build().putAll(message).put("recipient", row.get("recipient").s()).done());
      } else {
        assertThat(added).as("seed " + seed).containsKey(row.get("mailId").s());
      }
    }
  }

  private void register() {
    String address = "organiser-" + random.nextInt(4) + "@history.example.org";
    Document form =
        Forms.aTheatreShow()
            .withEmail(address)
            .with("title", "Titel " + random.nextInt(1000))
            .body();
    call(registration, "POST /v1/registrations", Optional.empty(), Map.of(), Optional.of(form));
  }

  /** Somebody opens the link of any mail that came. */
  private void confirm() {
    pick(links("confirm"))
        .ifPresent(link ->
            call(
                registration,
                "POST /v1/registrations/{registrationId}/confirmation",
                Optional.of(link.group(2)),
                Map.of(),
                Optional.of(Document.build().put("token", link.group(3)).done())));
  }

  private void end() {
    if (random.nextInt(3) > 0) {
      return;
    }
    pick(links("manage"))
        .ifPresent(link -> {
          Optional<Registration> now = find(link.group(2));
          now.ifPresent(found ->
              call(
                  registration,
                  "DELETE /v1/registrations/{registrationId}",
                  Optional.of(found.id()),
                  Map.of(
                      "authorization", "Bearer " + link.group(3),
                      "if-match", "\"" + found.version() + "\""),
                  Optional.empty()));
        });
  }

  private void decide() {
    List<Registration> submitted =
        registrations().stream()
            .filter(each -> each.state() == RegistrationState.SUBMITTED)
            .toList();
    pick(submitted)
        .ifPresent(each ->
            call(
                editorial,
                "POST /v1/editorial/registrations/{registrationId}/decision",
                Optional.of(each.id()),
                Map.of("if-match", "\"" + each.version() + "\""),
                Optional.of(
                    Document.build()
                        .put(
                            "decision",
                            List.of("approve", "request-changes", "reject").get(random.nextInt(3)))
                        .done())));
  }

  private void bounce() {
    if (random.nextInt(8) > 0) {
      return;
    }
    pick(accepted())
        .ifPresent(sent -> {
          String address = sent.to().getFirst();
          Document bounce =
              Document.build()
                  .put("eventType", "Bounce")
                  .put(
                      "bounce",
                      Document.build()
                          .put("bounceType", "Permanent")
                          .putDocuments(
                              "bouncedRecipients",
                              List.of(Document.build().put("emailAddress", address).done()))
                          .done())
                  .done();
          Document sns =
              Document.build()
                  .put("TopicArn", Simulator.TOPIC_ARN)
                  .put("Message", new String(Json.write(bounce), UTF_8))
                  .done();
          Document event =
              Document.build()
                  .putDocuments("Records", List.of(Document.build().put("Sns", sns).done()))
                  .done();
          mayHaveBounced.add(address);
          if (run(feedback, new String(Json.write(event), UTF_8))) {
            bounced.putIfAbsent(address, accepted().size());
          }
        });
  }

  /** The stream tells of some mails: parts of batches, in any order, some again. */
  private void tellStream() {
    List<String> ids =
        new ArrayList<>(rows("Outbox").stream().map(row -> row.get("mailId").s()).toList());
    Collections.shuffle(ids, new Random(random.nextLong()));
    ids.removeIf(id -> told.contains(id) && random.nextInt(5) > 0);
    List<String> batch = ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(5)));
    told.addAll(batch);
    List<Document> records =
        batch.stream()
            .map(id ->
                Document.build()
                    .put("eventName", "INSERT")
                    .put(
                        "dynamodb",
                        Document.build()
                            .put("SequenceNumber", id)
                            .put("Keys", Map.of("mailId", Map.of("S", id)))
                            .done())
                    .done())
            .toList();
    run(
        mail,
        new String(Json.write(Document.build().putDocuments("Records", records).done()), UTF_8));
  }

  /** The faults stop, and the schedule runs until nothing waits. */
  void settle() {
    faults.switchTo(false);
    world.sesFaults().set(0, 0, 0);
    for (int i = 0; i < 100 && waiting(); i++) {
      time.pass(Duration.ofSeconds(3));
      time.passUntil(nextDue());
      assertThat(run(schedule, "{}")).as("seed " + seed).isTrue();
    }
    look();
  }

  private Instant nextDue() {
    return rows("Outbox").stream()
        .filter(row -> row.containsKey("unsent"))
        .map(row -> Instant.parse(row.get("dueAt").s()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private boolean waiting() {
    return rows("Outbox").stream().anyMatch(row -> row.containsKey("unsent"));
  }

  void check(String when) {
    assertThat(rows("Outbox")).as(when).noneMatch(row -> row.containsKey("unsent"));
    Map<String, Map<String, AttributeValue>> rows =
        rows("Outbox").stream().collect(toMap(row -> row.get("mailId").s(), row -> row));
    checkThatMailsFollowChanges(when);
    Map<String, Integer> counts = counts();
    rows.forEach((id, row) -> {
      String outcome = row.containsKey("held") ? "held" : row.get("outcome").s();
      int count = counts.getOrDefault(id, 0);
      String about = when + ": mail " + id + " " + outcome + " " + added.get(id).text("kind");
      switch (outcome) {
        case "sent" -> assertThat(count).as(about).isPositive();
        case "failed" ->
            assertThat(mayHaveBounced).as(about).contains(added.get(id).text("recipient"));
        case "held" ->
            assertThat(added.get(id).text("kind")).as(about).isEqualTo("confirm-address");
        default -> assertThat(added.get(id).text("kind")).as(about).isEqualTo("confirm-address");
      }
    });
    assertThat(counts.keySet()).as(when).isSubsetOf(rows.keySet());
    assertThat(extra()).as(when).isLessThanOrEqualTo(faults.strikes() + world.sesFaults().lost());
    bounced.forEach((address, before) ->
        assertThat(accepted().subList(before, accepted().size()))
            .as(when)
            .noneMatch(sent -> sent.to().contains(address)));
    checkThatTheLastLinksWork(when);
  }

  /** As many mails as the history of each registration says, and no other. */
  private void checkThatMailsFollowChanges(String when) {
    Map<String, List<Document>> byRegistration =
        added.values().stream().collect(groupingBy(each -> each.text("registrationId")));
    List<Registration> all = registrations();
    assertThat(byRegistration.keySet())
        .as(when)
        .isEqualTo(all.stream().map(Registration::id).collect(toSet()));
    for (Registration each : all) {
      List<String> expected =
          each.history().stream().flatMap(entry -> mailsOf(entry.event())).sorted().toList();
      assertThat(byRegistration.get(each.id()).stream().map(MailHistory::name).sorted())
          .as(when + ": " + each.id())
          .isEqualTo(expected);
    }
  }

  private static Stream<String> mailsOf(HistoryEvent event) {
    return switch (event) {
      case REGISTERED -> Stream.of("registration", "reminder");
      case CONFIRMED -> Stream.of("received");
      case APPROVED -> Stream.of("online");
      case CHANGES_REQUESTED -> Stream.of("please-change");
      case REJECTED -> Stream.of("not-placed");
      case CANCELLED -> Stream.of("cancelled");
      case WITHDRAWN -> Stream.of("withdrawn");
      case EXPIRED -> Stream.empty();
      default -> throw new AssertionError("nobody does that here: " + event);
    };
  }

  private static String name(Document message) {
    return message.has("asking") ? message.text("asking") : message.text("update");
  }

  private void checkThatTheLastLinksWork(String when) {
    Map<String, String> last = new HashMap<>();
    links("manage").forEach(link -> last.put(link.group(2), link.group(3)));
    last.forEach((id, token) ->
        assertThat(parts.manageLinks().find(new Token(token)))
            .as(when)
            .hasValueSatisfying(
                link -> assertThat(link.opens(find(id).orElseThrow(), time.instant())).isTrue()));
    links("confirm")
        .forEach(link ->
            find(link.group(2))
                .ifPresent(found ->
                    assertThat(new Token(link.group(3)).matches(found.confirmation().tokenHash()))
                        .as(when)
                        .isTrue()));
  }

  /** How often each mail was accepted, by its id. */
  private Map<String, Integer> counts() {
    Map<String, String> ids = new HashMap<>();
    added.forEach((id, message) -> ids.put(message.text("token") + name(message), id));
    Map<String, Integer> counts = new HashMap<>();
    for (SentMail sent : accepted()) {
      MatchResult link = LINK.matcher(sent.text()).results().findFirst().orElseThrow();
      List<String> possible =
          Stream.of(
                  "registration",
                  "reminder",
                  "received",
                  "online",
                  "please-change",
                  "not-placed",
                  "cancelled",
                  "withdrawn")
              .map(kind -> ids.get(link.group(3) + kind))
              .filter(id -> id != null)
              .toList();
      assertThat(possible).as("seed " + seed + ": a mail of which nobody knows").isNotEmpty();
      boolean reminder = sent.subject().startsWith("Herinnering");
      counts.merge(reminder ? possible.getLast() : possible.getFirst(), 1, Integer::sum);
    }
    return counts;
  }

  int sent() {
    return accepted().size();
  }

  int extra() {
    return counts().values().stream().mapToInt(count -> count - 1).sum();
  }

  private List<SentMail> accepted() {
    List<SentMail> all = world.backend().mailbox().all();
    return all.subList(mailsBefore, all.size());
  }

  private List<MatchResult> links(String page) {
    return accepted().stream()
        .flatMap(sent -> LINK.matcher(sent.text()).results())
        .filter(link -> link.group(1).equals(page))
        .toList();
  }

  private <T> Optional<T> pick(List<T> from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  private List<Registration> registrations() {
    return rows("Registrations").stream()
        .flatMap(row -> find(row.get("registrationId").s()).stream())
        .toList();
  }

  private Optional<Registration> find(String id) {
    faults.revive();
    boolean faulty = faults.switchTo(false);
    Optional<Registration> found = parts.registrations().find(id);
    faults.switchTo(faulty);
    return found;
  }

  private List<Map<String, AttributeValue>> rows(String table) {
    return client.scan(scan -> scan.tableName(table).consistentRead(true)).items();
  }

  private void call(
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
                                    "cognito:groups", "[editors]", "email", "editor@example.org"))))
                    .put("http", Map.of("method", "POST", "path", "/", "sourceIp", "192.0.2.1"))
                    .done())
            .put("isBase64Encoded", false);
    registrationId.ifPresent(id -> event.put("pathParameters", Map.of("registrationId", id)));
    body.ifPresent(document -> event.put("body", new String(Json.write(document), UTF_8)));
    run(function, new String(Json.write(event.done()), UTF_8));
  }

  /** Answers whether the function lived and did not throw. */
  private boolean run(RequestStreamHandler function, String event) {
    faults.revive();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)),
          new ByteArrayOutputStream(),
          new TestContext());
      return true;
    } catch (FaultyDynamoDb.Killed | RuntimeException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      faults.revive();
    }
  }

  /** Time that passes when a history says so. */
  private static final class TestTime extends Clock {
    private Instant now = Instant.parse("2027-09-01T10:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    void passUntil(Instant moment) {
      now = moment.isAfter(now) ? moment : now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
