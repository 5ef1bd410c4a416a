package nl.weektegenkindermishandeling.aws;

import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.delivery.Outbox;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What only AWS can run is asserted on the template. */
class CampaignStackIT {
  private static final Document TEMPLATE = Templates.of(Map.of());

  @Test
  void functionsRunOnJava25OnArmAndStartFromSnapshots() {
    assertThat(functions()).hasSize(6);
    functions()
        .values()
        .forEach(function -> {
          assertThat(function.text("Runtime")).isEqualTo("java25");
          assertThat(function.texts("Architectures")).containsExactly("arm64");
          assertThat(function.document("SnapStart").text("ApplyOn")).isEqualTo("PublishedVersions");
          assertThat(function.number("MemorySize").intValue()).isEqualTo(1024);
        });
  }

  @Test
  void callersUseAnAliasOfAPublishedVersion() {
    Set<String> aliases = ofType("AWS::Lambda::Alias").keySet();
    assertThat(aliases).hasSize(6);
    assertThat(ofType("AWS::ApiGatewayV2::Integration").values())
        .hasSize(3)
        .allSatisfy(integration ->
            assertThat(refs(integration.values().get("IntegrationUri")))
                .hasSize(1)
                .isSubsetOf(aliases));
    assertThat(refs(eventSource().values().get("FunctionName"))).isSubsetOf(aliases);
  }

  @Test
  void theFunctionOfThePublicReadsActivitiesAlone() {
    assertThat(rights("Programme"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Activities",
            "dynamodb:Query Activities",
            "dynamodb:Query Activities/index/by-date",
            "dynamodb:Query Activities/index/by-region",
            "dynamodb:Query Activities/index/first-by-date",
            "dynamodb:Query Activities/index/first-by-region",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  @Test
  void eachFunctionStartsWithTheVariablesThatItGets() throws ReflectiveOperationException {
    for (Document function : functions().values()) {
      Map<String, String> variables = new HashMap<>(Map.of("AWS_REGION", "eu-west-1"));
      function
          .document("Environment")
          .document("Variables")
          .values()
          .forEach((name, value) ->
              variables.put(name, value instanceof String text ? text : "a reference"));
      // A variable that is missing is told here, as it would be at the function's start.
      Class.forName(function.text("Handler"))
          .getConstructor(Wiring.class)
          .newInstance(
              new Wiring(new Settings(variables), Clock.systemUTC(), RandomGenerator.getDefault()));
    }
  }

  @Test
  void functionsThatAnswerKnowThePagesThatMayCall() {
    assertThat(
            functions().values().stream()
                .map(function -> function.document("Environment").document("Variables"))
                .filter(variables -> variables.has("EDGE_KEYS")))
        .hasSize(3)
        .allSatisfy(variables -> {
          assertThat(variables.has("WEBSITE_URL")).isTrue();
          assertThat(variables.has("EDITOR_URL")).isTrue();
        });
  }

  @Test
  void theRegistrationFunctionHasTheActionsThatItCalls() {
    assertThat(rights("Registration"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:Query Registrations/index/by-place",
            "dynamodb:PutItem Activities",
            "dynamodb:UpdateItem Activities",
            "dynamodb:DeleteItem Activities",
            "dynamodb:PutItem Outbox",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  @Test
  void theFunctionOfEditorsReadsTheQueueAndPublishes() {
    assertThat(rights("Editorial"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:Query Registrations/index/by-state",
            "dynamodb:Query Registrations/index/by-state-and-region",
            "dynamodb:GetItem Activities",
            "dynamodb:PutItem Activities",
            "dynamodb:UpdateItem Activities",
            "dynamodb:DeleteItem Activities",
            "dynamodb:PutItem Outbox",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

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
        .singleElement()
        .satisfies(group -> assertThat(group.text("GroupName")).isEqualTo("editors"));
    Document client = ofType("AWS::Cognito::UserPoolClient").values().iterator().next();
    assertThat(client.texts("AllowedOAuthFlows")).containsExactly("code");
    assertThat(client.isTrue("GenerateSecret")).isFalse();
    assertThat(client.texts("CallbackURLs"))
        .containsExactly("https://www.campaign.example/redactie");
    assertThat(Templates.of(Map.of("editorMfa", "optional")).values().toString())
        .contains("MfaConfiguration=OPTIONAL");
  }

  @Test
  void theMailFunctionReadsTheStreamAndSends() {
    assertThat(rights("Mail"))
        .containsExactlyInAnyOrder(
            "dynamodb:UpdateItem Outbox",
            "dynamodb:Query Outbox/index/held",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:Query Registrations/index/by-email",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "dynamodb:DescribeStream Outbox",
            "dynamodb:GetRecords Outbox",
            "dynamodb:GetShardIterator Outbox",
            "dynamodb:ListStreams Outbox",
            "ses:SendRawEmail Identity",
            "ses:SendRawEmail ConfigurationSet",
            "sqs:GetQueueAttributes Failures",
            "sqs:GetQueueUrl Failures",
            "sqs:SendMessage Failures",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  @Test
  void theScheduleFunctionSendsExpiresAndAnnounces() {
    assertThat(rights("Schedule"))
        .containsExactlyInAnyOrder(
            "dynamodb:UpdateItem Outbox",
            "dynamodb:PutItem Outbox",
            "dynamodb:Query Outbox/index/unsent",
            "dynamodb:Query Outbox/index/held",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:Query Registrations/index/by-email",
            "dynamodb:Query Registrations/index/by-state",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "ses:SendRawEmail Identity",
            "ses:SendRawEmail ConfigurationSet",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
    Document schedule =
        ofType("AWS::Scheduler::Schedule").values().stream()
            .filter(each -> each.text("ScheduleExpression").equals("rate(1 minute)"))
            .findFirst()
            .orElseThrow();
    assertThat(refs(schedule.document("Target").values().get("Arn")))
        .isSubsetOf(ofType("AWS::Lambda::Alias").keySet());
  }

  @Test
  void theFeedbackFunctionHearsItsTopicAloneAndCanStopAllMails() {
    assertThat(rights("MailFeedback"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Guards",
            "dynamodb:UpdateItem Guards",
            "ses:UpdateConfigurationSetSendingEnabled *",
            "sqs:GetQueueAttributes Failures",
            "sqs:GetQueueUrl Failures",
            "sqs:SendMessage Failures",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
    Document destination =
        ofType("AWS::SES::ConfigurationSetEventDestination")
            .values()
            .iterator()
            .next()
            .document("EventDestination");
    assertThat(destination.texts("MatchingEventTypes"))
        .containsExactlyInAnyOrder("bounce", "complaint");
    assertThat(ofType("AWS::SNS::Subscription").values())
        .singleElement()
        .satisfies(subscription -> assertThat(subscription.text("Protocol")).isEqualTo("lambda"));
    Set<String> stopping =
        refs(ofType("AWS::SNS::Subscription").values().iterator().next().values().get("TopicArn"));
    assertThat(ofType("AWS::CloudWatch::Alarm").values())
        .filteredOn(alarm -> refs(alarm.values().get("AlarmActions")).containsAll(stopping))
        .extracting(alarm -> alarm.number("Threshold").doubleValue())
        .containsExactlyInAnyOrder(0.04, 0.0008);
  }

  @Test
  void noRoleHasAWildcardOrAPolicyOfAws() {
    assertThat(statements(ofType("AWS::IAM::Policy").values().stream()))
        .isNotEmpty()
        .filteredOn(statement ->
            // SES knows no resources for this action.
            !listed(statement, "Action").contains("ses:UpdateConfigurationSetSendingEnabled"))
        .filteredOn(statement ->
            // Nor CloudWatch for this.
            !listed(statement, "Action").contains("cloudwatch:DescribeAlarms"))
        .allSatisfy(statement -> assertThat(statement.values().toString()).doesNotContain("*"));
    assertThat(ofType("AWS::IAM::Role").values())
        .allSatisfy(role -> assertThat(role.has("ManagedPolicyArns")).isFalse());
  }

  @Test
  void theStreamIsRepeatedALimitedNumberOfTimesAndTellsOfFailures() {
    Document source = eventSource();
    assertThat(source.number("MaximumRetryAttempts").intValue()).isEqualTo(10);
    assertThat(source.number("MaximumRecordAgeInSeconds").intValue()).isEqualTo(6 * 60 * 60);
    assertThat(source.isTrue("BisectBatchOnFunctionError")).isTrue();
    assertThat(source.texts("FunctionResponseTypes")).containsExactly("ReportBatchItemFailures");
    assertThat(refs(source.document("DestinationConfig").values()).toString()).contains("Failures");
    assertThat(source.document("FilterCriteria").documents("Filters").getFirst().text("Pattern"))
        .isEqualTo("{\"eventName\":[\"INSERT\"]}");
    assertThat(ofType("AWS::CloudWatch::Alarm").keySet())
        .anyMatch(alarm -> alarm.contains("MailFailures"));
  }

  @Test
  void aNewVersionOfTheHttpFunctionsGetsATenthOfTheCallsFirstAndGoesBackOnErrors() {
    assertThat(ofType("AWS::CodeDeploy::DeploymentGroup").values())
        .hasSize(3)
        .allSatisfy(group -> {
          assertThat(group.text("DeploymentConfigName"))
              .isEqualTo("CodeDeployDefault.LambdaCanary10Percent5Minutes");
          assertThat(group.document("AutoRollbackConfiguration").texts("Events"))
              .contains("DEPLOYMENT_STOP_ON_ALARM");
          assertThat(group.document("AlarmConfiguration").documents("Alarms")).hasSize(2);
        });
    assertThat(resources("AWS::Lambda::Alias").stream().filter(alias -> alias.has("UpdatePolicy")))
        .hasSize(3);
  }

  @Test
  void functionsThatNobodyCallsAreCalledEachWeek() {
    assertThat(
            ofType("AWS::Scheduler::Schedule").values().stream()
                .filter(each -> each.text("ScheduleExpression").equals("rate(7 days)"))
                .flatMap(each -> refs(each.document("Target").values().get("Arn")).stream()))
        .hasSize(5)
        .doesNotHaveDuplicates()
        .isSubsetOf(ofType("AWS::Lambda::Alias").keySet());
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
  void tablesOutliveTheStackAndCanBeRestored() {
    assertThat(resources("AWS::DynamoDB::Table"))
        .hasSize(4)
        .allSatisfy(table -> {
          assertThat(table.text("DeletionPolicy")).isEqualTo("Retain");
          Document properties = table.document("Properties");
          assertThat(properties.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
          assertThat(properties.isTrue("DeletionProtectionEnabled")).isTrue();
          assertThat(
                  properties
                      .document("PointInTimeRecoverySpecification")
                      .isTrue("PointInTimeRecoveryEnabled"))
              .isTrue();
          assertThat(properties.document("SSESpecification").isTrue("SSEEnabled")).isTrue();
          assertThat(properties.has("TableName")).isFalse();
        });
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
  void localTablesEqualThoseOfTheStack() {
    try (LocalDynamoDb local = LocalDynamoDb.start(Optional.empty());
        DynamoDbClient client = local.client()) {
      local.createTables();
      for (TableDefinition definition : Tables.DEFINITIONS) {
        TableDescription description =
            client.describeTable(table -> table.tableName(definition.name())).table();
        assertThat(shape(description)).isEqualTo(shape(table(definition.name())));
      }
    }
  }

  @Test
  void timeToLiveIsOnWhereItemsExpire() {
    for (TableDefinition definition : Tables.DEFINITIONS) {
      Document ttl = table(definition.name()).documentOrNull("TimeToLiveSpecification");
      assertThat(ttl == null ? null : ttl.text("AttributeName")).isEqualTo(definition.timeToLive());
    }
  }

  @Test
  void wrongSettingsAreNamed() {
    assertThatThrownBy(() -> CampaignApp.build(new App(), Path.of("functions.zip")))
        .hasMessageContaining("senderDomain must be given");
    assertThatThrownBy(() -> Templates.of(Map.of("region", "Frankfurt")))
        .hasMessageContaining("region must be");
    assertThatThrownBy(() -> Templates.of(Map.of("senderDomain", "not a domain")))
        .hasMessageContaining("senderDomain");
    assertThatThrownBy(() -> Templates.of(Map.of("senderAddress", "info@elsewhere.example")))
        .hasMessageContaining("senderAddress");
    assertThatThrownBy(() -> Templates.of(Map.of("websiteUrl", "http://www.example.org/")))
        .hasMessageContaining("websiteUrl");
    assertThatThrownBy(() -> Templates.of(Map.of("edition", "next year")))
        .hasMessageContaining("EDITION");
    assertThatThrownBy(() -> Templates.of(Map.of("moderation", "sometimes")))
        .hasMessageContaining("MODERATION");
    assertThatThrownBy(() -> Templates.of(Map.of("sendingRate", "fast")))
        .hasMessageContaining("sendingRate");
    assertThatThrownBy(() -> Templates.of(Map.of("editorMfa", "sometimes")))
        .hasMessageContaining("editorMfa");
    assertThatThrownBy(() -> Templates.of(Map.of("editorUrl", "http://www.example.org")))
        .hasMessageContaining("editorUrl");
  }

  private static Map<String, Document> ofType(String type) {
    return Templates.ofType(TEMPLATE, type);
  }

  private static List<Document> resources(String type) {
    Document resources = TEMPLATE.document("Resources");
    return resources.values().keySet().stream()
        .map(resources::document)
        .filter(resource -> resource.text("Type").equals(type))
        .toList();
  }

  private static Map<String, Document> functions() {
    return ofType("AWS::Lambda::Function");
  }

  private static Document eventSource() {
    return ofType("AWS::Lambda::EventSourceMapping").values().iterator().next();
  }

  private static Document table(String name) {
    return ofType("AWS::DynamoDB::Table").entrySet().stream()
        .filter(table -> table.getKey().startsWith("Tables" + name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** All that a function's role may do, as "action resource". */
  private static Set<String> rights(String function) {
    Stream<Document> policies =
        ofType("AWS::IAM::Policy").values().stream()
            .filter(policy ->
                refs(policy.values().get("Roles")).toString().contains(function + "Role"));
    Set<String> rights = new TreeSet<>();
    statements(policies)
        .forEach(statement ->
            listed(statement, "Action")
                .forEach(action ->
                    listed(statement, "Resource")
                        .forEach(resource -> rights.add(action + " " + resourceName(resource)))));
    return rights;
  }

  private static List<Document> statements(Stream<Document> policies) {
    return policies
        .flatMap(policy -> policy.document("PolicyDocument").documents("Statement").stream())
        .toList();
  }

  private static List<?> listed(Document statement, String name) {
    Object value = statement.values().get(name);
    return value instanceof List<?> list ? list : List.of(value);
  }

  /** The part of a logical id that a reader of the stack knows, and what follows it in an ARN. */
  private static String resourceName(Object resource) {
    if (resource.equals("*")) {
      return "*";
    }
    String id = refs(resource).stream().findFirst().orElseThrow();
    String name =
        Stream.of(
                "Activities",
                "Registrations",
                "Outbox",
                "Guards",
                "Failures",
                "Logs",
                "ConfigurationSet",
                "Identity")
            .filter(each ->
                id.matches("(Tables|Sending|OutboxSource|[A-Za-z]+)" + each + "[0-9A-F]{8}"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("unknown resource " + id));
    String text = resource.toString();
    int index = text.indexOf("/index/");
    return index < 0 ? name : name + text.substring(index).replaceAll("[\\]},].*", "");
  }

  /** The logical ids that a value refers to; AWS's own names are left out. */
  private static Set<String> refs(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when map.get("Ref") instanceof String id ->
          id.startsWith("AWS::") ? Set.of() : Set.of(id);
      case Map<?, ?> map when map.get("Fn::GetAtt") instanceof List<?> path ->
          Set.of((String) path.getFirst());
      case Map<?, ?> map ->
          map.values().stream().flatMap(each -> refs(each).stream()).collect(toSet());
      case List<?> list -> list.stream().flatMap(each -> refs(each).stream()).collect(toSet());
      case null, default -> Set.of();
    };
  }

  private static Map<String, Object> shape(Document table) {
    return Map.of(
        "key", keys(table),
        "indexes",
            table.documents("GlobalSecondaryIndexes").stream()
                .map(index ->
                    index.text("IndexName")
                        + keys(index)
                        + index.document("Projection").text("ProjectionType"))
                .collect(toSet()),
        "stream",
            table.has("StreamSpecification")
                ? table.document("StreamSpecification").text("StreamViewType")
                : "none");
  }

  private static List<String> keys(Document keyed) {
    return keyed.documents("KeySchema").stream()
        .map(key -> key.text("AttributeName") + " " + key.text("KeyType"))
        .toList();
  }

  private static Map<String, Object> shape(TableDescription table) {
    return Map.of(
        "key", keys(table.keySchema()),
        "indexes",
            table.globalSecondaryIndexes().stream().map(CampaignStackIT::shape).collect(toSet()),
        "stream",
            table.streamSpecification() == null
                ? "none"
                : table.streamSpecification().streamViewTypeAsString());
  }

  private static String shape(GlobalSecondaryIndexDescription index) {
    return index.indexName()
        + keys(index.keySchema())
        + index.projection().projectionTypeAsString();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(key -> key.attributeName() + " " + key.keyTypeAsString()).toList();
  }
}
