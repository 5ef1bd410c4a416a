package nl.weektegenkindermishandeling.aws.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.EdgeSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.http.protocol.EdgeRules;
import nl.weektegenkindermishandeling.website.PagePath;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/**
 * What callers reach: CloudFront, which keeps public answers for a minute and gives them for a day
 * while the API is down. How long is said by the answers themselves.
 *
 * <p>The functions answer only requests that show the edge's key. An HTTP API has no policy by
 * which it could refuse others itself; a check in the functions costs nothing and holds for all
 * routes. See docs/decisions/0007.
 */
public final class Edge extends Construct {
  private final EdgeSettings settings;
  private final List<String> websites;
  private final Optional<WebsiteFiles> files;
  private final EdgeKeys keys;

  /**
   * @param websites origins whose pages may call
   * @param files of the website, if it is that of this system
   */
  @SuppressWarnings("this-escape")
  public Edge(
      Construct scope,
      String id,
      EdgeSettings settings,
      List<String> websites,
      Optional<WebsiteFiles> files) {
    super(scope, id);
    this.settings = settings;
    this.files = files;
    this.websites = List.copyOf(websites);
    keys = new EdgeKeys(this, "Keys", settings.keys());
  }

  /** Lets a function tell what comes through the edge. */
  public void guard(JavaFunction function) {
    keys.guard(function);
  }

  /**
   * Puts CloudFront before an API.
   *
   * @param apiDomain where the API is
   * @param guarded functions, which must know a new key before CloudFront shows it
   */
  public Distribution before(String apiDomain, List<JavaFunction> guarded) {
    IOrigin api =
        HttpOrigin.Builder.create(apiDomain)
            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
            .customHeaders(Map.of(EdgeRules.KEY_HEADER, keys.shown()))
            .build();
    CacheRules cache = new CacheRules(this, "Cache", websites, files.isPresent());
    Map<String, BehaviorOptions> kept = new LinkedHashMap<>(cache.cached(api));
    files.ifPresent(each -> {
      kept.putAll(cache.pages(api));
      kept.put(PagePath.ASSETS, cache.files(each.origin()));
    });
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("Activities of a national campaign week")
            .defaultBehavior(cache.uncached(api))
            .additionalBehaviors(kept)
            .errorResponses(CacheRules.errors())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .priceClass(PriceClass.PRICE_CLASS_100);
    settings.firewallArn().ifPresent(builder::webAclId);
    settings
        .certificateArn()
        .ifPresent(arn ->
            builder
                .domainNames(List.of(settings.domain().orElseThrow()))
                .certificate(Certificate.fromCertificateArn(this, "Certificate", arn)));
    Distribution distribution = builder.build();
    guarded.forEach(each -> distribution.getNode().addDependency(each.alias()));
    sayWhy(distribution);
    settings
        .certificateArn()
        .flatMap(arn -> settings.zone(this))
        .ifPresent(zone -> addRecords(distribution, zone));
    output(
        "Address",
        "https://"
            + settings
                .certificateArn()
                .flatMap(arn -> settings.domain())
                .orElse(distribution.getDistributionDomainName()));
    output("Name", distribution.getDistributionDomainName());
    output("Id", distribution.getDistributionId());
    return distribution;
  }

  /** Lets a function have the edge forget what it keeps, when something changed. */
  public static void allowTelling(JavaFunction function, Distribution distribution) {
    function.set(Settings.EDGE_DISTRIBUTION, distribution.getDistributionId());
    function.allow(
        List.of("cloudfront:CreateInvalidation"),
        Stack.of(function)
            .formatArn(
                ArnComponents.builder()
                    .service("cloudfront")
                    .region("")
                    .resource("distribution")
                    .resourceName(distribution.getDistributionId())
                    .build()));
  }

  private void output(String id, String value) {
    new CfnOutput(this, id, CfnOutputProps.builder().value(value).build());
  }

  private void addRecords(Distribution distribution, IHostedZone zone) {
    String name = settings.domain().orElseThrow() + "."; // with the dot it is whole
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    ARecord.Builder.create(this, "Ipv4").zone(zone).recordName(name).target(target).build();
    AaaaRecord.Builder.create(this, "Ipv6").zone(zone).recordName(name).target(target).build();
  }

  private void sayWhy(Distribution distribution) {
    String unlogged =
        "Such logs would hold addresses, and what people look for; metrics tell the rest.";
    Rules.except(
        distribution, "AwsSolutions-CFR1", "Anybody may read the programme, also from abroad.");
    Rules.except(distribution, "AwsSolutions-CFR3", unlogged);
    if (settings.firewallArn().isEmpty()) {
      Rules.except(
          distribution,
          "AwsSolutions-CFR2",
          "A firewall costs more than all the rest in an idle month; the context firewallArn adds it.");
    }
    if (settings.certificateArn().isEmpty()) {
      Rules.except(
          distribution,
          "AwsSolutions-CFR4",
          "CloudFront's own name, without a domain, has its own certificate.");
    }
    Rules.exceptGuard(distribution, "cloudfront_access_logs_enabled_check", unlogged);
    Rules.exceptGuard(
        distribution, "cloudfront_default_root_object_configured_check", "There are no files.");
    Rules.exceptGuard(
        distribution,
        "cloudfront_origin_failover_enabled_check",
        "There is one API; while it is down, CloudFront gives what it kept.");
    for (String rule :
        List.of(
            "cloudfront_custom_ssl_certificate_check",
            "cloudfront_sni_enabled_check",
            "cloudfront_security_policy_check")) {
      Rules.exceptGuard(
          distribution, rule, "With a domain it has a certificate, SNI and TLS 1.2 of 2021.");
    }
  }
}
