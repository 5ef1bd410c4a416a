package nl.weektegenkindermishandeling.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.constructs.Node;

/**
 * What an admin sets about the edge, as CDK context.
 *
 * @param domain the API's own; without one CloudFront's name is used
 * @param hostedZoneId Route 53's zone of the domain, where its records are made; without one an
 *     admin makes them
 * @param certificateArn of the domain, in us-east-1: an output of {@link GlobalStack}
 * @param firewallArn of the firewall, in us-east-1: an output of {@link GlobalStack}
 * @param firewall what the firewall does; empty if there is none
 * @param key the number of the key that the edge shows to the functions; a higher one replaces it
 */
record EdgeSettings(
    Optional<String> domain,
    Optional<String> hostedZoneId,
    Optional<String> certificateArn,
    Optional<String> firewallArn,
    Optional<Firewall.Mode> firewall,
    int key) {
  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");

  static EdgeSettings of(Node node, Environment environment) {
    if (environment == Environment.TEST) {
      return new EdgeSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          key(node));
    }
    Optional<String> domain = StackSettings.text(node, "domain");
    StackSettings.check(
        domain.filter(each -> !DOMAIN.matcher(each).matches()).isEmpty(),
        "domain must be a domain, as api.example.org");
    Optional<String> certificate = StackSettings.text(node, "certificateArn");
    StackSettings.check(
        certificate.isEmpty() || domain.isPresent(), "certificateArn needs domain as well");
    for (String arn : List.of("certificateArn", "firewallArn")) {
      StackSettings.check(
          StackSettings.text(node, arn)
              .filter(each -> !each.startsWith("arn:aws:") || !each.contains(":us-east-1:"))
              .isEmpty(),
          arn + " must be an ARN in us-east-1");
    }
    return new EdgeSettings(
        domain,
        StackSettings.text(node, "hostedZoneId"),
        certificate,
        StackSettings.text(node, "firewallArn"),
        StackSettings.text(node, "firewall").map(text -> mode(text)),
        key(node));
  }

  private static int key(Node node) {
    return Integer.parseInt(StackSettings.number(node, "edgeKey", "1"));
  }

  private static Firewall.Mode mode(String text) {
    StackSettings.check(
        List.of("count", "block").contains(text), "firewall must be count or block");
    return text.equals("count") ? Firewall.Mode.COUNT : Firewall.Mode.BLOCK;
  }
}
