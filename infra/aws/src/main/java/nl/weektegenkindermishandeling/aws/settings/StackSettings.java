package nl.weektegenkindermishandeling.aws.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.Editions;
import software.amazon.awscdk.services.cognito.Mfa;
import software.constructs.Node;

/**
 * What an admin sets as CDK context: {@code cdk deploy -c senderDomain=…}. A wrong value is an
 * {@link IllegalArgumentException} that names it.
 *
 * @param region where everything is but what CloudFront takes from us-east-1
 * @param senderDomain the domain whose identity SES verifies
 * @param senderAddress an address of that domain
 * @param websiteUrl where links in mails go, without a slash at the end
 * @param editorUrl the page of editors, to which the login returns
 * @param editorMfa whether editors need a second factor
 * @param sendingRate how many mails a second SES lets the account send; 1 in its sandbox
 * @param sandboxRecipients addresses or domains that SES verified in this account, to which it
 *     sends while the account is in its sandbox; with commas between, or empty
 * @param digestAddresses who hears each morning what waits, with commas between
 * @param limitPerAddress registrations, requests for links and handovers an hour, of one caller's
 *     address
 * @param limitTotal the same, of all callers
 * @param notice what visitors of the website must know now
 * @param environment where the stack stands
 * @param phase the part of the year
 * @param reserves whether functions get a part of the account's room each; new accounts have none
 * @param gradually whether a new version gets a tenth of the calls first
 * @param budget dollars a month, over which an alarm tells
 * @param edge what callers reach
 * @param edition the variables of the functions that describe the edition
 */
public record StackSettings(
    String region,
    String senderDomain,
    String senderAddress,
    String websiteUrl,
    String editorUrl,
    Mfa editorMfa,
    String sendingRate,
    List<String> sandboxRecipients,
    String digestAddresses,
    String limitPerAddress,
    String limitTotal,
    Optional<String> notice,
    Environment environment,
    Capacity.Phase phase,
    boolean reserves,
    boolean gradually,
    int budget,
    EdgeSettings edge,
    Map<String, String> edition) {
  static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");
  private static final Pattern WEBSITE =
      Pattern.compile("https://[a-z0-9.-]+(/[A-Za-z0-9/_-]*[A-Za-z0-9_-])?");

  /** Context keys of an edition, with the variable that each becomes. */
  private static final Map<String, String> EDITION_KEYS =
      Map.of(
          "edition", Settings.EDITION,
          "moderation", Settings.MODERATION,
          "firstDay", Settings.FIRST_DAY,
          "lastDay", Settings.LAST_DAY,
          "opensAt", Settings.OPENS_AT,
          "closesAt", Settings.CLOSES_AT,
          "conditionsVersion", Settings.CONDITIONS_VERSION);

  public StackSettings {
    sandboxRecipients = List.copyOf(sandboxRecipients);
    edition = Map.copyOf(edition);
  }

  /** Origins of the campaign's own pages. */
  public List<String> websites() {
    return Stream.of(websiteUrl, editorUrl).map(Settings::origin).distinct().toList();
  }

  public static StackSettings of(Node node) {
    Environment environment = choice(node, "environment", Environment.PRODUCTION);
    // A deployment that forgot it would replace the identity, and mails would wait for DNS.
    String given =
        text(node, "senderDomain")
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "senderDomain must be given, as all else that cdk.context.json of this deployment holds"));
    String region = text(node, "region").orElse("eu-west-1");
    check(region.matches("[a-z]{2}(-[a-z]+)+-\\d"), "region must be one of AWS, as eu-west-1");
    String domain = environment.senderDomain(given);
    String address =
        environment.senderAddress(text(node, "senderAddress").orElse("noreply@" + given), given);
    String website = text(node, "websiteUrl").orElse("https://www." + given);
    check(DOMAIN.matcher(domain).matches(), "senderDomain must be a domain, as mail.example.org");
    check(address.endsWith("@" + domain), "senderAddress must be an address of senderDomain");
    check(
        WEBSITE.matcher(website).matches(),
        "websiteUrl must start with https:// and not end with a slash");
    String editors = text(node, "editorUrl").orElse(website + "/redactie");
    check(WEBSITE.matcher(editors).matches(), "editorUrl must start with https:// and be a page");
    String mfa = text(node, "editorMfa").orElse("required");
    check(List.of("optional", "required").contains(mfa), "editorMfa must be optional or required");
    return new StackSettings(
        region,
        domain,
        address,
        website,
        editors,
        mfa.equals("required") ? Mfa.REQUIRED : Mfa.OPTIONAL,
        number(node, "sendingRate", "1"),
        text(node, "sandboxRecipients").stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .toList(),
        text(node, "digestAddresses").orElse(""),
        number(node, "limitPerAddress", "60"),
        number(node, "limitTotal", "5000"),
        text(node, "notice"),
        environment,
        choice(node, "phase", Capacity.Phase.IDLE),
        yes(node, "reserve"),
        yes(node, "gradual"),
        Integer.parseInt(number(node, "budget", "30")),
        EdgeSettings.of(node, environment),
        edition(node));
  }

  private static <E extends Enum<E>> E choice(Node node, String key, E usual) {
    return choice(node, key, usual.getDeclaringClass()).orElse(usual);
  }

  /** A value of an enum, written in lower case; empty if nothing is written. */
  static <E extends Enum<E>> Optional<E> choice(Node node, String key, Class<E> type) {
    List<E> values = List.of(type.getEnumConstants());
    return text(node, key)
        .map(text ->
            values.stream()
                .filter(each -> name(each).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        key
                            + " must be one of "
                            + String.join(
                                ", ", values.stream().map(StackSettings::name).toList()))));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static boolean yes(Node node, String key) {
    String text = text(node, key).orElse("yes");
    check(List.of("yes", "no").contains(text), key + " must be yes or no");
    return text.equals("yes");
  }

  static String number(Node node, String key, String usual) {
    String number = text(node, key).orElse(usual);
    check(number.matches("[1-9]\\d{0,6}"), key + " must be a whole number of 1 or more");
    return number;
  }

  private static Map<String, String> edition(Node node) {
    Map<String, String> variables = new HashMap<>();
    variables.put(Settings.EDITION, "2027");
    EDITION_KEYS.forEach(
        (key, variable) -> text(node, key).ifPresent(value -> variables.put(variable, value)));
    Editions checked = new Settings(variables).editions();
    check(checked.current().id().matches("20\\d\\d"), "edition must be a year");
    return variables;
  }

  static Optional<String> text(Node node, String key) {
    return Optional.ofNullable(node.tryGetContext(key)).map(String::valueOf);
  }

  static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
