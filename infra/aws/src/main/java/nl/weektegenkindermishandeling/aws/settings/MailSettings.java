package nl.weektegenkindermishandeling.aws.settings;

import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How mails are sent.
 *
 * @param senderDomain the domain whose identity SES verifies
 * @param senderAddress an address of that domain
 * @param sendingRate how many mails a second SES lets the account send; 1 in its sandbox
 * @param sandboxRecipients addresses or domains that SES verified in this account, to which it
 *     sends while the account is in its sandbox
 * @param digestAddresses who hears each morning what waits, with commas between
 */
public record MailSettings(
    String senderDomain,
    String senderAddress,
    String sendingRate,
    List<String> sandboxRecipients,
    String digestAddresses) {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern RECIPIENT = Pattern.compile("([^@\\s]+@)?[^@\\s]+\\.[^@\\s]+");

  public MailSettings {
    sandboxRecipients = List.copyOf(sandboxRecipients);
  }

  static MailSettings of(Context context, Environment environment) {
    String given = given(context);
    String domain = environment.senderDomain(given);
    String address =
        environment.senderAddress(context.text("senderAddress").orElse("noreply@" + given), given);
    check(
        EdgeSettings.DOMAIN.matcher(domain).matches(),
        "senderDomain must be a domain, as mail.example.org");
    check(address.endsWith("@" + domain), "senderAddress must be an address of senderDomain");
    return new MailSettings(
        domain,
        address,
        context.number("sendingRate", "1"),
        list(context, "sandboxRecipients", RECIPIENT, "addresses or domains"),
        String.join(",", list(context, "digestAddresses", ADDRESS, "e-mail addresses")));
  }

  private static List<String> list(Context context, String key, Pattern each, String what) {
    List<String> values =
        context.text(key).filter(text -> !text.isBlank()).stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .toList();
    check(
        values.stream().allMatch(value -> each.matcher(value).matches()),
        key + " must be " + what + " with commas between");
    return values;
  }

  /** A deployment that forgot it would replace the identity, and mails would wait for DNS. */
  static String given(Context context) {
    return context
        .text("senderDomain")
        .orElseThrow(() ->
            new IllegalArgumentException(
                "senderDomain must be given, as all else that cdk.context.json of this deployment holds"));
  }
}
