package nl.weektegenkindermishandeling.aws.settings;

import static java.util.stream.Collectors.joining;
import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.config.SettingsException;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import nl.weektegenkindermishandeling.text.Language;
import software.constructs.Node;

/**
 * What an admin sets as CDK context: {@code cdk deploy -c senderDomain=…}.
 *
 * @param region where everything is but what CloudFront takes from us-east-1
 * @param environment where the stack stands
 * @param phase the part of the year
 * @param edition the variables of the functions that describe the edition
 * @param mails how they are sent
 * @param pages the campaign's own
 * @param editors how they come in
 * @param limits on calls that have mails sent
 * @param proofOfWork whether a registration must bring a proof of work
 * @param edge what callers reach
 * @param reserves whether functions get a part of the account's room each; new accounts have none
 * @param gradually whether a new version gets a tenth of the calls first
 * @param budget dollars a month, over which an alarm tells; none if an account lets nobody set one
 */
public record StackSettings(
    String region,
    Environment environment,
    Capacity.Phase phase,
    Map<String, String> edition,
    MailSettings mails,
    PageSettings pages,
    EditorSettings editors,
    Limits limits,
    boolean proofOfWork,
    EdgeSettings edge,
    boolean reserves,
    boolean gradually,
    OptionalInt budget) {
  /**
   * How many registrations, requests for links and handovers an hour are taken.
   *
   * @param perAddress of one network
   * @param total of all callers
   */
  public record Limits(String perAddress, String total) {}

  /** Context keys of an edition, with the variable that each becomes. */
  private static final Map<String, String> EDITION_KEYS =
      Map.of(
          "edition", Settings.EDITION,
          "moderation", Settings.MODERATION,
          "firstDay", Settings.FIRST_DAY,
          "lastDay", Settings.LAST_DAY,
          "opensAt", Settings.OPENS_AT,
          "closesAt", Settings.CLOSES_AT,
          "conditionsVersion", Settings.CONDITIONS_VERSION,
          "notice", Settings.NOTICE);

  /** The context keys of members of settings. */
  private static final Map<String, String> KEYS =
      Map.of(
          "#/firstDay", "firstDay",
          "#/lastDay", "lastDay",
          "#/window", "firstDay, lastDay",
          "#/opensAt", "opensAt",
          "#/closesAt", "closesAt",
          "#/notice", "notice",
          "#/conditions/version", "conditionsVersion");

  public StackSettings {
    edition = Map.copyOf(edition);
  }

  /**
   * Reads the context.
   *
   * @throws IllegalArgumentException if a value is wrong; it names the key
   */
  public static StackSettings of(Node node) {
    Context context = new Context(node);
    context.checkKeys();
    Environment environment =
        context.choice("environment", Environment.class).orElse(Environment.PRODUCTION);
    return new StackSettings(
        region(context),
        environment,
        context.choice("phase", Capacity.Phase.class).orElse(Capacity.Phase.IDLE),
        edition(context),
        MailSettings.of(context, environment),
        PageSettings.of(context, environment),
        EditorSettings.of(context),
        new Limits(context.number("limitPerAddress", "60"), context.number("limitTotal", "5000")),
        context.yes("proofOfWork", "no"),
        EdgeSettings.of(context, environment),
        context.yes("reserve"),
        context.yes("gradual"),
        budget(context));
  }

  private static OptionalInt budget(Context context) {
    return context.text("budget").filter("no"::equals).isPresent()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(context.number("budget", "30")));
  }

  private static String region(Context context) {
    String region = context.text("region").orElse("eu-west-1");
    check(region.matches("[a-z]{2}(-[a-z]+)+-\\d"), "region must be one of AWS, as eu-west-1");
    return region;
  }

  private static Map<String, String> edition(Context context) {
    Map<String, String> variables = new HashMap<>();
    EDITION_KEYS.forEach(
        (key, variable) -> context.text(key).ifPresent(value -> variables.put(variable, value)));
    check(
        variables.containsKey(Settings.EDITION),
        "edition must be given: the year, as %s. Registration opens and invitations are mailed by it."
            .formatted(thisYear()));
    Edition edition = parse(variables);
    check(edition.id().matches("20\\d\\d"), "edition must be a year, as " + thisYear());
    SettingsFields.parse(SettingsFields.write(edition.settings()), edition)
        .orElseThrow(StackSettings::leftOver);
    return variables;
  }

  private static Edition parse(Map<String, String> variables) {
    try {
      return new Settings(variables).editions().current();
    } catch (SettingsException e) {
      throw new IllegalArgumentException(named(String.valueOf(e.getMessage())), e);
    }
  }

  /** What admins set has other names than what functions read. */
  private static String named(String message) {
    return Pattern.compile("[A-Z]+(_[A-Z]+)*")
        .matcher(message)
        .replaceAll(variable ->
            EDITION_KEYS.entrySet().stream()
                .filter(key -> key.getValue().equals(variable.group()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(variable.group()));
  }

  /** The year of the week that comes, or is held. */
  private static String thisYear() {
    return Integer.toString(CampaignWeek.yearOfNext(LocalDate.now(CampaignWeek.ZONE)));
  }

  /** What does not fit together: most often what was written for the year before. */
  private static IllegalArgumentException leftOver(List<FieldError> errors) {
    return new IllegalArgumentException(
        errors.stream()
            .map(error ->
                KEYS.getOrDefault(error.at(), error.at()) + ": " + error.detail(Language.EN))
            .distinct()
            .collect(joining(" ")));
  }

  /** What this edition leads to, for who deploys it. */
  public List<String> said() {
    Edition edition = new Settings(this.edition).editions().current();
    List<String> said = new ArrayList<>();
    if (edition.conditionsVersion().equals(edition.previousId())) {
      said.add("conditionsVersion is that of last year: " + edition.conditionsVersion());
    }
    if (edition.week().to().isBefore(LocalDate.now(CampaignWeek.ZONE))) {
      said.add(
          "The week of edition %s is over: it ended on %s."
              .formatted(edition.id(), edition.week().to()));
    }
    if (pages.guessed()) {
      said.add(
          (environment == Environment.TEST
                  ? "The pages and mails of the test name %s as their address. Deploy once more with testUrl, the EdgeAddress that is printed."
                  : "The website's pages and mails name %s as their address. Deploy once more with websiteUrl, the EdgeAddress that is printed, or with domain; or with website=no, for a website elsewhere.")
              .formatted(pages.website()));
    }
    said.add(
        "Registration for %s opens at %s, unless a chief editor set otherwise. From then on organisers of %s who asked for it are invited by mail."
            .formatted(edition.id(), edition.opensAt(), edition.previousId()));
    return said;
  }
}
