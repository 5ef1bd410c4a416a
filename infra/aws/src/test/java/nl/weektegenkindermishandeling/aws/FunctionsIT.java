package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.aws.StackTemplate.eventSource;
import static nl.weektegenkindermishandeling.aws.StackTemplate.functions;
import static nl.weektegenkindermishandeling.aws.StackTemplate.ofType;
import static nl.weektegenkindermishandeling.aws.StackTemplate.refs;
import static nl.weektegenkindermishandeling.aws.StackTemplate.resources;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import org.junit.jupiter.api.Test;

/** How functions run, and how they are called. */
class FunctionsIT {
  /** What Lambda itself adds to a function's variables. */
  private static final Map<String, String> OF_LAMBDA =
      Map.of(
          AwsSettings.REGION, "eu-west-1",
          AwsSettings.ACCESS_KEY, "a key",
          AwsSettings.SECRET_KEY, "a secret");

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

  /** It is a good part of a start, and of what the account keeps. */
  @Test
  void callersWaitForSmallFunctions() throws IOException {
    Path whole = Path.of(System.getProperty("functions.zip"));
    for (FunctionName name :
        List.of(FunctionName.PROGRAMME, FunctionName.REGISTRATION, FunctionName.EDITORIAL)) {
      assertThat(Files.size(name.zip(whole))).isLessThanOrEqualTo(8_000_000);
    }
    Set<String> code =
        functions().values().stream()
            .map(function -> function.document("Code").text("S3Key"))
            .collect(toSet());
    assertThat(code).hasSize(2);
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
  void eachFunctionStartsWithTheVariablesThatItGets() throws ReflectiveOperationException {
    for (Document function : functions().values()) {
      Map<String, String> variables = new HashMap<>(OF_LAMBDA);
      function
          .document("Environment")
          .document("Variables")
          .values()
          .forEach((name, value) ->
              variables.put(name, value instanceof String text ? text : "a reference"));
      // A variable that is missing is told here, as it would be at the function's start.
      Class.forName(function.text("Handler"))
          .getConstructor(FunctionContext.class)
          .newInstance(
              new FunctionContext(
                  new Settings(variables), Clock.systemUTC(), RandomGenerator.getDefault()));
    }
  }

  @Test
  void theKeyOfProofsOfWorkIsMadeWhereTheyAreAskedForAlone() {
    Document asking = Templates.of(Map.of("proofOfWork", "yes"));
    List<Document> variables =
        Templates.ofType(asking, "AWS::Lambda::Function").values().stream()
            .filter(function -> function.has("Environment"))
            .map(function -> function.document("Environment").document("Variables"))
            .filter(each -> each.has("PROOF_OF_WORK"))
            .toList();
    assertThat(variables).hasSize(2); // Programme tells of it, Registration checks it
    assertThat(variables.stream().filter(each -> each.has("PROOF_KEY"))).hasSize(1);
    assertThat(Templates.ofType(asking, "AWS::SecretsManager::Secret"))
        .hasSize(ofType("AWS::SecretsManager::Secret").size() + 1);
    assertThat(functions().values())
        .noneMatch(function ->
            function.document("Environment").document("Variables").has("PROOF_OF_WORK"));
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
  void theStreamIsRepeatedALimitedNumberOfTimesAndTellsOfFailures() {
    Document source = eventSource();
    assertThat(source.number("MaximumRetryAttempts").intValue()).isEqualTo(10);
    assertThat(source.number("ParallelizationFactor").intValue()).isEqualTo(3);
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
}
