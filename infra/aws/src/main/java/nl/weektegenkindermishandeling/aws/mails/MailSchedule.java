package nl.weektegenkindermishandeling.aws.mails;

import java.util.List;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.functions.ScheduledCalls;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.constructs.Construct;

/** Calls the Schedule function every minute; the next minute is the retry. */
public final class MailSchedule extends Construct {
  @SuppressWarnings("this-escape")
  public MailSchedule(Construct scope, String id, JavaFunction schedule) {
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
    ScheduledCalls.add(
        this, List.of(new ScheduledCalls.Call("Timer", schedule, "1 minute", 0, "{}", 0)));
  }
}
