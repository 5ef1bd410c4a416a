package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
          "proof of work", Map.of("proofOfWork", "yes"));

  private static final Map<String, Document> TEMPLATES =
      CONTEXTS.entrySet().stream()
          .collect(toMap(Map.Entry::getKey, context -> Templates.of(context.getValue())));

  /** Those of which CloudFormation makes another when they change (its resource reference). */
  private static final Map<String, List<String>> REPLACED_BY =
      Map.of(
          "AWS::DynamoDB::Table", List.of("TableName", "KeySchema"),
          "AWS::Cognito::UserPool", List.of("AliasAttributes", "UsernameAttributes"));

  @Test
  void noStepReplacesATableOrTheUserPool() {
    TEMPLATES.forEach((name, template) ->
        REPLACED_BY.forEach((type, properties) -> {
          assertThat(kept(template, type, properties))
              .as(name)
              .isNotEmpty()
              .isEqualTo(kept(template("default"), type, properties));
        }));
  }

  private static Map<String, List<String>> kept(
      Document template, String type, List<String> properties) {
    Map<String, List<String>> kept = new TreeMap<>();
    Templates.ofType(template, type)
        .forEach((id, resource) -> {
          assertThat(template.document("Resources").document(id).text("UpdateReplacePolicy"))
              .isEqualTo("Retain");
          kept.put(
              id,
              properties.stream()
                  .map(property -> property + "=" + resource.values().get(property))
                  .toList());
        });
    return kept;
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
        assertThat(gone(from, to))
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
