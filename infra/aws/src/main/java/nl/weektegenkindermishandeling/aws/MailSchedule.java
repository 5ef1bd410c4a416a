package nl.weektegenkindermishandeling.aws;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/** Calls the Schedule function every minute; the next minute is the retry. */
final class MailSchedule extends Construct {
  @SuppressWarnings("this-escape")
  MailSchedule(Construct scope, String id, JavaFunction schedule) {
    super(scope, id);
    schedule
        .alias()
        .configureAsyncInvoke(
            EventInvokeConfigOptions.builder()
                .retryAttempts(0)
                .maxEventAge(Duration.minutes(1))
                .build());
    Rules.except(
        schedule,
        "Serverless-LambdaAsyncFailureDestination",
        "The next minute's call does what this one did not, and an alarm tells of errors.");
    String function = schedule.alias().getFunctionArn();
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("lambda:InvokeFunction"))
            .resources(List.of(function))
            .build());
    Rules.except(
        role,
        "NIST.800.53.R5-IAMNoInlinePolicy",
        "These rights are this role's alone, so they live and go with it.");
    CfnSchedule.Builder.create(this, "Timer")
        .scheduleExpression("rate(1 minute)")
        .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            CfnSchedule.TargetProperty.builder()
                .arn(function)
                .roleArn(role.getRoleArn())
                .input("{}")
                .retryPolicy(
                    CfnSchedule.RetryPolicyProperty.builder().maximumRetryAttempts(0).build())
                .build())
        .build();
  }
}
