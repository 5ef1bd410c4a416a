package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.aws.StackTemplate.TEMPLATE;
import static nl.weektegenkindermishandeling.aws.StackTemplate.ofType;
import static nl.weektegenkindermishandeling.aws.StackTemplate.refs;
import static nl.weektegenkindermishandeling.aws.StackTemplate.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.aws.settings.Context;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** What only AWS can run is asserted on the template. */
class CampaignStackIT {
  @Test
  void editorsRoutesAskForATokenOfTheUserPoolAndTheOthersDoNot() {
    Map<String, Document> authorizers = ofType("AWS::ApiGatewayV2::Authorizer");
    assertThat(authorizers).hasSize(1);
    Document authorizer = authorizers.values().iterator().next();
    assertThat(authorizer.text("AuthorizerType")).isEqualTo("JWT");
    assertThat(authorizer.texts("IdentitySource")).containsExactly("$request.header.Authorization");
    Document jwt = authorizer.document("JwtConfiguration");
    assertThat(refs(jwt.values().get("Audience")))
        .isEqualTo(ofType("AWS::Cognito::UserPoolClient").keySet());
    assertThat(refs(jwt.values().get("Issuer")))
        .isEqualTo(ofType("AWS::Cognito::UserPool").keySet());
    for (Document route : ofType("AWS::ApiGatewayV2::Route").values()) {
      boolean editors = route.text("RouteKey").contains(" /v1/editorial/");
      assertThat(route.text("AuthorizationType")).isEqualTo(editors ? "JWT" : "NONE");
      assertThat(refs(route.values().get("AuthorizerId")))
          .isEqualTo(editors ? authorizers.keySet() : Set.of());
    }
  }

  @Test
  void nobodySignsUpAsAnEditorAndASecondFactorIsAskedFor() {
    Document pool = ofType("AWS::Cognito::UserPool").values().iterator().next();
    assertThat(pool.document("AdminCreateUserConfig").isTrue("AllowAdminCreateUserOnly")).isTrue();
    assertThat(pool.text("MfaConfiguration")).isEqualTo("ON");
    assertThat(pool.texts("EnabledMfas")).containsExactly("SOFTWARE_TOKEN_MFA");
    assertThat(pool.text("DeletionProtection")).isEqualTo("ACTIVE");
    assertThat(ofType("AWS::Cognito::UserPoolGroup").values())
        .extracting(group -> group.text("GroupName"))
        .containsExactlyInAnyOrder("editors", "chief-editors");
    Document client = ofType("AWS::Cognito::UserPoolClient").values().iterator().next();
    assertThat(client.texts("AllowedOAuthFlows")).containsExactly("code");
    assertThat(client.isTrue("GenerateSecret")).isFalse();
    assertThat(client.texts("CallbackURLs"))
        .containsExactly("https://www.campaign.example/redactie");
    assertThat(Templates.of(Map.of("editorMfa", "optional")).values().toString())
        .contains("MfaConfiguration=OPTIONAL");
  }

  @Test
  void theDeskKnowsWhereEditorsLogIn() {
    assertThat(
            Templates.functions(Templates.of(Map.of())).values().stream()
                .map(function -> function.document("Environment").document("Variables"))
                .filter(variables -> variables.has("LOGIN_URL") && variables.has("LOGIN_CLIENT")))
        .hasSize(1);
  }

  @Test
  void theFirstChiefEditorIsMadeByTheDeploymentAndTheOthersAreInvited() {
    Document template = Templates.of(Map.of("chiefEditor", "chief@example.org"));
    assertThat(Templates.ofType(template, "AWS::Cognito::UserPoolUser").values())
        .extracting(user -> user.text("Username"))
        .containsExactly("chief@example.org");
    assertThat(
            Templates.ofType(template, "AWS::Cognito::UserPoolUserToGroupAttachment")
                .values()
                .toString())
        .contains("EditorsChiefGroup", "EditorsFirstChief");
    assertThat(template.document("Resources").values().toString())
        .containsPattern("AWS::Cognito::UserPoolUser, .*?DeletionPolicy=Retain");
    assertThat(ofType("AWS::Cognito::UserPoolUser")).isEmpty();
    assertThatThrownBy(() -> Templates.of(Map.of("chiefEditor", "nobody")))
        .hasMessageContaining("chiefEditor");
    Document mail =
        ofType("AWS::Cognito::UserPool")
            .values()
            .iterator()
            .next()
            .document("AdminCreateUserConfig")
            .document("InviteMessageTemplate");
    assertThat(mail.text("EmailMessage"))
        .contains("{username}", "{####}", "https://www.campaign.example/redactie");
  }

  @Test
  void allIsInTheRegionThatAnAdminNames() {
    assertThat(Templates.stack(Map.of()).getRegion()).isEqualTo("eu-west-1");
    assertThat(Templates.stack(Map.of("region", "eu-central-1")).getRegion())
        .isEqualTo("eu-central-1");
  }

  @Test
  void theDomainsRecordsArePrinted() {
    assertThat(TEMPLATE.document("Outputs").values().keySet())
        .filteredOn(output -> output.startsWith("SendingDns"))
        .hasSize(6);
  }

  @Test
  void theAlarmsOfThisAccountAloneMayPublish() {
    for (String topic : List.of("AlarmsTopic", "FeedbackTopic")) {
      List<Document> statements =
          statements(
                  ofType("AWS::SNS::TopicPolicy").values().stream()
                      .filter(
                          policy -> refs(policy.values().get("Topics")).toString().contains(topic)))
              .stream()
              .filter(statement -> statement.text("Effect").equals("Allow"))
              .filter(statement ->
                  String.valueOf(statement.document("Principal").values().get("Service"))
                      .equals("cloudwatch.amazonaws.com"))
              .toList();
      assertThat(statements)
          .as(topic)
          .singleElement()
          .satisfies(statement -> {
            assertThat(statement.text("Action")).isEqualTo("sns:Publish");
            assertThat(statement.document("Condition").document("ArnLike").values().toString())
                .contains("aws:SourceArn", ":cloudwatch:", "AWS::AccountId", ":alarm:*");
          });
    }
  }

  @Test
  void sesTellsOfItsOwnConfigurationSetAlone() {
    assertThat(
            statements(
                    ofType("AWS::SNS::TopicPolicy").values().stream()
                        .filter(policy ->
                            refs(policy.values().get("Topics"))
                                .toString()
                                .contains("FeedbackTopic")))
                .stream()
                .filter(statement ->
                    statement.values().toString().contains("Service=ses.amazonaws.com")))
        .singleElement()
        .satisfies(statement ->
            assertThat(statement.document("Condition").values().toString())
                .contains("AWS:SourceAccount", "AWS:SourceArn", "configuration-set"));
  }

  @Test
  void logsAreKeptThreeMonths() {
    assertThat(ofType("AWS::Logs::LogGroup").values())
        .hasSize(7)
        .allSatisfy(group -> assertThat(group.number("RetentionInDays").intValue()).isEqualTo(90));
  }

  @Test
  void accessLogsHoldNoPathQueryOrAddress() {
    Document stage = ofType("AWS::ApiGatewayV2::Stage").values().iterator().next();
    assertThat(stage.document("AccessLogSettings").text("Format"))
        .contains("$context.routeKey")
        .doesNotContain("$context.path", "identity", "query", "$context.domain");
  }

  @Test
  void everyOperationOfTheContractIsRouted() {
    Set<String> routed =
        ofType("AWS::ApiGatewayV2::Route").values().stream()
            .map(route -> route.text("RouteKey"))
            .collect(toSet());
    Set<String> expected =
        Stream.concat(Contract.routes().stream().map(Route::key), Stream.of("$default"))
            .collect(toSet());
    assertThat(routed).isEqualTo(expected);
  }

  @Test
  void whatIsLeftOverFromLastYearIsNamed() {
    assertThatThrownBy(
            () -> Templates.of(Map.of("edition", "2028", "closesAt", "2027-11-01T22:59:59Z")))
        .hasMessageContaining("closesAt: Registration must close after it opens");
    assertThatThrownBy(() ->
            Templates.of(
                Map.of("edition", "2028", "firstDay", "2027-11-15", "lastDay", "2027-11-21")))
        .hasMessageContaining("firstDay: The week of this edition is in 2028");
    List<String> said = Templates.said(Map.of("edition", "2028", "conditionsVersion", "2027"));
    assertThat(said)
        .anyMatch(each -> each.contains("conditionsVersion is that of last year: 2027"))
        .anyMatch(each -> each.contains("organisers of 2027 who asked for it are invited"));
  }

  @Test
  void aRateCanBeWrittenAsAwsPrintsIt() {
    assertThat(Templates.of(Map.of("sendingRate", "14.0")).values().toString())
        .contains("SENDING_RATE=14,");
  }

  /** README's table is where an admin looks. */
  @Test
  void readmeListsAllThatCanBeSet() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String table =
        readme.substring(
            readme.indexOf("| context (`-c`)"), readme.indexOf("A website of your own sends"));
    Set<String> listed =
        table
            .lines()
            .filter(row -> row.startsWith("| `"))
            .flatMap(row -> Pattern.compile("`([A-Za-z]+)`").matcher(row.split("\\|")[1]).results())
            .map(key -> key.group(1))
            .filter(key -> !key.equals("c"))
            .collect(toSet());
    assertThat(listed).isEqualTo(Context.KEYS);
  }

  /** The file that admins share holds the addresses of production. */
  @Test
  void aTestLeadsToItself() {
    Map<String, Object> context =
        new HashMap<>(
            Map.of(
                "environment", "test",
                "domain", "www.example.org",
                "websiteUrl", "https://www.example.org",
                "editorUrl", "https://www.example.org/redactie"));
    assertThat(Templates.of(context).values().toString()).doesNotContain("www.example.org");
    assertThat(Templates.said(context)).anyMatch(each -> each.contains("testUrl"));
    context.put("testUrl", "https://d111.cloudfront.net");
    assertThat(Templates.of(context).values().toString())
        .contains(
            "WEBSITE_URL=https://d111.cloudfront.net", "https://d111.cloudfront.net/redactie");
  }

  @Test
  void wrongSettingsAreNamed() {
    App withoutADomain = new App(AppProps.builder().context(Map.of("edition", "2027")).build());
    assertThatThrownBy(() -> CampaignApp.build(withoutADomain, Path.of("functions.zip")))
        .hasMessageContaining("senderDomain must be given");
    App withoutAYear =
        new App(AppProps.builder().context(Map.of("senderDomain", "campaign.example")).build());
    assertThatThrownBy(() -> CampaignApp.build(withoutAYear, Path.of("functions.zip")))
        .hasMessageContaining("edition must be given: the year");
    assertThatThrownBy(() -> Templates.of(Map.of("region", "Frankfurt")))
        .hasMessageContaining("region must be");
    assertThatThrownBy(() -> Templates.of(Map.of("senderDomain", "not a domain")))
        .hasMessageContaining("senderDomain");
    assertThatThrownBy(() -> Templates.of(Map.of("senderAddress", "info@elsewhere.example")))
        .hasMessageContaining("senderAddress");
    assertThatThrownBy(() -> Templates.of(Map.of("websiteUrl", "http://www.example.org/")))
        .hasMessageContaining("websiteUrl");
    assertThatThrownBy(() -> Templates.of(Map.of("edition", "next year")))
        .hasMessageContaining("edition is not a year");
    assertThatThrownBy(() -> Templates.of(Map.of("moderation", "sometimes")))
        .hasMessageContaining("moderation is not required or none");
    assertThatThrownBy(() -> Templates.of(Map.of("opensAt", "2027-01-01")))
        .hasMessageContaining("opensAt is not a moment, as");
    assertThatThrownBy(() -> Templates.of(Map.of("firstDay", "2027-11-15")))
        .hasMessageContaining("missing: lastDay");
    assertThatThrownBy(() -> Templates.of(Map.of("sendingRate", "fast")))
        .hasMessageContaining("sendingRate");
    assertThatThrownBy(() -> Templates.of(Map.of("reigon", "eu-west-1")))
        .hasMessageContaining("reigon is nothing that can be set");
    assertThatThrownBy(() -> Templates.of(Map.of("hostedZoneId", "www.example.org")))
        .hasMessageContaining("hostedZoneId");
    assertThatThrownBy(() -> Templates.of(Map.of("sandboxRecipients", "you")))
        .hasMessageContaining("sandboxRecipients");
    assertThatThrownBy(() -> Templates.of(Map.of("editorMfa", "sometimes")))
        .hasMessageContaining("editorMfa");
    assertThatThrownBy(() -> Templates.of(Map.of("editorUrl", "http://www.example.org")))
        .hasMessageContaining("editorUrl");
  }
}
