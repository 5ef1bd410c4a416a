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
import java.util.concurrent.atomic.AtomicReference;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.MovedClock;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.Peer;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.lambda.FunctionSettings;
import nl.weektegenkindermishandeling.local.lambda.Invocation;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;
import nl.weektegenkindermishandeling.local.lambda.LocalLambda;

/**
 * The first call of a function after a restore, by AWS's runtime client, which calls the hooks
 * before a snapshot and after a restore, and with the HTTP client that runs in AWS. No snapshot is
 * taken between them. The tables hold an activity, and a mail about it.
 *
 * @param answer to the call
 * @param loaded classes that the call loaded
 * @param ready from the start of the JVM to where the snapshot would be taken
 * @param time from there to the answer
 */
public record FirstCall(String answer, List<String> loaded, Duration ready, Duration time) {
  private static final Path EVENTS = Path.of("../../events");

  /** Before the deadline of {@link Forms}. */
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  private record Restored(int classes, long nanoTime) {
    static Restored now(int classes) {
      return new Restored(classes, System.nanoTime());
    }
  }

  /**
   * Makes that call: a list, a registration, or a mail.
   *
   * @param directory for files
   * @throws AssertionError if a connection of before the snapshot is open then
   */
  public static FirstCall of(FunctionName name, Path directory) throws IOException {
    Path classes = directory.resolve("classes.log");
    AtomicReference<Restored> restored = new AtomicReference<>();
    ByteArrayOutputStream logs = new ByteArrayOutputStream();
    try (EmbeddedBackend backend = new EmbeddedBackend();
        Peer dynamoDb = new Peer(URI.create(backend.dynamoDbEndpoint()));
        Peer ses = new Peer(URI.create(backend.sesEndpoint()));
        LocalLambda lambda =
            LocalLambda.startWithSnapStart(
                new PrintStream(logs, true, UTF_8),
                () -> {
                  // What is left would be dead in an environment that is restored.
                  await().untilAsserted(() -> assertThat(dynamoDb.open() + ses.open()).isZero());
                  restored.set(Restored.now(lines(classes).size()));
                })) {
      String mailId = confirm(backend);
      LocalFunction function =
          lambda.add(
              new FunctionSettings(
                  name.text(),
                  handler(name).getName(),
                  name.zip(Path.of(System.getProperty("functions.zip"))),
                  Duration.ofSeconds(60),
                  variables(backend, name, dynamoDb, ses, classes, directory)));
      long start = System.nanoTime();
      Invocation.Result result = function.invoke(event(name, mailId).getBytes(UTF_8)).join();
      Restored answered = Restored.now(lines(classes).size());
      assertThat(result).as(() -> logs.toString(UTF_8)).isInstanceOf(Invocation.Success.class);
      assertThat(logs.toString(UTF_8)).contains("\"primed\"").doesNotContain("\"ERROR\"");
      assertThat(dynamoDb.made()).isGreaterThan(1);
      Restored since = Objects.requireNonNull(restored.get());
      return new FirstCall(
          new String(((Invocation.Success) result).payload(), UTF_8),
          lines(classes).subList(since.classes(), answered.classes()),
          Duration.ofNanos(since.nanoTime() - start),
          Duration.ofNanos(answered.nanoTime() - since.nanoTime()));
    }
  }

  private static Map<String, String> variables(
      Backend backend, FunctionName name, Peer dynamoDb, Peer ses, Path classes, Path directory)
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
                        Settings.CLOCK_FILE, clockAt(NOW, directory)))
                .variables());
    variables.put(AwsSettings.ACCESS_KEY, name.text());
    variables.put(AwsSettings.SECRET_KEY, "local");
    variables.put("LD_LIBRARY_PATH", nativeCode(directory).toString());
    variables.put("_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + classes + ":");
    return variables;
  }

  private static String clockAt(Instant moment, Path directory) {
    Path file = directory.resolve("clock");
    new MovedClock(Clock.systemUTC(), file).moveTo(moment);
    return file.toString();
  }

  /** The zip has the HTTP client's native code for Lambda's processor; this machine has another. */
  private static Path nativeCode(Path directory) throws IOException {
    String library =
        "/linux/%s/glibc/libaws-crt-jni.so"
            .formatted(System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64");
    Path target = Files.createDirectories(directory.resolve("native"));
    try (InputStream code = Objects.requireNonNull(FirstCall.class.getResourceAsStream(library))) {
      Files.copy(code, target.resolve("libaws-crt-jni.so"));
    }
    return target;
  }

  /** An activity online, and a mail about it. Answers the mail's id. */
  private static String confirm(Backend backend) {
    Parts parts =
        backend.parts(
            Clock.fixed(NOW, ZoneOffset.UTC),
            Map.of(Settings.MODERATION, "none", AwsSettings.ACCESS_KEY, "local"));
    Edition edition = parts.editions().current();
    parts.confirmed(
        ValidForms.parse(Forms.aTheatreShow().body().values(), edition), parts.step(edition, NOW));
    return parts.outbox().due(10).getFirst();
  }

  private static Class<?> handler(FunctionName name) {
    return switch (name) {
      case PROGRAMME -> ProgrammeFunction.class;
      case REGISTRATION -> RegistrationFunction.class;
      case MAIL -> MailFunction.class;
      default -> throw new IllegalArgumentException("nobody waits for " + name);
    };
  }

  private static String event(FunctionName name, String mailId) throws IOException {
    return switch (name) {
      case PROGRAMME -> Files.readString(EVENTS.resolve("Programme-list.json"));
      case REGISTRATION -> Files.readString(EVENTS.resolve("Registration-register.json"));
      default -> Parts.told(mailId);
    };
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
