package nl.weektegenkindermishandeling.aws.rules;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnResource;
import software.constructs.Construct;

/**
 * The rules of cdk-nag, which make a synthesis fail, and those of cfn-guard, which a build runs.
 */
public final class Rules {
  private static final String GUARD = "guard";
  private static final String SUPPRESSED = "SuppressedRules";

  private Rules() {}

  /** Says why a rule of cdk-nag does not hold for a construct and what is in it. */
  public static void except(Construct construct, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        construct, List.of(NagPackSuppression.builder().id(rule).reason(reason).build()), true);
  }

  /** Says why rights stand in a policy of their role's own. To be called when it has some. */
  public static void exceptOwnRights(Construct construct) {
    except(
        construct,
        "NIST.800.53.R5-IAMNoInlinePolicy",
        "These rights are this role's alone, so they live and go with it.");
  }

  /**
   * Says why a rule of cfn-guard does not hold for the resources that a construct has by now; the
   * template shows it beside each.
   */
  public static void exceptGuard(Construct construct, String rule, String reason) {
    construct.getNode().findAll().stream()
        .filter(CfnResource::isCfnResource)
        .map(CfnResource.class::cast)
        .forEach(resource -> {
          List<Object> rules = suppressed(resource);
          rules.add(rule);
          resource.addMetadata(GUARD, Map.of(SUPPRESSED, rules));
          resource.addMetadata(rule, reason);
        });
  }

  /** Why log groups are as they are. */
  public static void exceptLogs(Construct construct) {
    String encrypted =
        "CloudWatch encrypts logs with a key of its own, and they hold codes, ids and numbers alone.";
    except(construct, "NIST.800.53.R5-CloudWatchLogGroupEncrypted", encrypted);
    exceptGuard(construct, "cloudwatch_log_group_encrypted_check", encrypted);
    exceptGuard(
        construct,
        "cloudwatch_log_group_retention_period_check",
        "Three months, or a week of a test, are enough to find a fault; the rule asks for a year.");
  }

  private static List<Object> suppressed(CfnResource resource) {
    return new ArrayList<>(
        Stream.ofNullable(resource.getMetadata(GUARD))
            .filter(Map.class::isInstance)
            .map(Map.class::cast)
            .flatMap(guard ->
                guard.get(SUPPRESSED) instanceof List<?> list ? list.stream() : Stream.empty())
            .map(Object.class::cast)
            .toList());
  }
}
