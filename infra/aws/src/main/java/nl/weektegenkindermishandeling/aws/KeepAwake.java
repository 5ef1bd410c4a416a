package nl.weektegenkindermishandeling.aws;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/**
 * Calls each function once a week with something harmless. AWS puts away the snapshot of a function
 * that nobody called for two weeks, and the first call after that fails: eleven quiet months have
 * many such weeks.
 */
final class KeepAwake extends Construct {
  private final Role role;

  /**
   * A call.
   *
   * @param event a harmless one
   */
  record Call(JavaFunction function, String event) {}

  @SuppressWarnings("this-escape")
  KeepAwake(Construct scope, String id, List<Call> calls) {
    super(scope, id);
    role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
            .build();
    calls.forEach(call -> send(call.function(), call.event()));
    Rules.except(
        role,
        "NIST.800.53.R5-IAMNoInlinePolicy",
        "These rights are this role's alone, so they live and go with it.");
  }

  /** For a function of the HTTP API: a route of its own. */
  static String request(String method, String path) {
    return """
    {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"","headers":{},\
    "requestContext":{"requestId":"keep-awake","http":{"method":"%1$s","path":"%2$s","sourceIp":"127.0.0.1"}},\
    "isBase64Encoded":false}\
    """
        .formatted(method, path);
  }

  /** For a function that takes records: none. */
  static String noRecords() {
    return "{\"Records\":[]}";
  }

  private void send(JavaFunction function, String event) {
    String arn = function.alias().getFunctionArn();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("lambda:InvokeFunction"))
            .resources(List.of(arn))
            .build());
    CfnSchedule.Builder.create(this, function.getNode().getId())
        .scheduleExpression("rate(7 days)")
        .flexibleTimeWindow(
            CfnSchedule.FlexibleTimeWindowProperty.builder()
                .mode("FLEXIBLE")
                .maximumWindowInMinutes(60)
                .build())
        .target(
            CfnSchedule.TargetProperty.builder()
                .arn(arn)
                .roleArn(role.getRoleArn())
                .input(event)
                .retryPolicy(
                    CfnSchedule.RetryPolicyProperty.builder().maximumRetryAttempts(3).build())
                .build())
        .build();
  }
}
