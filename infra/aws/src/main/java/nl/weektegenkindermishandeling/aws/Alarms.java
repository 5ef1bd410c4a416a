package nl.weektegenkindermishandeling.aws;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What an admin must hear, told to one topic. */
final class Alarms extends Construct {
  private final SnsAction tell;

  @SuppressWarnings("this-escape")
  Alarms(Construct scope, String id) {
    super(scope, id);
    Topic topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    // The topic's own policy replaces the one by which alarms of the account may publish.
    topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
    tell = new SnsAction(topic);
    new CfnOutput(this, "TopicArn", CfnOutputProps.builder().value(topic.getTopicArn()).build());
  }

  void onErrors(JavaFunction function) {
    onAny(
        function.getNode().getId() + "Errors",
        function.alias().metricErrors(perFiveMinutes()),
        "The function failed: it threw, ran out of time, or died.");
  }

  /** Functions answer 500 for what they did not expect, so their own errors do not count it. */
  void onServerErrors(HttpApi api) {
    onAny("ServerErrors", api.metricServerError(perFiveMinutes()), "Callers got answers of 500.");
  }

  /** A batch that is repeated holds up the mails behind it. */
  void onDelay(JavaFunction function) {
    Alarm.Builder.create(this, function.getNode().getId() + "Delay")
        .metric(function.alias().metric("IteratorAge", longestInFiveMinutes()))
        .threshold(Duration.minutes(10).toMilliseconds())
        .evaluationPeriods(1)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .alarmDescription("The oldest change that is not mailed yet is over ten minutes old.")
        .build()
        .addAlarmAction(tell);
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

  private static MetricOptions longestInFiveMinutes() {
    return MetricOptions.builder().period(Duration.minutes(5)).statistic("Maximum").build();
  }

  private static MetricOptions perFiveMinutes() {
    return MetricOptions.builder().period(Duration.minutes(5)).build();
  }
}
