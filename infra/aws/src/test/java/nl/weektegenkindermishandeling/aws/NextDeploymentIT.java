package nl.weektegenkindermishandeling.aws;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** What a deployment does to the one before it, for each choice that an admin goes to and from. */
class NextDeploymentIT {
  private static final Map<String, Map<String, Object>> CONTEXTS =
      Map.of(
          "default", Map.of(),
          "not gradual", Map.of("gradual", "no"),
          "week", Map.of("phase", "week"),
          "domain",
              Map.of(
                  "domain",
                  "api.example.org",
                  "certificateArn",
                  "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000"),
          "firewall",
              Map.of("firewallArn", "arn:aws:wafv2:us-east-1:111122223333:global/webacl/one/two"),
          "second key", Map.of("edgeKeys", "1,2"),
          "proof of work", Map.of("proofOfWork", "yes"),
          "no website", Map.of("website", "no"));

  private static final Map<String, Document> TEMPLATES =
      CONTEXTS.entrySet().stream()
          .collect(toMap(Map.Entry::getKey, context -> Templates.of(context.getValue())));

  /**
   * Those of which CloudFormation makes another when they change ("Update requires: Replacement" of
   * its resource reference), of all types of which the stack has some.
   */
  private static final Map<String, List<String>> REPLACED_BY =
      Map.ofEntries(
          entry("AWS::DynamoDB::Table", List.of("TableName", "KeySchema")),
          entry("AWS::Cognito::UserPool", List.of("AliasAttributes", "UsernameAttributes")),
          entry("AWS::Cognito::UserPoolClient", List.of("UserPoolId", "GenerateSecret")),
          entry("AWS::Cognito::UserPoolDomain", List.of("UserPoolId", "Domain")),
          entry("AWS::Cognito::UserPoolGroup", List.of("UserPoolId", "GroupName")),
          entry("AWS::Lambda::Function", List.of("FunctionName", "PackageType")),
          entry("AWS::Lambda::Alias", List.of("FunctionName", "Name")),
          entry("AWS::Lambda::EventSourceMapping", List.of("EventSourceArn", "StartingPosition")),
          entry("AWS::Lambda::EventInvokeConfig", List.of("FunctionName", "Qualifier")),
          entry("AWS::ApiGatewayV2::Api", List.of("ProtocolType")),
          entry("AWS::ApiGatewayV2::Stage", List.of("ApiId", "StageName")),
          entry("AWS::ApiGatewayV2::Route", List.of("ApiId")),
          entry("AWS::ApiGatewayV2::Authorizer", List.of("ApiId")),
          entry("AWS::SES::EmailIdentity", List.of("EmailIdentity")),
          entry("AWS::SES::ConfigurationSet", List.of("Name")),
          entry("AWS::SNS::Topic", List.of("TopicName", "FifoTopic")),
          entry("AWS::SQS::Queue", List.of("QueueName", "FifoQueue")),
          entry("AWS::SecretsManager::Secret", List.of("Name")),
          entry("AWS::Logs::LogGroup", List.of("LogGroupName")),
          entry("AWS::IAM::Role", List.of("RoleName", "Path")),
          entry("AWS::Scheduler::Schedule", List.of("Name")),
          entry("AWS::S3::Bucket", List.of("BucketName", "ObjectLockEnabled")),
          entry("AWS::CloudWatch::Alarm", List.of("AlarmName")),
          entry("AWS::CloudWatch::Dashboard", List.of("DashboardName")),
          entry("AWS::CodeDeploy::DeploymentGroup", List.of("ApplicationName")));

  /** With what it holds: another would begin empty. */
  private static final Set<String> STATEFUL =
      Set.of("AWS::DynamoDB::Table", "AWS::Cognito::UserPool");

  @Test
  void noStepReplacesAnything() {
    for (String from : CONTEXTS.keySet()) {
      for (String to : CONTEXTS.keySet()) {
        assertThat(replaced(from, to)).as(from + " to " + to).isEmpty();
      }
    }
  }

  private static List<String> replaced(String from, String to) {
    Document before = template(from).document("Resources");
    Document after = template(to).document("Resources");
    return before.values().keySet().stream()
        .filter(after::has)
        .filter(id -> {
          Document old = before.document(id);
          Document young = after.document(id);
          return !old.text("Type").equals(young.text("Type"))
              || REPLACED_BY.getOrDefault(old.text("Type"), List.of()).stream()
                  .anyMatch(property -> !property(old, property).equals(property(young, property)));
        })
        .toList();
  }

  private static String property(Document resource, String name) {
    Document properties = resource.documentOrNull("Properties");
    return properties == null ? "" : String.valueOf(properties.values().get(name));
  }

  @Test
  void tablesAndTheUserPoolAreInEachAndOutliveTheirReplacement() {
    TEMPLATES.forEach((name, template) ->
        STATEFUL.forEach(type -> {
          Set<String> ids = Templates.ofType(template, type).keySet();
          assertThat(ids)
              .as(name)
              .isNotEmpty()
              .isEqualTo(Templates.ofType(template("default"), type).keySet())
              .allSatisfy(id ->
                  assertThat(
                          template.document("Resources").document(id).text("UpdateReplacePolicy"))
                      .isEqualTo("Retain"));
        }));
  }

  /** A new version starts from a new snapshot, and takes five minutes to come. */
  @Test
  void onlyFunctionsWhoseVariablesChangeGetANewVersion() {
    assertThat(newVersions("not gradual")).isEmpty();
    assertThat(newVersions("week")).isEmpty();
    assertThat(newVersions("domain")) // it is the address of the website, too
        .containsExactly("Editorial", "Mail", "Programme", "Registration", "Schedule");
    assertThat(newVersions("firewall")).isEmpty();
    assertThat(newVersions("second key")).containsExactly("Editorial", "Programme", "Registration");
    assertThat(newVersions("proof of work")).containsExactly("Programme", "Registration");
    assertThat(newVersions("no website"))
        .containsExactly("Editorial", "Mail", "Programme", "Registration", "Schedule");
  }

  private static Set<String> newVersions(String context) {
    Set<String> before = versions("default");
    return versions(context).stream()
        .filter(id -> !before.contains(id))
        .map(id -> id.replaceAll("Function?CurrentVersion.*", ""))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> versions(String context) {
    return Templates.ofType(template(context), "AWS::Lambda::Version").keySet();
  }

  /** What goes with a step is what the choice is about. */
  @Test
  void aStepTakesAwayWhatItAddedAndNothingElse() {
    for (String from : CONTEXTS.keySet()) {
      for (String to : CONTEXTS.keySet()) {
        Set<String> gone = gone(from, to);
        if (to.equals("no website")) {
          gone.removeAll(OF_THE_WEBSITE);
        }
        assertThat(gone)
            .as(from + " to " + to)
            .isSubsetOf(
                "AWS::CodeDeploy::Application",
                "AWS::CodeDeploy::DeploymentGroup",
                "AWS::IAM::Policy",
                "AWS::IAM::Role",
                "AWS::Lambda::Version",
                "AWS::Route53::RecordSet",
                "AWS::SecretsManager::Secret");
      }
    }
  }

  /** Its files, and what copies them there. The bucket is kept, since files are in it. */
  private static final Set<String> OF_THE_WEBSITE =
      Set.of(
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::Lambda::Function",
          "AWS::Lambda::LayerVersion",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "Custom::CDKBucketDeployment");

  private static Set<String> gone(String from, String to) {
    Document after = template(to).document("Resources");
    Document before = template(from).document("Resources");
    return before.values().keySet().stream()
        .filter(id -> !after.has(id))
        .map(id -> before.document(id).text("Type"))
        .collect(toCollection(TreeSet::new));
  }

  private static Document template(String context) {
    return Objects.requireNonNull(TEMPLATES.get(context));
  }
}
