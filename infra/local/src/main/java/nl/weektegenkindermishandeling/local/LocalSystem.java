package nl.weektegenkindermishandeling.local;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.IgnoredSeeds;
import nl.weektegenkindermishandeling.config.MovedClock;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.EditionsTable;
import nl.weektegenkindermishandeling.dynamodb.StoredEditions;
import nl.weektegenkindermishandeling.dynamodb.TableRight;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.local.dynamodb.OutboxStream;
import nl.weektegenkindermishandeling.local.edge.CloudFrontEndpoint;
import nl.weektegenkindermishandeling.local.editors.JwtAuthorizer;
import nl.weektegenkindermishandeling.local.editors.LocalLogin;
import nl.weektegenkindermishandeling.local.editors.LocalUserPool;
import nl.weektegenkindermishandeling.local.editors.TokenIssuer;
import nl.weektegenkindermishandeling.local.editors.UserPoolEndpoint;
import nl.weektegenkindermishandeling.local.gateway.Assets;
import nl.weektegenkindermishandeling.local.gateway.ClockPage;
import nl.weektegenkindermishandeling.local.gateway.EditorTokenPage;
import nl.weektegenkindermishandeling.local.gateway.FaultsPage;
import nl.weektegenkindermishandeling.local.gateway.Gateway;
import nl.weektegenkindermishandeling.local.gateway.GatewayServer;
import nl.weektegenkindermishandeling.local.gateway.InvokePage;
import nl.weektegenkindermishandeling.local.gateway.LocalPages;
import nl.weektegenkindermishandeling.local.gateway.LoginPage;
import nl.weektegenkindermishandeling.local.lambda.FunctionSettings;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;
import nl.weektegenkindermishandeling.local.lambda.LocalLambda;
import nl.weektegenkindermishandeling.local.lambda.Scheduler;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.local.ses.SesEndpoint;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import nl.weektegenkindermishandeling.local.ses.Simulator;
import nl.weektegenkindermishandeling.website.PagePath;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole system. Everything listens on 127.0.0.1 alone. */
public final class LocalSystem implements AutoCloseable {
  /** How often the schedule runs: in AWS every minute, too long for somebody who waits. */
  private static final Duration EACH = Duration.ofSeconds(3);

  /**
   * After the last write, what is left to do is a matter of minutes: mails that are tried again.
   */
  private static final Duration A_WHILE = Duration.ofMinutes(2);

  /** The gateway gives up before; the schedule needs some time to be left when it starts. */
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  /** What a call takes, if it does not wait for anything. */
  private static final Duration TO_END = Duration.ofSeconds(2);

  /** The page of editors. */
  private static final String DESK = PagePath.DESK.in(Campaign.current().language());

  private final LocalDynamoDb dynamoDb;
  private final TokenIssuer tokenIssuer;
  private final LocalLogin login;
  private final Mailbox mailbox;
  private final SesEndpoint ses;
  private final CloudFrontEndpoint cloudFront;
  private final UserPoolEndpoint userPool;
  private final DynamoDbClient own;
  private final LocalLambda lambda;
  private final Path functionsZip;
  private final OutboxStream outboxStream;
  private final Scheduler scheduler;
  private final MovedClock clock;
  private final SesFaults sesFaults = new SesFaults(RandomGenerator.getDefault());
  private final Gateway gateway;
  private final URI address;

  private LocalSystem(LocalSettings settings, PrintStream logs) throws IOException {
    GatewayServer server = GatewayServer.bind(settings.port());
    address = URI.create("http://127.0.0.1:" + server.port());
    Path clockFile = settings.clockFile().orElseGet(LocalSystem::temporaryFile);
    clock = new MovedClock(Clock.systemUTC(), clockFile);
    CompletableFuture<LocalDynamoDb> starting =
        CompletableFuture.supplyAsync(() -> dynamoDb(settings));
    LocalUserPool users = new LocalUserPool(Clock.systemUTC());
    tokenIssuer = new TokenIssuer(address, users, Clock.systemUTC());
    login = new LocalLogin(tokenIssuer, Clock.systemUTC());
    mailbox = new Mailbox(settings.directory().map(path -> path.resolve("mails")), clock);
    ses = SesEndpoint.start(mailbox, sesFaults, this::feedback);
    functionsZip = settings.zip();
    lambda = LocalLambda.start(settings.functions(), logs);
    cloudFront = CloudFrontEndpoint.start(settings.cache());
    userPool = UserPoolEndpoint.start(users, mailbox, address + DESK);
    dynamoDb = starting.join();
    own = dynamoDb.client();
    Map<String, String> variables = variables(settings);
    variables.put(Settings.CLOCK_FILE, clockFile.toString());
    add(FunctionName.PROGRAMME, ProgrammeFunction.class, variables);
    add(FunctionName.REGISTRATION, RegistrationFunction.class, variables);
    add(FunctionName.EDITORIAL, EditorialFunction.class, variables);
    LocalFunction mail = add(FunctionName.MAIL, MailFunction.class, variables);
    add(FunctionName.MAIL_FEEDBACK, MailFeedbackFunction.class, variables);
    scheduler =
        new Scheduler(
            add(FunctionName.SCHEDULE, ScheduleFunction.class, variables),
            EACH,
            () -> dynamoDb.isQuietFor(A_WHILE));
    try (DynamoDbClient client = dynamoDb.client()) {
      outboxStream = new OutboxStream(dynamoDb, client, mail);
    }
    StoredEditions editions = editions(settings);
    tellIgnored(settings, editions.current(), logs);
    gateway =
        new Gateway(
            server,
            functions(),
            new JwtAuthorizer(tokenIssuer),
            List.of(
                new InvokePage(functions()),
                new EditorTokenPage(tokenIssuer),
                new LoginPage(login, address),
                new ClockPage(clock, this::moveClock),
                new FaultsPage(
                    "/_local/ses",
                    List.of("errors", "throttled", "lost"),
                    parts -> sesFaults.set(parts.get(0), parts.get(1), parts.get(2))),
                new FaultsPage(
                    "/_local/dynamodb",
                    List.of("throttled"),
                    parts -> dynamoDb.throttle(parts.getFirst())),
                new FaultsPage(
                    "/_local/cloudfront",
                    List.of("errors"),
                    parts -> cloudFront.fail(parts.getFirst())),
                new FaultsPage(
                    "/_local/user-pool",
                    List.of("throttled"),
                    parts -> userPool.throttle(parts.getFirst())),
                new Assets(settings.zip().resolveSibling("assets")),
                new LocalPages(mailbox, editions)),
            logs);
  }

  private static Path temporaryFile() {
    try {
      Path file = Files.createTempFile("campaign-week", ".clock");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that the pages of this system show, by the functions' own way. */
  private StoredEditions editions(LocalSettings settings) {
    Database database = new Database(own, variable -> EditionsTable.DEFINITION.name(), clock);
    return new StoredEditions(database, new Settings(settings.edition()).editions());
  }

  /** What a chief editor set goes before what somebody chose for this start. */
  private static void tellIgnored(LocalSettings settings, Edition current, PrintStream logs) {
    IgnoredSeeds.of(new Settings(settings.edition()), current).stream()
        .filter(settings.chosen()::contains)
        .forEach(variable ->
            logs.println(
                "[settings] %s is ignored: a chief editor has set the edition of %s (version %d)"
                    .formatted(variable, current.id(), current.version())));
  }

  private static LocalDynamoDb dynamoDb(LocalSettings settings) {
    LocalDynamoDb dynamoDb =
        LocalDynamoDb.start(settings.directory().map(path -> path.resolve("dynamodb")));
    dynamoDb.createTables();
    return dynamoDb;
  }

  /** Starts the system; it takes calls when this returns. */
  public static LocalSystem start(LocalSettings settings, PrintStream logs) {
    try {
      LocalSystem system = new LocalSystem(settings, logs);
      system.outboxStream.start();
      system.scheduler.start();
      system.gateway.start();
      return system;
    } catch (IOException e) {
      throw new IllegalStateException(
          "is port " + settings.port() + " in use? PORT chooses another", e);
    }
  }

  /**
   * Functions go on by another time, and do what is due then. To a call under way hours would seem
   * to pass, so it may end first; but some wait for what is due half a minute later.
   */
  private void moveClock(Instant moment) {
    CompletableFuture<?>[] underWay =
        lambda.functions().stream()
            .map(LocalFunction::callsUnderWay)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(underWay)
        .completeOnTimeout(null, TO_END.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    clock.moveTo(moment);
    scheduler.callNow();
  }

  private void feedback(byte[] event) {
    var _ = function(FunctionName.MAIL_FEEDBACK).invoke(event);
  }

  private LocalFunction add(FunctionName name, Class<?> handler, Map<String, String> variables) {
    Map<String, String> own = new HashMap<>(variables);
    own.put(AwsSettings.ACCESS_KEY, name.text()); // by which DynamoDB knows what it may
    TableRight.of(name).forEach(right -> own.put(right.table().variable(), right.table().name()));
    return lambda.add(
        new FunctionSettings(name.text(), handler.getName(), name.zip(functionsZip), TIMEOUT, own));
  }

  private Map<String, String> variables(LocalSettings settings) {
    Map<String, String> variables = new HashMap<>(settings.edition());
    variables.put(AwsSettings.REGION, LocalDynamoDb.REGION.id());
    variables.put(AwsSettings.SECRET_KEY, "local");
    variables.put(Settings.DYNAMODB_ENDPOINT, dynamoDb.endpoint().toString());
    variables.put(Settings.SES_ENDPOINT, ses.uri().toString());
    variables.put(Settings.CLOUDFRONT_ENDPOINT, cloudFront.uri().toString());
    variables.put(Settings.USER_POOL_ENDPOINT, userPool.uri().toString());
    variables.put(Settings.USER_POOL, UserPoolEndpoint.POOL);
    variables.put(Settings.EDGE_DISTRIBUTION, CloudFrontEndpoint.DISTRIBUTION);
    variables.put(Settings.WEBSITE_URL, settings.website().orElse(address.toString()));
    variables.put(Settings.OWN_PAGES, settings.website().isEmpty() ? "yes" : "no");
    variables.put(Settings.SENDER_ADDRESS, "noreply@localhost.example");
    variables.put(Settings.CONFIGURATION_SET, "local");
    variables.put(Settings.PROOF_KEY, Token.random(new SecureRandom()).text());
    variables.put(Settings.EDITOR_URL, address + DESK);
    variables.put(Settings.LOGIN_URL, address + LoginPage.PATH);
    variables.put(Settings.LOGIN_CLIENT, TokenIssuer.AUDIENCE);
    variables.put(Settings.DIGEST_ADDRESSES, EditorTokenPage.EDITOR);
    variables.put(Settings.SENDING_RATE, "500");
    variables.put(Settings.FEEDBACK_TOPIC, Simulator.TOPIC_ARN);
    return variables;
  }

  private Map<String, LocalFunction> functions() {
    return lambda.functions().stream().collect(toMap(LocalFunction::name, Function.identity()));
  }

  public URI address() {
    return address;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  /** Makes the tokens of editors. */
  public TokenIssuer tokenIssuer() {
    return tokenIssuer;
  }

  /** Where editors log in. */
  public LocalLogin login() {
    return login;
  }

  public LocalDynamoDb dynamoDb() {
    return dynamoDb;
  }

  public LocalFunction function(FunctionName name) {
    return Objects.requireNonNull(functions().get(name.text()));
  }

  @Override
  public void close() {
    gateway.close();
    scheduler.close();
    outboxStream.close();
    lambda.close();
    ses.close();
    cloudFront.close();
    userPool.close();
    own.close();
    dynamoDb.close();
  }

  /** Runs the system until the process is stopped. */
  public static void main(String[] args) {
    Path zip = Path.of(Objects.requireNonNull(System.getProperty("functions.zip")));
    LocalSystem system = startOrExit(zip);
    Runtime.getRuntime().addShutdownHook(new Thread(system::stopFunctions));
    stopWithParent();
    System.out.println(Welcome.text(system.address()));
    System.out.println("ready " + system.address());
  }

  private static LocalSystem startOrExit(Path zip) {
    try {
      return start(LocalSettings.of(System.getenv(), zip), System.out);
    } catch (RuntimeException e) {
      System.err.println("The system does not start: " + e.getMessage());
      System.exit(1); // DynamoDB Local has threads that would go on
      throw e;
    }
  }

  private void stopFunctions() {
    gateway.close();
    lambda.close();
  }

  /** Maven started this process; when Maven is gone, nothing else would stop it. */
  private static void stopWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> {
          var _ = parent.onExit().thenRun(() -> System.exit(0));
        });
  }
}
