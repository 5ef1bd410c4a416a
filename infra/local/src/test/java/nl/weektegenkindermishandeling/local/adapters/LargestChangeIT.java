package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.StepContext;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The largest activity that can be: 45 sessions on 45 dates, found in two regions, with the longest
 * texts of the widest characters. Each of its steps fits into one transaction of DynamoDB, which
 * takes 100 items, 4 MB, and expressions of 4 KB with 300 operators. What each costs is printed.
 */
class LargestChangeIT {
  private static final int MOST_ITEMS = 100;
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_OF_AN_EXPRESSION = 4 << 10;
  private static final int MOST_OPERATORS = 300;
  private static final int DATES = 45;
  private static final LocalDate FIRST = LocalDate.of(2027, 10, 1);
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  private static final Edition EDITION =
      Edition.of(2027).withModeration(Moderation.NONE).alsoOn(FIRST, FIRST.plusDays(2 * DATES));

  private final List<TransactWriteItemsRequest> sent = new ArrayList<>();
  private double units;

  @Test
  void eachStepIsOneTransaction() {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      Parts parts =
          backend.parts(
              Clock.fixed(NOW, ZoneOffset.UTC),
              new SplittableRandom(1),
              Map.of(),
              this::recording,
              time -> {});
      StepContext context = parts.step(EDITION, NOW);
      Token token = Token.random(parts.random());
      Change.Registered registered =
          Registration.register(
              Ulid.random(parts.clock(), parts.random()),
              form("NL-UT", FIRST),
              EDITION,
              token,
              NOW,
              false);
      parts.registrations().register(registered, Optional.empty());
      String id = registered.after().id();
      step("registered", parts, (Change) stored(parts, id).confirm(token, Parts.HERE, context));
      step(
          "moved to other dates and another province",
          parts,
          (Change) stored(parts, id).edit(form("NL-GR", FIRST.plusDays(DATES)), context));
      assertThat(parts.programme().list(ActivityQuery.all("2027", 20)).activities())
          .singleElement()
          .satisfies(activity -> assertThat(activity.appearances()).hasSize(DATES));
      step(
          "cancelled",
          parts,
          (Change) stored(parts, id).end(new Cancellation("é".repeat(300), FIRST, null), context));
      assertThat(parts.programme().counts("2027").total()).isZero();
      assertThat(parts.programme().counts("2027").byRegion()).isEmpty();
    }
  }

  private static Registration stored(Parts parts, String id) {
    return parts.registrations().find(id).orElseThrow();
  }

  private void step(String name, Parts parts, Change change) {
    sent.clear();
    units = 0;
    assertThat(parts.registrations().save(change)).as(name).isTrue();
    assertThat(sent).as(name).hasSize(1);
    List<TransactWriteItem> items = sent.getFirst().transactItems();
    long bytes = items.stream().mapToLong(LargestChangeIT::size).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d items, %,d bytes, %.0f write units%n",
        name,
        items.size(),
        bytes,
        units);
    assertThat(items).as(name).hasSizeLessThanOrEqualTo(MOST_ITEMS);
    assertThat(bytes).as(name).isLessThan(MOST_BYTES);
    items.stream()
        .filter(item -> item.update() != null)
        .map(item -> item.update().updateExpression())
        .forEach(expression -> {
          assertThat(expression.length()).as(name).isLessThan(MOST_OF_AN_EXPRESSION);
          assertThat(expression.split(",")).as(name).hasSizeLessThan(MOST_OPERATORS);
        });
  }

  private static long size(TransactWriteItem item) {
    return item.put() == null ? 0 : size(item.put().item());
  }

  /** As DynamoDB counts: names and values in bytes, and a little for what holds others. */
  private static long size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(entry -> entry.getKey().getBytes(UTF_8).length + size(entry.getValue()))
        .sum();
  }

  private static long size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(UTF_8).length;
      case N -> value.n().length();
      case B -> value.b().asByteArrayUnsafe().length;
      case M -> 3 + value.m().size() + size(value.m());
      case L -> 3 + value.l().stream().mapToLong(each -> 1 + size(each)).sum();
      default -> 1;
    };
  }

  private static RegistrationForm form(String region, LocalDate first) {
    Document form =
        Forms.aTheatreShow()
            .online()
            .with("region", region)
            .with("title", "é".repeat(120))
            .with("summary", "é".repeat(280))
            .with("description", "🎭é".repeat(2_000))
            .with("subjects", List.of("neglect", "prevention", "online-safety", "speaking-up"))
            .with("sectors", List.of("education", "health", "sports", "volunteers"))
            .with(
                "sessions",
                IntStream.range(0, DATES)
                    .mapToObj(first::plusDays)
                    .map(date ->
                        Map.of(
                            "start", date + "T09:00",
                            "end", date + "T17:00",
                            "label", "é".repeat(60)))
                    .toList())
            .body();
    return ValidForms.parse(form.values(), EDITION);
  }

  private DynamoDbClient recording(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("transactWriteItems")) {
                return write(client, request(arguments[0]));
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked") // the client takes a request or what builds one
  private static TransactWriteItemsRequest request(Object argument) {
    return argument instanceof TransactWriteItemsRequest request
        ? request
        : TransactWriteItemsRequest.builder()
            .applyMutation((Consumer<TransactWriteItemsRequest.Builder>) argument)
            .build();
  }

  private TransactWriteItemsResponse write(
      DynamoDbClient client, TransactWriteItemsRequest request) {
    sent.add(request);
    TransactWriteItemsResponse response =
        client.transactWriteItems(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    units = response.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    return response;
  }
}
