package nl.weektegenkindermishandeling.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.EdgeRules;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.website.PagePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers reach: asserted on the template, and by running the edge's program in Node. */
class EdgeIT {
  private static final Map<String, Object> WITH_ALL =
      Map.of(
          "domain", "api.example.org",
          "hostedZoneId", "Z0000000000000000000",
          "certificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/one",
          "firewallArn", "arn:aws:wafv2:us-east-1:111122223333:global/webacl/one/two",
          "firewall", "block",
          "edgeKeys", "1,2");
  private static final Document TEMPLATE = Templates.of(Map.of());

  @TempDir private Path directory;

  @Test
  void publicAnswersAreKeptByPathQueryFormatAndLanguageAlone() {
    Document policy = only(TEMPLATE, "AWS::CloudFront::CachePolicy").document("CachePolicyConfig");
    Document key = policy.document("ParametersInCacheKeyAndForwardedToOrigin");
    assertThat(key.document("CookiesConfig").text("CookieBehavior")).isEqualTo("none");
    assertThat(key.document("HeadersConfig").texts("Headers"))
        .containsExactlyInAnyOrder("Accept", "Accept-Language");
    // The program before the cache refuses keys that the contract does not have.
    assertThat(key.document("QueryStringsConfig").text("QueryStringBehavior")).isEqualTo("all");
    // How long is said by the answers.
    assertThat(policy.number("MinTTL").intValue()).isZero();
    assertThat(policy.number("DefaultTTL").intValue()).isZero();
    assertThat(policy.number("MaxTTL").intValue()).isEqualTo(24 * 60 * 60);
  }

  @Test
  void privateAnswersAreNeverKept() {
    Document distribution = distribution(TEMPLATE);
    String cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"; // AWS's managed policy
    assertThat(distribution.document("DefaultCacheBehavior").text("CachePolicyId"))
        .isEqualTo(cachingDisabled);
    assertThat(distribution.documents("CacheBehaviors"))
        .extracting(behaviour -> behaviour.text("PathPattern"))
        .containsExactlyElementsOf(
            Stream.of(EdgeRules.cachedPaths(), EdgeRules.pagePaths(), List.of(PagePath.ASSETS))
                .flatMap(List::stream)
                .toList())
        .noneMatch(path -> isAt("/v1/registrations/x", path))
        .noneMatch(path -> isAt("/v1/editorial/statistics", path));
    assertThat(distribution.documents("CustomErrorResponses"))
        .hasSize(11)
        .allSatisfy(error -> assertThat(error.number("ErrorCachingMinTTL").intValue()).isZero());
  }

  private static boolean isAt(String path, String pattern) {
    return pattern.endsWith("*") ? path.startsWith(pattern.replace("*", "")) : path.equals(pattern);
  }

  @Test
  void theFunctionsTakeTheKeyThatTheEdgeShowsAndTheOneBefore() {
    assertThat(Templates.ofType(TEMPLATE, "AWS::SecretsManager::Secret")).hasSize(1);
    Document rotated = Templates.of(WITH_ALL);
    assertThat(Templates.ofType(rotated, "AWS::SecretsManager::Secret").keySet())
        .hasSize(2)
        .anyMatch(id -> id.startsWith("EdgeKeysKey1"))
        .anyMatch(id -> id.startsWith("EdgeKeysKey2"));
    String shown =
        distribution(rotated)
            .documents("Origins")
            .getFirst()
            .documents("OriginCustomHeaders")
            .getFirst()
            .values()
            .toString();
    assertThat(shown).contains(EdgeRules.KEY_HEADER, "EdgeKeysKey2").doesNotContain("EdgeKeysKey1");
    for (String function : List.of("Programme", "Registration", "Editorial")) {
      Document variables =
          Templates.ofType(rotated, "AWS::Lambda::Function").entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(function + "Function"))
              .map(entry -> entry.getValue().document("Environment").document("Variables"))
              .findFirst()
              .orElseThrow();
      assertThat(String.valueOf(variables.values().get("EDGE_KEYS")))
          .contains("EdgeKeysKey1", "EdgeKeysKey2");
    }
  }

  @Test
  void whenTheFirstKeyIsLeftOutTheSecondStaysAlone() {
    Document replaced = Templates.of(Map.of("edgeKeys", "2"));
    assertThat(Templates.ofType(replaced, "AWS::SecretsManager::Secret").keySet())
        .singleElement()
        .satisfies(id -> assertThat(id).startsWith("EdgeKeysKey2"));
  }

  @Test
  void aDomainAFirewallAndACertificateAreAdded() {
    Document distribution = distribution(Templates.of(WITH_ALL));
    assertThat(distribution.texts("Aliases")).containsExactly("api.example.org");
    assertThat(distribution.text("WebACLId")).contains("webacl");
    assertThat(distribution.text("HttpVersion")).isEqualTo("http2and3");
    assertThat(distribution.document("ViewerCertificate").text("MinimumProtocolVersion"))
        .isEqualTo("TLSv1.2_2021");
    assertThat(Templates.ofType(Templates.of(WITH_ALL), "AWS::Route53::RecordSet").values())
        .extracting(record -> record.text("Type"))
        .containsExactlyInAnyOrder("A", "AAAA");
    assertThat(Templates.ofType(TEMPLATE, "AWS::Route53::RecordSet")).isEmpty();
    assertThat(distribution(TEMPLATE).has("Aliases")).isFalse();
  }

  @Test
  void theFirewallCountsAtFirstAndThenBlocks() {
    Document counting = Templates.ofGlobal(Map.of("firewall", "count"));
    Document blocking = Templates.ofGlobal(WITH_ALL);
    List<Document> rules = only(blocking, "AWS::WAFv2::WebACL").documents("Rules");
    assertThat(rules)
        .extracting(rule -> rule.text("Name"))
        .containsExactly(
            "Registrations",
            "Requests",
            "LargeBodies",
            "AWSManagedRulesCommonRuleSet",
            "AWSManagedRulesKnownBadInputsRuleSet");
    assertThat(rules)
        .allSatisfy(rule ->
            assertThat(
                    rule.has("Action")
                        ? rule.document("Action").has("Block")
                        : rule.document("OverrideAction").has("None"))
                .isTrue());
    assertThat(
            only(blocking, "AWS::WAFv2::WebACL").document("AssociationConfig").values().toString())
        .contains("CLOUDFRONT", "DefaultSizeInspectionLimit=KB_64");
    assertThat(only(counting, "AWS::WAFv2::WebACL").documents("Rules"))
        .allSatisfy(rule ->
            assertThat(rule.document(rule.has("Action") ? "Action" : "OverrideAction").has("Count"))
                .isTrue());
    assertThat(Templates.ofType(blocking, "AWS::CertificateManager::Certificate")).hasSize(1);
    assertThat(Templates.ofType(blocking, "AWS::CloudWatch::Alarm")).hasSize(1);
  }

  @Test
  void errorsOfTheEdgeAreToldFromWhereItsMetricsAre() {
    Document global = Templates.ofGlobal(Map.of("distribution", "E1EXAMPLE"));
    Document alarm = only(global, "AWS::CloudWatch::Alarm");
    assertThat(alarm.text("MetricName")).isEqualTo("5xxErrorRate");
    assertThat(alarm.documents("Dimensions"))
        .extracting(dimension -> dimension.text("Value"))
        .containsExactlyInAnyOrder("E1EXAMPLE", "Global");
    assertThat(String.valueOf(alarm.values().get("AlarmActions"))).contains("Ref=Alarms");
    assertThat(Templates.ofType(global, "AWS::WAFv2::WebACL")).isEmpty();
    assertThat(Templates.ofType(global, "AWS::CertificateManager::Certificate")).isEmpty();
  }

  @Test
  void wrongSettingsAreNamed() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("domain", "https://api.example.org"),
            Map.of("certificateArn", "arn:aws:acm:us-east-1:1:certificate/one"),
            Map.of("firewallArn", "arn:aws:wafv2:eu-west-1:1:global/webacl/one/two"),
            Map.of("firewall", "yes"),
            Map.of("phase", "summer"),
            Map.of("environment", "staging"),
            Map.of("distribution", "https://d1.cloudfront.net"),
            Map.of("edgeKeys", "0"),
            Map.of("edgeKeys", "1,2,3"))) {
      String name = wrong.keySet().iterator().next();
      assertThatThrownBy(() -> Templates.of(wrong)).hasMessageContaining(name);
    }
    assertThatThrownBy(() ->
            Templates.of(
                Map.of(
                    "domain", "api.example.org",
                    "certificateArn", "arn:aws:acm:eu-west-1:1:certificate/one")))
        .hasMessageContaining("certificateArn must be an ARN in us-east-1");
  }

  @Test
  void whatMeansTheSameGetsTheSameKey() {
    Document one =
        run(
            "/v1/activities",
            "{\"region\":{\"value\":\"NL-UT\",\"multiValue\":[{\"value\":\"NL-UT\"},{\"value\":\"NL-GR\"},{\"value\":\"NL-UT\"}]},\"date\":{\"value\":\"2027-11-16\"}}",
            "nl; q=0.5, en-GB; q=0.9, constructor");
    Document other =
        run(
            "/v1/activities",
            "{\"date\":{\"value\":\"2027-11-16\"},\"region\":{\"value\":\"NL-GR\",\"multiValue\":[{\"value\":\"NL-GR\"},{\"value\":\"NL-UT\"}]}}",
            "en");
    assertThat(new String(Json.write(one), UTF_8)).isEqualTo(new String(Json.write(other), UTF_8));
    assertThat(one.document("headers").document("accept-language").text("value")).isEqualTo("en");
    assertThat(one.document("headers").document("x-viewer-address").text("value"))
        .isEqualTo("192.0.2.7");
    assertThat(one.document("querystring").values().keySet()).containsExactly("date", "region");
  }

  @Test
  void aValueIsTheSameHoweverItIsEncoded() {
    Document plain = run("/v1/activities", "{\"q\":{\"value\":\"jij+en+ik%21\"}}", "nl");
    Document encoded = run("/v1/activities", "{\"%71\":{\"value\":\"%6Aij%20en%20%69k!\"}}", "nl");
    assertThat(encoded.document("querystring").values())
        .isEqualTo(plain.document("querystring").values());
    assertThat(plain.document("querystring").document("q").text("value"))
        .isEqualTo("jij%20en%20ik!");
    assertThat(
            run("/v1/activities", "{\"q\":{\"value\":\"100%\"}}", "nl")
                .document("querystring")
                .document("q")
                .text("value"))
        .isEqualTo("100%25");
  }

  @Test
  void whatOthersAppendAndWhatIsBlankIsNoPartOfTheKey() {
    Document request =
        run(
            "/v1/feeds/activities.ics",
            "{\"fbclid\":{\"value\":\"IwAR0\"},\"utm_source\":{\"value\":\"mail\"},\"_\":{\"value\":\"17\"},"
                + "\"q\":{\"value\":\"%C2%A0\"},\"date\":{\"value\":\"\"},\"region\":{\"value\":\"NL-UT\"}}",
            "nl");
    assertThat(request.has("statusCode")).isFalse();
    assertThat(request.document("querystring").values().keySet()).containsExactly("region");
  }

  @Test
  void theFormatIsTheOneThatIsWantedMost() {
    Map<String, String> wanted =
        Map.of(
            "", "*/*",
            "*/*", "*/*",
            "application/ld+json", "application/ld+json",
            "application/ld+json, */*", "application/ld+json",
            "application/ld+json;q=0, */*", "*/*",
            "*/*, application/ld+json;q=0.5", "*/*",
            "application/json;q=0.1, application/*;q=0.2", "application/ld+json",
            "application/json, application/ld+json", "*/*");
    wanted.forEach((header, format) ->
        assertThat(
                run("/v1/activities/1", "{}", "nl", header)
                    .document("headers")
                    .document("accept")
                    .text("value"))
            .as(header)
            .isEqualTo(format));
  }

  @Test
  void aSpreadsheetKnowsWhetherALanguageIsNamed() {
    Map<String, String> named = Map.of("", "*", "de", "*", "nl-NL", "nl", "en", "en");
    for (Map.Entry<String, String> each : named.entrySet()) {
      Document request = run("/v1/feeds/activities.csv", "{}", each.getKey());
      assertThat(request.document("headers").document("accept-language").text("value"))
          .isEqualTo(each.getValue());
    }
    assertThat(
            run("/v1/feeds/activities.ics", "{}", "de")
                .document("headers")
                .document("accept-language")
                .text("value"))
        .isEqualTo("nl");
  }

  @Test
  void theFunctionsLearnTheNameThatTheViewerKnows() {
    assertThat(
            run("/v1/feeds/activities.atom", "{}", "nl")
                .document("headers")
                .document("x-viewer-host")
                .text("value"))
        .isEqualTo("api.example.org");
    Document questions =
        only(TEMPLATE, "AWS::CloudFront::OriginRequestPolicy")
            .document("OriginRequestPolicyConfig");
    assertThat(questions.document("HeadersConfig").texts("Headers"))
        .contains(EdgeRules.HOST_HEADER);
  }

  @Test
  void theProgramFitsInAFunctionOfTheEdge() {
    assertThat(EdgeRules.script(true).getBytes(UTF_8)).hasSizeLessThan(10 * 1024);
  }

  @Test
  void theLanguageIsShortOnAllPathsAndQuickToRead() {
    for (String header : List.of("a-".repeat(5_000) + ", en", " ".repeat(9_000) + "en;q=1")) {
      Document request = run("/v1/registrations/1/confirmation", "{}", header);
      assertThat(request.document("headers").document("accept-language").text("value"))
          .isEqualTo("en");
    }
  }

  @Test
  void anUnknownKeyIsNamedAtTheEdgeAsTheFunctionsWould() {
    Document answer = run("/v1/activities", "{\"regoin\":{\"value\":\"NL-UT\"}}", "en");
    assertThat(answer.number("statusCode").intValue()).isEqualTo(400);
    Document problem =
        Json.read(answer.text("body").getBytes(UTF_8)).orElseThrow().object().orElseThrow();
    assertThat(problem.documents("errors").getFirst().text("parameter")).isEqualTo("regoin");
    assertThat(problem.documents("errors").getFirst().text("code")).isEqualTo("unknown-parameter");
    // A key of one path is unknown on another.
    assertThat(
            run("/v1/editions/2027", "{\"region\":{\"value\":\"NL-UT\"}}", "nl").has("statusCode"))
        .isTrue();
    assertThat(
            run("/v1/registrations", "{\"region\":{\"value\":\"NL-UT\"}}", "nl").has("statusCode"))
        .isFalse();
  }

  @Test
  void aPageIsKeptOnceWhateverIsAppendedToItsAddress() {
    String query =
        "{\"region\":{\"value\":\"NL-UT\"},\"utm_source\":{\"value\":\"x\"},\"anything\":{\"value\":\"y\"}}";
    Document list = run("/activiteiten", query, "de", "application/ld+json");
    assertThat(list.document("querystring").values()).containsOnlyKeys("region");
    assertThat(list.document("headers").document("accept-language").text("value")).isEqualTo("nl");
    assertThat(list.document("headers").document("accept").text("value")).isEqualTo("*/*");
    Document english = run("/en/activities", query, "nl");
    assertThat(english.document("querystring").values()).containsOnlyKeys("region");
    assertThat(
            run("/activiteiten/01K9Z2V3W4X5Y6Z7A8B9C0D1E2", query, "nl")
                .document("querystring")
                .values())
        .isEmpty();
    assertThat(run("/op-je-site", query, "nl").document("querystring").values())
        .containsOnlyKeys("region");
    // The code of a login goes no further than the edge.
    String code = "{\"code\":{\"value\":\"c\"},\"state\":{\"value\":\"s\"}}";
    assertThat(run("/redactie", code, "nl").document("querystring").values()).isEmpty();
  }

  @Test
  void aPageSaysItselfWhatItMayLoad() {
    assertThat(Templates.ofType(TEMPLATE, "AWS::CloudFront::ResponseHeadersPolicy").values())
        .hasSize(4)
        .allSatisfy(policy ->
            assertThat(
                    policy
                        .document("ResponseHeadersPolicyConfig")
                        .document("SecurityHeadersConfig")
                        .document("ContentSecurityPolicy")
                        .isTrue("Override"))
                .isFalse());
  }

  @Test
  void theWebsitesFilesAreReadThroughTheEdgeAlone() {
    Document bucket = only(TEMPLATE, "AWS::S3::Bucket");
    assertThat(bucket.document("PublicAccessBlockConfiguration").values().values())
        .hasSize(4)
        .containsOnly(true);
    List<Document> statements =
        only(TEMPLATE, "AWS::S3::BucketPolicy").document("PolicyDocument").documents("Statement");
    assertThat(statements)
        .filteredOn(statement -> statement.text("Effect").equals("Allow"))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.text("Action")).isEqualTo("s3:GetObject");
          assertThat(statement.document("Principal").text("Service"))
              .isEqualTo("cloudfront.amazonaws.com");
          assertThat(statement.document("Condition").toString())
              .contains("AWS:SourceArn", "EdgeDistribution");
        });
    assertThat(Templates.ofType(TEMPLATE, "Custom::CDKBucketDeployment").values())
        .singleElement()
        .satisfies(files -> {
          assertThat(files.isTrue("Prune")).isFalse();
          assertThat(files.document("SystemMetadata").text("cache-control"))
              .isEqualTo("public, max-age=31536000, immutable");
        });
  }

  @Test
  void aCampaignWithAWebsiteOfItsOwnHasNoPagesHere() {
    Document without = Templates.of(Map.of("website", "no"));
    assertThat(Templates.ofType(without, "AWS::S3::Bucket")).isEmpty();
    assertThat(distribution(without).documents("CacheBehaviors"))
        .extracting(behaviour -> behaviour.text("PathPattern"))
        .containsExactlyElementsOf(EdgeRules.cachedPaths());
    assertThat(Templates.functions(without)).hasSize(6);
    assertThat(Templates.ofType(without, "AWS::Lambda::Function")).hasSize(6);
    assertThat(Templates.functions(without).values())
        .extracting(function -> function.document("Environment").document("Variables"))
        .filteredOn(variables -> variables.has("OWN_PAGES"))
        .hasSize(5)
        .allSatisfy(variables -> assertThat(variables.text("OWN_PAGES")).isEqualTo("no"));
  }

  @Test
  void anAdminHearsThatTheWebsiteNeedsItsAddress() {
    assertThat(Templates.said(Map.of())).anyMatch(said -> said.contains("websiteUrl"));
    assertThat(Templates.said(Map.of("domain", "www.example.org")))
        .noneMatch(said -> said.contains("websiteUrl"));
    assertThat(Templates.said(Map.of("website", "no")))
        .noneMatch(said -> said.contains("websiteUrl"));
  }

  /** The request after the edge's program, or the answer that it gives itself. */
  private Document run(String path, String query, String language) {
    return run(path, query, language, "");
  }

  private Document run(String path, String query, String language, String accept) {
    String event =
        """
        {"viewer":{"ip":"192.0.2.7"},"request":{"method":"GET","uri":"%s","querystring":%s,
        "headers":{"host":{"value":"api.example.org"},"accept-language":{"value":"%s"},
        "accept":{"value":"%s"},"x-viewer-address":{"value":"203.0.113.9"},
        "x-viewer-host":{"value":"elsewhere.example"}}}}
        """
            .formatted(path, query, language, accept);
    try {
      Path program = directory.resolve("edge.js");
      Files.writeString(
          program, EdgeRules.script(true) + "console.log(JSON.stringify(handler(" + event + ")));");
      Process node =
          new ProcessBuilder("node", program.toString()).redirectErrorStream(true).start();
      byte[] output = node.getInputStream().readAllBytes();
      assertThat(node.waitFor()).as(new String(output, UTF_8)).isZero();
      return Json.readTrusted(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Document distribution(Document template) {
    return only(template, "AWS::CloudFront::Distribution").document("DistributionConfig");
  }

  private static Document only(Document template, String type) {
    Map<String, Document> found = Templates.ofType(template, type);
    assertThat(found).as(type).hasSize(1);
    return found.values().iterator().next();
  }
}
