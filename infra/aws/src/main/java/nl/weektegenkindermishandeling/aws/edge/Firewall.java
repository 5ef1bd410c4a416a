package nl.weektegenkindermishandeling.aws.edge;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.FirewallMode;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ByteMatchStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/**
 * Keeps from the functions what no visitor and no organiser does (AWS WAF). The functions have
 * limits and checks of their own; this one answers before they cost anything.
 */
public final class Firewall extends Construct {
  /**
   * In five minutes of one address: an organisation that enters its activities by hand stays below,
   * also when its whole office does.
   */
  private static final int REGISTRATIONS = 100;

  /** In five minutes of one address: a website that renders its pages on a server stays below. */
  private static final int REQUESTS = 10_000;

  /** The functions take 64 KiB. */
  private static final int BODY_BYTES = 65_536;

  private final CfnWebACL acl;

  @SuppressWarnings("this-escape")
  public Firewall(Construct scope, String id, FirewallMode mode) {
    super(scope, id);
    acl =
        CfnWebACL.Builder.create(this, "Rules")
            .scope("CLOUDFRONT")
            .defaultAction(
                CfnWebACL.DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            // Without this it looks at 16 KiB of a body, and takes all larger ones for too large.
            .associationConfig(
                CfnWebACL.AssociationConfigProperty.builder()
                    .requestBody(
                        Map.of(
                            "CLOUDFRONT",
                            CfnWebACL.RequestBodyAssociatedResourceTypeConfigProperty.builder()
                                .defaultSizeInspectionLimit("KB_64")
                                .build()))
                    .build())
            .visibilityConfig(visible("Firewall"))
            .rules(
                List.of(
                    rule(
                        "Registrations",
                        0,
                        mode,
                        rate(REGISTRATIONS, startsWith("/v1/registration"))),
                    rule("Requests", 1, mode, rate(REQUESTS, startsWith("/v1/"))),
                    rule("LargeBodies", 2, mode, largeBody()),
                    managed("AWSManagedRulesCommonRuleSet", 3, mode),
                    managed("AWSManagedRulesKnownBadInputsRuleSet", 4, mode)))
            .build();
    Rules.except(
        acl,
        "NIST.800.53.R5-WAFv2LoggingEnabled",
        "Its logs would hold addresses and paths with ids; its metrics tell how many it counts.");
  }

  public String arn() {
    return acl.getAttrArn();
  }

  private static StatementProperty rate(int limit, StatementProperty of) {
    return StatementProperty.builder()
        .rateBasedStatement(
            CfnWebACL.RateBasedStatementProperty.builder()
                .aggregateKeyType("IP")
                .limit(limit)
                .evaluationWindowSec(300)
                .scopeDownStatement(of)
                .build())
        .build();
  }

  private static StatementProperty startsWith(String path) {
    return StatementProperty.builder()
        .byteMatchStatement(
            ByteMatchStatementProperty.builder()
                .fieldToMatch(FieldToMatchProperty.builder().uriPath(Map.of()).build())
                .positionalConstraint("STARTS_WITH")
                .searchString(path)
                .textTransformations(untransformed())
                .build())
        .build();
  }

  private static StatementProperty largeBody() {
    return StatementProperty.builder()
        .sizeConstraintStatement(
            CfnWebACL.SizeConstraintStatementProperty.builder()
                .fieldToMatch(
                    FieldToMatchProperty.builder()
                        .body(CfnWebACL.BodyProperty.builder().oversizeHandling("MATCH").build())
                        .build())
                .comparisonOperator("GT")
                .size(BODY_BYTES)
                .textTransformations(untransformed())
                .build())
        .build();
  }

  private static List<TextTransformationProperty> untransformed() {
    return List.of(TextTransformationProperty.builder().priority(0).type("NONE").build());
  }

  private static RuleProperty rule(
      String name, int priority, FirewallMode mode, StatementProperty statement) {
    CfnWebACL.RuleActionProperty.Builder action = CfnWebACL.RuleActionProperty.builder();
    switch (mode) {
      case COUNT -> action.count(CfnWebACL.CountActionProperty.builder().build());
      case BLOCK -> action.block(CfnWebACL.BlockActionProperty.builder().build());
    }
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .action(action.build())
        .statement(statement)
        .visibilityConfig(visible(name))
        .build();
  }

  /**
   * The rule on sizes of the common set would refuse a description of 4,000 characters; largeBody
   * stands for it.
   */
  private static RuleProperty managed(String name, int priority, FirewallMode mode) {
    CfnWebACL.OverrideActionProperty.Builder override = CfnWebACL.OverrideActionProperty.builder();
    switch (mode) {
      case COUNT -> override.count(Map.of());
      case BLOCK -> override.none(Map.of());
    }
    CfnWebACL.ManagedRuleGroupStatementProperty.Builder group =
        CfnWebACL.ManagedRuleGroupStatementProperty.builder().vendorName("AWS").name(name);
    if (name.equals("AWSManagedRulesCommonRuleSet")) {
      group.ruleActionOverrides(
          List.of(
              CfnWebACL.RuleActionOverrideProperty.builder()
                  .name("SizeRestrictions_BODY")
                  .actionToUse(
                      CfnWebACL.RuleActionProperty.builder()
                          .count(CfnWebACL.CountActionProperty.builder().build())
                          .build())
                  .build()));
    }
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(override.build())
        .statement(StatementProperty.builder().managedRuleGroupStatement(group.build()).build())
        .visibilityConfig(visible(name))
        .build();
  }

  /** Metrics, and no samples: those would hold paths and addresses. */
  private static VisibilityConfigProperty visible(String metric) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .metricName(metric)
        .sampledRequestsEnabled(false)
        .build();
  }
}
