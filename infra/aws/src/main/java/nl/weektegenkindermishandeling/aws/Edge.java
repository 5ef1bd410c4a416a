package nl.weektegenkindermishandeling.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.http.EdgeRules;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.ICachePolicy;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * What callers reach: CloudFront, which keeps public answers for a minute and gives them for a day
 * while the API is down. How long is said by the answers themselves.
 *
 * <p>The functions answer only requests that show the edge's key. An HTTP API has no policy by
 * which it could refuse others itself; a check in the functions costs nothing and holds for all
 * routes. See docs/decisions/0007.
 */
final class Edge extends Construct {
  private static final Duration A_DAY = Duration.days(1);

  /** CloudFront would keep these for ten seconds, and give one caller's refusal to another. */
  private static final List<Integer> FAILURES =
      List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

  private final EdgeSettings settings;
  private final Map<Integer, Secret> keys = new LinkedHashMap<>();

  @SuppressWarnings("this-escape")
  Edge(Construct scope, String id, EdgeSettings settings) {
    super(scope, id);
    this.settings = settings;
    Stream.of(settings.key() - 1, settings.key())
        .filter(number -> number > 0)
        .forEach(number -> keys.put(number, key(number)));
  }

  private Secret key(int number) {
    Secret secret =
        Secret.Builder.create(this, "Key" + number)
            .description("What CloudFront shows to the functions")
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(40).excludePunctuation(true).build())
            .build();
    String replaced =
        "A deployment with a higher edgeKey replaces it, at the edge and in the functions in the right order.";
    Rules.except(secret, "AwsSolutions-SMG4", replaced);
    Rules.except(secret, "NIST.800.53.R5-SecretsManagerRotationEnabled", replaced);
    Rules.except(
        secret,
        "NIST.800.53.R5-SecretsManagerUsingKMSKey",
        "AWS's key of this account encrypts it; who may read functions' settings sees it anyway.");
    return secret;
  }

  /** Lets a function tell what comes through the edge. While a key is replaced, both are right. */
  void guard(JavaFunction function) {
    function.set(
        Settings.EDGE_KEYS,
        String.join(
            ",", keys.values().stream().map(key -> key.getSecretValue().unsafeUnwrap()).toList()));
  }

  /**
   * Puts CloudFront before an API.
   *
   * @param apiDomain where the API is
   * @param guarded functions, which must know a new key before CloudFront shows it
   */
  Distribution before(String apiDomain, List<JavaFunction> guarded) {
    IOrigin api =
        HttpOrigin.Builder.create(apiDomain)
            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
            .customHeaders(
                Map.of(
                    EdgeRules.KEY_HEADER,
                    Objects.requireNonNull(keys.get(settings.key()))
                        .getSecretValue()
                        .unsafeUnwrap()))
            .build();
    Function function = function();
    ResponseHeadersPolicy headers = headers();
    BehaviorOptions.Builder uncached =
        behaviour(api, function, headers, CachePolicy.CACHING_DISABLED)
            .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER);
    BehaviorOptions cached =
        behaviour(api, function, headers, cachePolicy()).originRequestPolicy(questions()).build();
    Map<String, BehaviorOptions> behaviours = new LinkedHashMap<>();
    EdgeRules.CACHED.forEach(path -> behaviours.put(path, cached));
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("Activities of a national campaign week")
            .defaultBehavior(uncached.build())
            .additionalBehaviors(behaviours)
            .errorResponses(
                FAILURES.stream()
                    .map(status ->
                        ErrorResponse.builder().httpStatus(status).ttl(Duration.seconds(0)).build())
                    .toList())
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
    addRecords(distribution);
    new CfnOutput(
        this,
        "Address",
        CfnOutputProps.builder()
            .value(
                "https://"
                    + settings
                        .certificateArn()
                        .flatMap(arn -> settings.domain())
                        .orElse(distribution.getDistributionDomainName()))
            .build());
    return distribution;
  }

  private BehaviorOptions.Builder behaviour(
      IOrigin api, Function function, ResponseHeadersPolicy headers, ICachePolicy cache) {
    return BehaviorOptions.builder()
        .origin(api)
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(cache)
        .responseHeadersPolicy(headers)
        .compress(true)
        .functionAssociations(
            List.of(
                FunctionAssociation.builder()
                    .function(function)
                    .eventType(FunctionEventType.VIEWER_REQUEST)
                    .build()));
  }

  private Function function() {
    return Function.Builder.create(this, "Normalize")
        .runtime(FunctionRuntime.JS_2_0)
        .code(FunctionCode.fromInline(EdgeRules.script()))
        .comment("One key for what means the same; who the viewer is")
        .build();
  }

  /** An answer depends on its path, the contract's query keys, its format and its language. */
  private CachePolicy cachePolicy() {
    return CachePolicy.Builder.create(this, "Cache")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(A_DAY)
        .queryStringBehavior(
            CacheQueryStringBehavior.allowList(EdgeRules.queryKeys().toArray(String[]::new)))
        .headerBehavior(CacheHeaderBehavior.allowList("Accept", "Accept-Language"))
        .enableAcceptEncodingGzip(true)
        .enableAcceptEncodingBrotli(true)
        .build();
  }

  /** What a browser asks before a call from another website is answered by the functions. */
  private OriginRequestPolicy questions() {
    return OriginRequestPolicy.Builder.create(this, "Questions")
        .headerBehavior(
            OriginRequestHeaderBehavior.allowList(
                "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers"))
        .build();
  }

  private ResponseHeadersPolicy headers() {
    return ResponseHeadersPolicy.Builder.create(this, "Headers")
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(730))
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(
                    ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy("default-src 'none'; frame-ancestors 'none'")
                        .override(true)
                        .build())
                .build())
        .build();
  }

  private void addRecords(Distribution distribution) {
    if (settings.certificateArn().isEmpty() || settings.hostedZoneId().isEmpty()) {
      return;
    }
    String domain = settings.domain().orElseThrow();
    IHostedZone zone =
        HostedZone.fromHostedZoneAttributes(
            this,
            "Zone",
            HostedZoneAttributes.builder()
                .hostedZoneId(settings.hostedZoneId().orElseThrow())
                .zoneName(domain)
                .build());
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    ARecord.Builder.create(this, "Ipv4").zone(zone).recordName(domain + ".").target(target).build();
    AaaaRecord.Builder.create(this, "Ipv6")
        .zone(zone)
        .recordName(domain + ".")
        .target(target)
        .build();
  }

  private void sayWhy(Distribution distribution) {
    List<String[]> reasons = new ArrayList<>();
    reasons.add(
        new String[] {"AwsSolutions-CFR1", "Anybody may read the programme, also from abroad."});
    reasons.add(
        new String[] {
          "AwsSolutions-CFR3",
          "Such logs would hold addresses, and what people look for; metrics tell the rest."
        });
    if (settings.firewallArn().isEmpty()) {
      reasons.add(
          new String[] {
            "AwsSolutions-CFR2",
            "A firewall costs more than all the rest in an idle month; the context firewall adds it."
          });
    }
    if (settings.certificateArn().isEmpty()) {
      reasons.add(
          new String[] {
            "AwsSolutions-CFR4", "CloudFront's own name, without a domain, has its own certificate."
          });
    }
    reasons.forEach(reason -> Rules.except(distribution, reason[0], reason[1]));
    Rules.exceptGuard(
        distribution,
        "cloudfront_access_logs_enabled_check",
        "Such logs would hold addresses, and what people look for; metrics tell the rest.");
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
