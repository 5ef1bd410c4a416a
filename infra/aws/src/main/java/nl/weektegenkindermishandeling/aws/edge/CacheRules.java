package nl.weektegenkindermishandeling.aws.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.http.protocol.EdgeRules;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ICachePolicy;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginRequestHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.constructs.Construct;

/**
 * What CloudFront keeps and for whom, and what it adds to answers. How long it keeps them is said
 * by the answers themselves.
 */
final class CacheRules extends Construct {
  private static final Duration A_DAY = Duration.days(1);

  /** CloudFront would keep these for ten seconds, and give one caller's refusal to another. */
  private static final List<Integer> FAILURES =
      List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

  private final Function function;
  private final List<String> websites;
  private final CachePolicy cachePolicy;
  private final OriginRequestPolicy questions;

  /**
   * @param websites origins whose pages may call
   * @param pages whether the website's pages are here too
   */
  @SuppressWarnings("this-escape")
  CacheRules(Construct scope, String id, List<String> websites, boolean pages) {
    super(scope, id);
    this.websites = List.copyOf(websites);
    function = function(pages);
    cachePolicy = cachePolicy();
    questions = questions();
  }

  /** By path: public answers. */
  Map<String, BehaviorOptions> cached(IOrigin api) {
    BehaviorOptions cached =
        behaviour(api, cachePolicy, headers("Public", List.of("*")))
            .originRequestPolicy(questions)
            .build();
    Map<String, BehaviorOptions> behaviours = new LinkedHashMap<>();
    EdgeRules.cachedPaths().forEach(path -> behaviours.put(path, cached));
    return behaviours;
  }

  /** By path: the website's pages, which are only read. */
  Map<String, BehaviorOptions> pages(IOrigin api) {
    BehaviorOptions page =
        behaviour(api, cachePolicy, securityHeaders("Pages").build())
            .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
            .originRequestPolicy(questions)
            .build();
    Map<String, BehaviorOptions> behaviours = new LinkedHashMap<>();
    EdgeRules.pagePaths().forEach(path -> behaviours.put(path, page));
    return behaviours;
  }

  /** The website's scripts and styles: each version has its own address, and is kept for ever. */
  BehaviorOptions files(IOrigin bucket) {
    return BehaviorOptions.builder()
        .origin(bucket)
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .responseHeadersPolicy(securityHeaders("Files").build())
        .compress(true)
        .build();
  }

  /** All the rest, which is private or changes something. */
  BehaviorOptions uncached(IOrigin api) {
    return behaviour(api, CachePolicy.CACHING_DISABLED, headers("Private", websites))
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .build();
  }

  static List<ErrorResponse> errors() {
    return FAILURES.stream()
        .map(status -> ErrorResponse.builder().httpStatus(status).ttl(Duration.seconds(0)).build())
        .toList();
  }

  private BehaviorOptions.Builder behaviour(
      IOrigin api, ICachePolicy cache, ResponseHeadersPolicy headers) {
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

  private Function function(boolean pages) {
    return Function.Builder.create(this, "Normalize")
        .runtime(FunctionRuntime.JS_2_0)
        .code(FunctionCode.fromInline(EdgeRules.script(pages)))
        .comment("One key for what means the same; who the viewer is")
        .build();
  }

  /**
   * An answer depends on its path, the contract's query keys, its format and its language. All keys
   * that get here are the contract's: the program before has refused others. A list of them would
   * be longer than the ten that CloudFront takes.
   */
  private CachePolicy cachePolicy() {
    return CachePolicy.Builder.create(this, "Cache")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(A_DAY)
        .queryStringBehavior(CacheQueryStringBehavior.all())
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
                "Origin",
                "Access-Control-Request-Method",
                "Access-Control-Request-Headers",
                EdgeRules.HOST_HEADER))
        .build();
  }

  /**
   * What the functions do not say themselves. Answers of the API and the firewall, as a 401 or 429,
   * never pass the functions; a page must be able to read them too.
   */
  private ResponseHeadersPolicy headers(String id, List<String> origins) {
    return securityHeaders(id)
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowCredentials(false)
                .accessControlAllowHeaders(List.of("*"))
                .accessControlAllowMethods(
                    List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"))
                .accessControlAllowOrigins(origins)
                .originOverride(false)
                .build())
        .build();
  }

  /** A page says itself what it may load; what says nothing may load nothing. */
  private ResponseHeadersPolicy.Builder securityHeaders(String id) {
    return ResponseHeadersPolicy.Builder.create(this, id)
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
                        .override(false)
                        .build())
                .build());
  }
}
