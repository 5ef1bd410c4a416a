package nl.weektegenkindermishandeling.aws.functions;

import java.util.List;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/** Calls functions by the clock, with a role that can do just that. */
public final class ScheduledCalls {
  private ScheduledCalls() {}

  /**
   * A call.
   *
   * @param rate how often, as {@code 7 days}
   * @param withinMinutes how much later it may come; 0 for not at all
   * @param event what the function gets
   * @param retries how often AWS tries again when it cannot call
   */
  public record Call(
      String id,
      JavaFunction function,
      String rate,
      int withinMinutes,
      String event,
      int retries) {}

  public static void add(Construct scope, List<Call> calls) {
    Role role =
        Role.Builder.create(scope, "Role")
            .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
            .build();
    for (Call call : calls) {
      String function = call.function().alias().getFunctionArn();
      role.addToPolicy(
          PolicyStatement.Builder.create()
              .actions(List.of("lambda:InvokeFunction"))
              .resources(List.of(function))
              .build());
      CfnSchedule.Builder.create(scope, call.id())
          .scheduleExpression("rate(" + call.rate() + ")")
          .flexibleTimeWindow(window(call.withinMinutes()))
          .target(
              CfnSchedule.TargetProperty.builder()
                  .arn(function)
                  .roleArn(role.getRoleArn())
                  .input(call.event())
                  .retryPolicy(
                      CfnSchedule.RetryPolicyProperty.builder()
                          .maximumRetryAttempts(call.retries())
                          .build())
                  .build())
          .build();
    }
    Rules.exceptOwnRights(role);
  }

  private static CfnSchedule.FlexibleTimeWindowProperty window(int minutes) {
    CfnSchedule.FlexibleTimeWindowProperty.Builder window =
        CfnSchedule.FlexibleTimeWindowProperty.builder();
    return minutes == 0
        ? window.mode("OFF").build()
        : window.mode("FLEXIBLE").maximumWindowInMinutes(minutes).build();
  }
}
