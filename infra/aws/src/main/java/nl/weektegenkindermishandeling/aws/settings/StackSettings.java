package nl.weektegenkindermishandeling.aws.settings;

import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import software.amazon.awscdk.services.cognito.Mfa;
import software.constructs.Node;

/**
 * What an admin sets as CDK context: {@code cdk deploy -c senderDomain=…}.
 *
 * @param region where everything is but what CloudFront takes from us-east-1
 * @param environment where the stack stands
 * @param phase the part of the year
 * @param edition the variables of the functions that describe the edition
 * @param notice what visitors of the website must know now
 * @param mails how they are sent
 * @param pages the campaign's own
 * @param editorMfa whether editors need a second factor
 * @param limits on calls that have mails sent
 * @param proofOfWork whether a registration must bring a proof of work
 * @param edge what callers reach
 * @param reserves whether functions get a part of the account's room each; new accounts have none
 * @param gradually whether a new version gets a tenth of the calls first
 * @param budget dollars a month, over which an alarm tells
 */
public record StackSettings(
    String region,
    Environment environment,
    Capacity.Phase phase,
    Map<String, String> edition,
    Optional<String> notice,
    MailSettings mails,
    PageSettings pages,
    Mfa editorMfa,
    Limits limits,
    boolean proofOfWork,
    EdgeSettings edge,
    boolean reserves,
    boolean gradually,
    int budget) {
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
          "conditionsVersion", Settings.CONDITIONS_VERSION);

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
    Environment environment =
        context.choice("environment", Environment.class).orElse(Environment.PRODUCTION);
    return new StackSettings(
        region(context),
        environment,
        context.choice("phase", Capacity.Phase.class).orElse(Capacity.Phase.IDLE),
        edition(context),
        context.text("notice"),
        MailSettings.of(context, environment),
        PageSettings.of(context),
        editorMfa(context),
        new Limits(context.number("limitPerAddress", "60"), context.number("limitTotal", "5000")),
        context.yes("proofOfWork", "no"),
        EdgeSettings.of(context, environment),
        context.yes("reserve"),
        context.yes("gradual"),
        Integer.parseInt(context.number("budget", "30")));
  }

  private static String region(Context context) {
    String region = context.text("region").orElse("eu-west-1");
    check(region.matches("[a-z]{2}(-[a-z]+)+-\\d"), "region must be one of AWS, as eu-west-1");
    return region;
  }

  private static Mfa editorMfa(Context context) {
    String mfa = context.text("editorMfa").orElse("required");
    check(List.of("optional", "required").contains(mfa), "editorMfa must be optional or required");
    return mfa.equals("required") ? Mfa.REQUIRED : Mfa.OPTIONAL;
  }

  private static Map<String, String> edition(Context context) {
    Map<String, String> variables = new HashMap<>();
    variables.put(Settings.EDITION, "2027");
    EDITION_KEYS.forEach(
        (key, variable) -> context.text(key).ifPresent(value -> variables.put(variable, value)));
    SeededEditions checked = new Settings(variables).editions();
    check(checked.current().id().matches("20\\d\\d"), "edition must be a year");
    return variables;
  }
}
