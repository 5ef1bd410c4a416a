package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An update of an alias is made by the rollout, by its rights. Were the rights to come after the
 * alias, the first update that needs them would fail, and each one after it.
 */
class RolloutIT {
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000";

  static Stream<Map<String, Object>> contexts() {
    return Stream.of(
        Map.of(),
        Map.of("phase", "week"),
        Map.of("proofOfWork", "yes"),
        Map.of("edgeKeys", "1,2"),
        Map.of("website", "no"),
        Map.of("firewallArn", "arn:aws:wafv2:us-east-1:111122223333:global/webacl/one/two"),
        Map.of("domain", "api.example.org", "certificateArn", CERTIFICATE));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void noRightOfTheRolloutWaitsForAnAlias(Map<String, Object> context) {
    Document resources = Templates.of(context).document("Resources");
    Set<String> groups = ofType(resources, "AWS::CodeDeploy::DeploymentGroup");
    Set<String> aliases = ofType(resources, "AWS::Lambda::Alias");
    Set<String> policies =
        ofType(resources, "AWS::IAM::Policy").stream()
            .filter(id -> id.startsWith("RolloutRole"))
            .collect(toSet());
    assertThat(groups).hasSize(3);
    assertThat(policies).hasSize(1);
    for (String group : groups) {
      assertThat(before(group, resources))
          .containsAll(policies)
          .doesNotContainAnyElementsOf(aliases);
    }
    assertThat(aliases)
        .filteredOn(alias -> resources.document(alias).has("UpdatePolicy"))
        .hasSize(3)
        .allSatisfy(alias -> assertThat(before(alias, resources)).containsAll(policies));
  }

  private static Set<String> ofType(Document resources, String type) {
    return resources.values().keySet().stream()
        .filter(id -> resources.document(id).text("Type").equals(type))
        .collect(toSet());
  }

  /** All that CloudFormation makes or updates before a resource. */
  private static Set<String> before(String id, Document resources) {
    Set<String> found = new HashSet<>();
    collect(id, resources, found);
    found.remove(id);
    return found;
  }

  private static void collect(String id, Document resources, Set<String> found) {
    if (resources.has(id) && found.add(id)) {
      Templates.leaves(resources.document(id))
          .forEach((path, value) -> {
            if (path.endsWith("/Ref")
                || path.contains("/Fn::GetAtt")
                || path.contains("/DependsOn")) {
              collect(value, resources, found);
            }
          });
    }
  }
}
