package nl.weektegenkindermishandeling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** What the parts of a year and the environments change in the template, and what they do not. */
class PhasesIT {
  private static final Document IDLE = Templates.of(Map.of());

  @Test
  void aPhaseChangesNumbersAlone() {
    assertThat(differences(IDLE, Templates.of(Map.of("phase", "week"))))
        .isEqualTo(
            Map.of(
                "ApiStage ThrottlingBurstLimit", "2000 -> 5000",
                "ApiStage ThrottlingRateLimit", "1000 -> 3000",
                "Editorial ReservedConcurrentExecutions", "5 -> 10",
                "Programme ReservedConcurrentExecutions", "20 -> 150",
                "Registration ReservedConcurrentExecutions", "10 -> 40"));
    assertThat(differences(IDLE, Templates.of(Map.of("phase", "registration"))))
        .isEqualTo(
            Map.of(
                "Editorial ReservedConcurrentExecutions", "5 -> 10",
                "Programme ReservedConcurrentExecutions", "20 -> 50",
                "Registration ReservedConcurrentExecutions", "10 -> 40"));
  }

  /** What the stage refuses is a 429, for which the edge gives nothing that it kept. */
  @Test
  void theStageTakesMoreThanTheFunctionsOfTheWeek() {
    Document week = Templates.of(Map.of("phase", "week"));
    int atOnce =
        Templates.ofType(week, "AWS::Lambda::Function").entrySet().stream()
            .filter(function -> function.getKey().startsWith("Programme"))
            .mapToInt(
                function -> function.getValue().number("ReservedConcurrentExecutions").intValue())
            .sum();
    double secondsOfACall = 0.06;
    assertThat(
            Templates.ofType(week, "AWS::ApiGatewayV2::Stage")
                .values()
                .iterator()
                .next()
                .document("DefaultRouteSettings")
                .number("ThrottlingRateLimit")
                .doubleValue())
        .isGreaterThan(atOnce / secondsOfACall);
  }

  @Test
  void nobodysFunctionsCanTakeThoseOfOthers() {
    Stream.of("idle", "registration", "week")
        .map(phase -> Templates.of(Map.of("phase", phase)))
        .forEach(template -> {
          int all =
              Templates.functions(template).values().stream()
                  .mapToInt(function -> function.number("ReservedConcurrentExecutions").intValue())
                  .sum();
          // An account has 1,000, of which 100 cannot be reserved.
          assertThat(all).isLessThan(900);
        });
  }

  @Test
  void environmentsDifferInNamesRetentionAndRemovalAlone() {
    Set<String> kinds = new TreeSet<>();
    differences(
            IDLE,
            Templates.of(Map.of("environment", "test", "testUrl", "https://www.campaign.example")))
        .forEach((what, how) -> kinds.add(what.replaceAll(".* ", "")));
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "DeletionPolicy",
            "DeletionProtection",
            "DeletionProtectionEnabled",
            "Domain",
            "EmailIdentity",
            "Key", // of a tag, by which CDK knows its buckets
            "MailFromDomain",
            "Name",
            "RetentionInDays",
            "SENDER_ADDRESS",
            "UpdateReplacePolicy",
            "Value");
  }

  /** Properties that differ; logical ids of versions depend on what they hold, and are left out. */
  private static Map<String, String> differences(Document one, Document other) {
    Map<String, String> before = normal(one);
    Map<String, String> after = normal(other);
    Map<String, String> differences = new TreeMap<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(path -> !String.valueOf(before.get(path)).equals(String.valueOf(after.get(path))))
        .forEach(path -> differences.put(name(path), before.get(path) + " -> " + after.get(path)));
    return differences;
  }

  private static Map<String, String> normal(Document template) {
    Map<String, String> leaves = new TreeMap<>();
    Templates.leaves(template)
        .forEach((path, value) -> {
          if (!path.contains("/Metadata/")) {
            leaves.put(withoutNames(path), withoutNames(value));
          }
        });
    return leaves;
  }

  /** Without what is made of the stack's name or of what a version holds. */
  private static String withoutNames(String text) {
    String plain = text.replaceAll("CurrentVersion[0-9A-F]{8}[0-9a-f]{32}", "CurrentVersion");
    return plain.contains("CampaignWeek")
        ? plain.replace("CampaignWeekTest", "CampaignWeek").replaceAll("[0-9A-F]{8,}", "")
        : plain;
  }

  private static String name(String path) {
    String[] parts = path.replaceAll("/(\\d+|Fn::\\w+)(?=/|$)", "").split("/", -1);
    String resource = parts[2].replaceAll("(Function)?[0-9A-F]{8}$", "");
    return resource + " " + parts[parts.length - 1];
  }
}
