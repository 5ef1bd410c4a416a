package nl.weektegenkindermishandeling.aws.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;
import software.constructs.Node;

/**
 * What an admin sets about the edge, as CDK context.
 *
 * @param domain the API's own; without one CloudFront's name is used
 * @param hostedZoneId Route 53's zone of the domain, where its records are made; without one an
 *     admin makes them
 * @param certificateArn of the domain, in us-east-1: an output of {@code GlobalStack}
 * @param firewallArn of the firewall, in us-east-1: an output of {@code GlobalStack}
 * @param firewall what the firewall does; empty if there is none
 * @param distribution the edge's id, an output of {@code CampaignStack}, to tell of its errors:
 *     CloudFront's metrics are in us-east-1 alone
 * @param keys the numbers of the keys that functions take; the edge shows the highest
 */
public record EdgeSettings(
    Optional<String> domain,
    Optional<String> hostedZoneId,
    Optional<String> certificateArn,
    Optional<String> firewallArn,
    Optional<FirewallMode> firewall,
    Optional<String> distribution,
    Set<Integer> keys) {
  public EdgeSettings {
    keys = Set.copyOf(keys);
  }

  /** What the context says. A test has no domain, firewall or alarms at the edge. */
  public static EdgeSettings of(Node node, Environment environment) {
    if (environment == Environment.TEST) {
      return new EdgeSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          keys(node));
    }
    Optional<String> domain = StackSettings.text(node, "domain");
    StackSettings.check(
        domain.filter(each -> !StackSettings.DOMAIN.matcher(each).matches()).isEmpty(),
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
    Optional<String> distribution = StackSettings.text(node, "distribution");
    StackSettings.check(
        distribution.filter(id -> !id.matches("[A-Z0-9]+")).isEmpty(),
        "distribution must be an id of CloudFront, as E1EXAMPLE");
    return new EdgeSettings(
        domain,
        StackSettings.text(node, "hostedZoneId"),
        certificate,
        StackSettings.text(node, "firewallArn"),
        StackSettings.choice(node, "firewall", FirewallMode.class),
        distribution,
        keys(node));
  }

  /** Whether something is wanted that is in us-east-1 alone. */
  public boolean global() {
    return firewall.isPresent() || domain.isPresent() || distribution.isPresent();
  }

  private static Set<Integer> keys(Node node) {
    String keys = StackSettings.text(node, "edgeKeys").orElse("1");
    StackSettings.check(
        keys.matches("[1-9]\\d{0,3}(,[1-9]\\d{0,3})?"),
        "edgeKeys must be a number, or two with a comma between while one replaces the other");
    return Arrays.stream(keys.split(",", -1)).map(Integer::valueOf).collect(toUnmodifiableSet());
  }

  /** The zone in which records of the domain are made. */
  public Optional<IHostedZone> zone(Construct scope) {
    return hostedZoneId.map(zone ->
        HostedZone.fromHostedZoneAttributes(
            scope,
            "Zone",
            HostedZoneAttributes.builder()
                .hostedZoneId(zone)
                .zoneName(domain.orElseThrow())
                .build()));
  }
}
