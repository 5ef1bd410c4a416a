package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.Peer;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.lambda.FunctionSettings;
import nl.weektegenkindermishandeling.local.lambda.Invocation;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;
import nl.weektegenkindermishandeling.local.lambda.LocalLambda;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a snapshot holds when a function's environment is restored from it, by AWS's runtime client
 * and with the HTTP client that runs in AWS.
 */
class RestoreIT {
  private static final Path EVENTS = Path.of("../../events");

  /** Before the deadline of {@link Forms}. */
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  /** What a call makes anew each time, and what is only known then. */
  private static final int FEW = 25;

  /** SES takes no mail before a snapshot, so what reads its answer is loaded by the first. */
  private static final int OF_AN_ACCEPTED_MAIL = 15;

  @TempDir private Path directory;

  @Test
  void theFirstListLoadsHardlyAnyClass() throws IOException {
    Snapshot programme =
        run(FunctionName.PROGRAMME, ProgrammeFunction.class, event("Programme-list"));
    assertThat(programme.answer()).contains("\"statusCode\":200", "Theater");
    assertThat(programme.loaded()).hasSizeLessThanOrEqualTo(FEW);
  }

  @Test
  void neitherDoesTheFirstRegistration() throws IOException {
    Snapshot registration =
        run(FunctionName.REGISTRATION, RegistrationFunction.class, event("Registration-register"));
    assertThat(registration.answer()).contains("\"statusCode\":202");
    assertThat(registration.loaded()).hasSizeLessThanOrEqualTo(FEW);
  }

  @Test
  void norTheFirstMail() throws IOException {
    Snapshot mail = run(FunctionName.MAIL, MailFunction.class, null);
    assertThat(mail.answer()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(mail.loaded()).hasSizeLessThanOrEqualTo(FEW + OF_AN_ACCEPTED_MAIL);
  }

  /**
   * @param answer to the first call
   * @param loaded classes that it loaded
   */
  private record Snapshot(String answer, List<String> loaded) {}

  private Snapshot run(FunctionName name, Class<?> handler, @Nullable String event)
      throws IOException {
    Path classes = directory.resolve("classes.log");
    int[] before = {0};
    ByteArrayOutputStream logs = new ByteArrayOutputStream();
    try (EmbeddedBackend backend = new EmbeddedBackend();
        Peer dynamoDb = new Peer(URI.create(backend.dynamoDbEndpoint()));
        Peer ses = new Peer(URI.create(backend.sesEndpoint()));
        LocalLambda lambda =
            LocalLambda.start(
                new PrintStream(logs, true, UTF_8),
                () -> {
                  // What is left would be dead in an environment that is restored.
                  await().untilAsserted(() -> assertThat(dynamoDb.open() + ses.open()).isZero());
                  before[0] = lines(classes).size();
                })) {
      String call = event == null ? mail(confirm(backend)) : event;
      if (event != null) {
        confirm(backend);
      }
      LocalFunction function =
          lambda.add(
              new FunctionSettings(
                  name.text(),
                  handler.getName(),
                  name.zip(Path.of(System.getProperty("functions.zip"))),
                  Duration.ofSeconds(60),
                  variables(backend, name, dynamoDb, ses, classes)));
      Invocation.Result result = function.invoke(call.getBytes(UTF_8)).join();
      assertThat(result).as(() -> logs.toString(UTF_8)).isInstanceOf(Invocation.Success.class);
      assertThat(logs.toString(UTF_8)).contains("\"primed\"").doesNotContain("\"ERROR\"");
      assertThat(dynamoDb.made()).isGreaterThan(1);
      List<String> all = lines(classes);
      return new Snapshot(
          new String(((Invocation.Success) result).payload(), UTF_8),
          all.subList(before[0], all.size()));
    }
  }

  private Map<String, String> variables(
      Backend backend, FunctionName name, Peer dynamoDb, Peer ses, Path classes)
      throws IOException {
    Map<String, String> variables =
        new HashMap<>(
            backend
                .settings(
                    Map.of(
                        Settings.DYNAMODB_ENDPOINT, dynamoDb.uri().toString(),
                        Settings.SES_ENDPOINT, ses.uri().toString(),
                        Settings.OWN_PAGES, "yes",
                        Settings.MODERATION, "none",
                        Settings.RATE_LIMIT_PER_ADDRESS, "60",
                        Settings.RATE_LIMIT_TOTAL, "5000",
                        Settings.CLOCK_OFFSET,
                            Long.toString(Duration.between(Instant.now(), NOW).toSeconds())))
                .variables());
    variables.put("AWS_ACCESS_KEY_ID", name.text());
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("LD_LIBRARY_PATH", nativeCode().toString());
    variables.put("_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + classes + ":");
    return variables;
  }

  /** The zip has the HTTP client's native code for Lambda's processor; this machine has another. */
  private Path nativeCode() throws IOException {
    String library =
        "/linux/%s/glibc/libaws-crt-jni.so"
            .formatted(System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64");
    Path target = Files.createDirectories(directory.resolve("native"));
    try (InputStream code = Objects.requireNonNull(RestoreIT.class.getResourceAsStream(library))) {
      Files.copy(code, target.resolve("libaws-crt-jni.so"));
    }
    return target;
  }

  /** An activity online, and a mail about it. Answers the mail's id. */
  private static String confirm(Backend backend) {
    Parts parts =
        backend.parts(
            Clock.fixed(NOW, ZoneOffset.UTC),
            Map.of(Settings.MODERATION, "none", "AWS_ACCESS_KEY_ID", "local"));
    Edition edition = parts.editions().current();
    Change.Registered registered =
        Registration.register(
            Ulid.random(parts.clock(), parts.random()),
            ValidForms.parse(Forms.aTheatreShow().body().values(), edition),
            edition,
            Token.random(parts.random()),
            NOW,
            false);
    parts.registrations().register(registered, Optional.empty());
    Change confirmed =
        (Change)
            registered
                .after()
                .confirm(registered.confirmToken(), Parts.HERE, parts.step(edition, NOW));
    assertThat(parts.registrations().save(confirmed)).isTrue();
    return parts.outbox().due(10).getFirst();
  }

  private static String mail(String id) {
    return """
    {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","Keys":{"mailId":{"S":"%s"}}}}]}\
    """
        .formatted(id);
  }

  private static String event(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
