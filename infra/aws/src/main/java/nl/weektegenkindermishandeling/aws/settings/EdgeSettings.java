package nl.weektegenkindermishandeling.aws.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

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
  static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");

  public EdgeSettings {
    keys = Set.copyOf(keys);
  }

  /** What the context says. A test has no domain, firewall or alarms at the edge. */
  static EdgeSettings of(Context context, Environment environment) {
    if (environment == Environment.TEST) {
      return new EdgeSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          keys(context));
    }
    Optional<String> domain = context.text("domain");
    check(
        domain.filter(each -> !DOMAIN.matcher(each).matches()).isEmpty(),
        "domain must be a domain, as api.example.org");
    Optional<String> zone = context.text("hostedZoneId");
    check(
        zone.filter(id -> !id.matches("Z[A-Z0-9]+")).isEmpty(),
        "hostedZoneId must be an id of Route 53, as Z1EXAMPLE");
    Optional<String> certificate = context.text("certificateArn");
    check(certificate.isEmpty() || domain.isPresent(), "certificateArn needs domain as well");
    for (String arn : List.of("certificateArn", "firewallArn")) {
      check(
          context
              .text(arn)
              .filter(each -> !each.startsWith("arn:aws:") || !each.contains(":us-east-1:"))
              .isEmpty(),
          arn + " must be an ARN in us-east-1");
    }
    Optional<String> distribution = context.text("distribution");
    check(
        distribution.filter(id -> !id.matches("[A-Z0-9]+")).isEmpty(),
        "distribution must be an id of CloudFront, as E1EXAMPLE");
    return new EdgeSettings(
        domain,
        zone,
        certificate,
        context.text("firewallArn"),
        context.choice("firewall", FirewallMode.class),
        distribution,
        keys(context));
  }

  /** Whether something is wanted that is in us-east-1 alone. */
  public boolean global() {
    return firewall.isPresent() || domain.isPresent() || distribution.isPresent();
  }

  private static Set<Integer> keys(Context context) {
    String keys = context.text("edgeKeys").orElse("1");
    check(
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
