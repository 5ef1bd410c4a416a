package nl.weektegenkindermishandeling.aws;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What an admin must hear, told to one topic. */
final class Alarms extends Construct {
  private final SnsAction tell;

  @SuppressWarnings("this-escape")
  Alarms(Construct scope, String id) {
    super(scope, id);
    tell = new SnsAction(Topic.Builder.create(this, "Topic").enforceSsl(true).build());
  }

  void onErrors(JavaFunction function) {
    onAny(
        function.getNode().getId() + "Errors",
        function.alias().metricErrors(perFiveMinutes()),
        "The function failed: it threw, ran out of time, or died.");
  }

  void onDeadLetters(String id, IQueue queue) {
    onAny(
        id,
        queue.metricApproximateNumberOfMessagesVisible(perFiveMinutes()),
        "Mails could not be sent after all repeats; they wait in the outbox.");
  }

  private void onAny(String id, IMetric metric, String description) {
    Alarm.Builder.create(this, id)
        .metric(metric)
        .threshold(1)
        .evaluationPeriods(1)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .alarmDescription(description)
        .build()
        .addAlarmAction(tell);
  }

  private static MetricOptions perFiveMinutes() {
    return MetricOptions.builder().period(Duration.minutes(5)).build();
  }
}
