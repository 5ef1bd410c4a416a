package nl.weektegenkindermishandeling.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * The settings of a function: environment variables. A function asks for its parts when it starts,
 * and each part checks what it needs, so a missing or wrong variable is told then, by name.
 */
public record Settings(Map<String, String> variables) {
  public static final String EDITION = "EDITION";
  public static final String MODERATION = "MODERATION";
  public static final String FIRST_DAY = "EDITION_FIRST_DAY";
  public static final String LAST_DAY = "EDITION_LAST_DAY";
  public static final String OPENS_AT = "REGISTRATION_OPENS_AT";
  public static final String CLOSES_AT = "REGISTRATION_CLOSES_AT";
  public static final String CONDITIONS_VERSION = "CONDITIONS_VERSION";
  public static final String WEBSITE_URL = "WEBSITE_URL";

  /** Whether the website is that of this system: {@code yes} or {@code no}. */
  public static final String OWN_PAGES = "OWN_PAGES";

  public static final String SENDER_ADDRESS = "SENDER_ADDRESS";
  public static final String CONFIGURATION_SET = "CONFIGURATION_SET";

  /** How many mails the account may send a second. */
  public static final String SENDING_RATE = "SENDING_RATE";

  /** The page of editors, where the digest points to. */
  public static final String EDITOR_URL = "EDITOR_URL";

  /** Addresses that get the digest, with commas between; none if absent. */
  public static final String DIGEST_ADDRESSES = "DIGEST_ADDRESSES";

  /** The topic by which SES tells of bounces and complaints. */
  public static final String FEEDBACK_TOPIC = "FEEDBACK_TOPIC";

  /**
   * How many registrations, requests for links and handovers an hour one caller's address may send.
   */
  public static final String RATE_LIMIT_PER_ADDRESS = "RATE_LIMIT_PER_ADDRESS";

  /** The same, of all callers together. */
  public static final String RATE_LIMIT_TOTAL = "RATE_LIMIT_TOTAL";

  /** Whether a registration must bring a proof of work: {@code yes} or {@code no}. */
  public static final String PROOF_OF_WORK = "PROOF_OF_WORK";

  /** A secret by which challenges are known to be ours. */
  public static final String PROOF_KEY = "PROOF_KEY";

  /** Keys of which the edge shows one with each request, with commas between; none: no edge. */
  public static final String EDGE_KEYS = "EDGE_KEYS";

  /** Origins of websites other than {@link #WEBSITE_URL}'s whose pages may call. */
  public static final String ALLOWED_ORIGINS = "ALLOWED_ORIGINS";

  /** What visitors of the website must know now: a disturbance, an early end of registration. */
  public static final String NOTICE = "NOTICE";

  /** The distribution before the API, which is told of changes; none is told if absent. */
  public static final String EDGE_DISTRIBUTION = "EDGE_DISTRIBUTION";

  /** The pool of the editors' accounts; no editor can be invited if absent. */
  public static final String USER_POOL = "USER_POOL";

  /** Where CloudWatch puts what is counted; nothing is counted if absent. */
  public static final String METRICS_NAMESPACE = "METRICS_NAMESPACE";

  /** The login of the editors' accounts: its address, and the client by which it knows our page. */
  public static final String LOGIN_URL = "LOGIN_URL";

  public static final String LOGIN_CLIENT = "LOGIN_CLIENT";

  /** A file that moves the time, see {@link MovedClock}: for the local system and tests. */
  public static final String CLOCK_FILE = "CLOCK_FILE";

  /**
   * Endpoints other than AWS's own, for the local system and tests; in the variables that AWS's
   * tools use too.
   */
  public static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  public static final String SES_ENDPOINT = "AWS_ENDPOINT_URL_SES";
  public static final String CLOUDFRONT_ENDPOINT = "AWS_ENDPOINT_URL_CLOUDFRONT";
  public static final String USER_POOL_ENDPOINT = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";

  public Settings {
    variables = Map.copyOf(variables);
  }

  /** The settings of this process. */
  public static Settings ofProcess() {
    return new Settings(System.getenv());
  }

  /**
   * Checks that all of these variables are set. Throws {@link SettingsException} naming those that
   * are not.
   */
  public Settings require(String... names) {
    List<String> missing = Arrays.stream(names).filter(name -> optional(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new SettingsException("missing: " + String.join(", ", missing));
    }
    return this;
  }

  public String required(String name) {
    return require(name).optional(name).orElseThrow();
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The current edition as it was deployed: the year, and what is set otherwise than the campaign's
   * habits. What a chief editor set goes before it.
   */
  public SeededEditions editions() {
    Edition edition = Edition.of(parse(EDITION, "a year", Integer::parseInt).orElseThrow());
    Optional<LocalDate> firstDay = parse(FIRST_DAY, "a date, as 2027-11-15", LocalDate::parse);
    Optional<LocalDate> lastDay = parse(LAST_DAY, "a date, as 2027-11-15", LocalDate::parse);
    if (firstDay.isPresent() || lastDay.isPresent()) {
      require(FIRST_DAY, LAST_DAY);
      edition = edition.withWeek(new Period(firstDay.orElseThrow(), lastDay.orElseThrow()));
    }
    edition =
        edition.withRegistrationPeriod(
            parse(OPENS_AT, "a moment, as 2027-11-12T22:59:59Z", Instant::parse)
                .orElse(edition.opensAt()),
            parse(CLOSES_AT, "a moment, as 2027-11-12T22:59:59Z", Instant::parse)
                .orElse(edition.closesAt()));
    EditionSettings settings =
        edition
            .settings()
            .withModeration(
                parse(MODERATION, "required or none", code -> Coded.get(Moderation.class, code))
                    .orElse(edition.moderation()));
    Optional<String> conditions = optional(CONDITIONS_VERSION);
    if (conditions.isPresent()) {
      settings =
          settings.withConditions(new Conditions(conditions.get(), settings.conditions().text()));
    }
    Optional<String> notice = optional(NOTICE);
    if (notice.isPresent()) {
      settings = settings.withNotice(Translated.forAll(notice.get()));
    }
    return new SeededEditions(edition.with(0, settings));
  }

  /** The origin of an address (RFC 6454), as {@code https://www.example.org}. */
  public static String origin(String url) {
    URI address = URI.create(url);
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** The time of this machine, moved as far as {@link #CLOCK_FILE} says. */
  public Clock clock(Clock machine) {
    return MovedClock.of(machine, optional(CLOCK_FILE).map(Path::of));
  }

  public double sendingRate() {
    return parse(SENDING_RATE, "a number of mails a second", Double::valueOf)
        .filter(rate -> rate > 0)
        .orElseThrow(() -> new SettingsException(SENDING_RATE + " must be more than 0"));
  }

  /** Whether the website is that of this system. */
  public boolean ownPages() {
    return isYes(OWN_PAGES);
  }

  public boolean asksForProofOfWork() {
    return isYes(PROOF_OF_WORK);
  }

  /** Whether a variable says yes; no if it is absent. */
  public boolean isYes(String variable) {
    return parse(variable, "yes or no", Settings::yes).orElse(false);
  }

  private static boolean yes(String text) {
    if (!text.equals("yes") && !text.equals("no")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("yes");
  }

  /**
   * The keys of the edge; none if no edge is in front. A variable without a key is a mistake that
   * would let everybody around it.
   */
  public List<String> edgeKeys() {
    List<String> keys = list(EDGE_KEYS);
    if (keys.isEmpty() && variables.containsKey(EDGE_KEYS)) {
      throw new SettingsException(EDGE_KEYS + " has no key");
    }
    return keys;
  }

  /** A limit; empty if it is not set. */
  public OptionalInt limit(String name) {
    return parse(name, "a whole number", Integer::valueOf)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** A list with commas between. */
  public List<String> list(String name) {
    return optional(name).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Origins (RFC 6454) of the campaign's websites. */
  public List<String> allowedOrigins() {
    return Stream.concat(
            Stream.of(WEBSITE_URL, EDITOR_URL)
                .flatMap(name -> optional(name).stream())
                .map(Settings::origin),
            list(ALLOWED_ORIGINS).stream())
        .distinct()
        .toList();
  }

  private <T> Optional<T> parse(String name, String what, Function<String, T> parser) {
    try {
      return optional(name).map(parser);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SettingsException(name + " is not " + what);
    }
  }
}
