package nl.weektegenkindermishandeling.aws.functions;

import java.util.List;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.codedeploy.AutoRollbackConfig;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * A new version gets a tenth of the calls for five minutes. If an alarm tells of errors meanwhile,
 * all calls go back to the version before.
 */
public final class Rollout extends Construct {
  private final LambdaApplication application;
  private final Role role;

  @SuppressWarnings("this-escape")
  public Rollout(Construct scope, String id) {
    super(scope, id);
    application = LambdaApplication.Builder.create(this, "Application").build();
    role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .build();
    allow(List.of("cloudwatch:DescribeAlarms"), "*");
    Rules.exceptOwnRights(role);
    Rules.except(role, "AwsSolutions-IAM5", "CloudWatch knows no resources for this action.");
  }

  /**
   * Lets new versions of a function come like that.
   *
   * @param errors the alarms at which they go back
   */
  public void graduallyTo(JavaFunction function, List<IAlarm> errors) {
    String arn = function.function().getFunctionArn();
    // The alias as text: a right that names the alias itself would come after the update of the
    // alias, which needs it.
    allow(
        List.of("lambda:GetAlias", "lambda:UpdateAlias", "lambda:GetProvisionedConcurrencyConfig"),
        arn,
        arn + ":" + JavaFunction.ALIAS);
    LambdaDeploymentGroup group =
        LambdaDeploymentGroup.Builder.create(this, function.getNode().getId() + "Group")
            .application(application)
            .alias(function.alias())
            // AWS's own policy allows more than this takes.
            .role(role.withoutPolicyUpdates())
            .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
            .alarms(errors)
            .autoRollback(
                AutoRollbackConfig.builder().failedDeployment(true).deploymentInAlarm(true).build())
            .build();
    group.getNode().addDependency(role.getNode().findChild("DefaultPolicy"));
  }

  private void allow(List<String> actions, String... resources) {
    role.addToPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resources)).build());
  }
}
